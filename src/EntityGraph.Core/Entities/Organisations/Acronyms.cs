namespace EntityGraph;

/// <summary>
/// Finds acronyms that a document introduces in brackets: "North Sea Pilots Union (NSPU)", "NSPU (North Sea Pilots Union)".
/// </summary>
internal sealed class Acronyms
{
    private const int LongestAcronym = 10;

    private readonly Dictionary<string, string> _longForms = new(StringComparer.Ordinal);

    public Acronyms(AnnotatedDocument document)
    {
        var tokens = document.Tokenized.Tokens;
        foreach (var mention in document.Mentions)
        {
            var open = document.Tokenized.TokenIndexAt(mention.Span.End);
            if (mention.Kind is not (MentionKind.Organisation or MentionKind.Other) || open + 2 >= tokens.Length
                || document.Tokenized.Slice(tokens[open]) is not "(")
            {
                continue;
            }

            var close = open + 1;
            while (close < tokens.Length && close - open < LongestAcronym
                && document.Tokenized.Slice(tokens[close]) is not (")" or "("))
            {
                close++;
            }

            if (close < tokens.Length && close > open + 1 && document.Tokenized.Slice(tokens[close]) is ")")
            {
                var outside = NameText.Clean(document.Surface(mention));
                var inside = NameText.Clean(document.Tokenized.Slice(TextSpan.Cover(tokens[open + 1].Span, tokens[close - 1].Span)));
                var isMention = document.MentionsIn(tokens[open + 1].Span) is var range && range.Start.Value < range.End.Value
                    && document.Mentions[range.Start.Value].Kind == MentionKind.Organisation;
                Introduce(outside, inside, isMention);
            }
        }
    }

    /// <summary>The long form that the document gives an acronym; null where it introduces none.</summary>
    public string? LongForm(string acronym) => _longForms.GetValueOrDefault(acronym);

    /// <summary>
    /// True where the letters of an acronym are initials of a longer name's words, in order, the first among them.
    /// </summary>
    public static bool Abbreviates(string acronym, string longForm)
    {
        var letters = acronym.Where(char.IsLetter).Select(char.ToUpperInvariant).ToList();
        var initials = longForm.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0])).ToList();
        if (letters.Count < 2 || initials.Count < 2 || letters[0] != initials[0])
        {
            return false;
        }

        var matched = 0;
        foreach (var initial in initials)
        {
            matched += matched < letters.Count && letters[matched] == initial ? 1 : 0;
        }

        return matched == letters.Count;
    }

    /// <summary>True for a short word of capitals ("NSPU", "AfD", "U.X.").</summary>
    public static bool IsAcronym(string name) =>
        name.Length is >= 2 and <= LongestAcronym && !name.Contains(' ', StringComparison.Ordinal)
        && name.Count(char.IsUpper) is var capitals && capitals >= 2 && capitals * 2 > name.Count(char.IsLetter);

    private void Introduce(string outside, string inside, bool isMention)
    {
        // An agency's or country's short name in brackets is no introduction: "Lufthansa (AP)", "Ahmed (EGY)".
        var isOther = OrganisationList.Find(inside) is not null || CountryGazetteer.Default.Lookup(inside) is not null;
        if (IsAcronym(inside) && outside.Contains(' ', StringComparison.Ordinal) && (Abbreviates(inside, outside)
            || (isMention && !isOther)))
        {
            _longForms.TryAdd(inside, outside);
        }
        else if (IsAcronym(outside) && Abbreviates(outside, inside))
        {
            _longForms.TryAdd(outside, inside);
        }
    }
}
