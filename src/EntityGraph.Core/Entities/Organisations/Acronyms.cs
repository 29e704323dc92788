namespace EntityGraph;

/// <summary>
/// Finds acronyms that a document introduces in brackets: "North Sea Pilots Union (NSPU)", "NSPU (North Sea Pilots
/// Union)".
/// </summary>
internal sealed class Acronyms
{
    private const int LongestAcronym = 10;
    private const int ShortestSpelled = 3;
    private const int LongestRest = 5;

    private readonly Dictionary<string, string> _longForms = new(StringComparer.Ordinal);

    public Acronyms(AnnotatedDocument document)
    {
        var tokens = document.Tokenized.Tokens;
        foreach (var mention in document.Mentions)
        {
            var open = document.Tokenized.TokenIndexAt(mention.Span.End);
            if (mention.Kind == MentionKind.Organisation)
            {
                Gloss(document.Tokenized, NameText.Clean(document.Surface(mention)), open);
            }

            if (
                mention.Kind is not (MentionKind.Organisation or MentionKind.Other)
                || open + 2 >= tokens.Length
                || document.Tokenized.Slice(tokens[open]) is not "("
            )
            {
                continue;
            }

            var close = open + 1;
            while (
                close < tokens.Length
                && close - open < LongestAcronym
                && document.Tokenized.Slice(tokens[close]) is not (")" or "(")
            )
            {
                close++;
            }

            if (close < tokens.Length && close > open + 1 && document.Tokenized.Slice(tokens[close]) is ")")
            {
                var outside = NameText.Clean(document.Surface(mention));
                var inside = NameText.Clean(
                    document.Tokenized.Slice(TextSpan.Cover(tokens[open + 1].Span, tokens[close - 1].Span))
                );
                var isMention =
                    document.MentionsIn(tokens[open + 1].Span) is var range
                    && range.Start.Value < range.End.Value
                    && document.Mentions[range.Start.Value].Kind == MentionKind.Organisation;
                Introduce(outside, inside, isMention);
            }
        }
    }

    /// <summary>
    /// Takes in acronyms that no bracket introduces: three letters or more that are the first letters of the one name
    /// of several words whose words begin so ("NBL" after "National Basketball League").
    /// </summary>
    /// <param name="names">Every organisation's cleaned name.</param>
    public void Spell(IEnumerable<string> names)
    {
        var distinct = names.Distinct(StringComparer.Ordinal).ToList();
        var spelled = distinct
            .Where(name => name.Contains(' ', StringComparison.Ordinal))
            .DistinctBy(NameText.Key)
            .SelectMany(name => Spellings(name).Distinct().Select(spelling => (spelling, name)))
            .ToLookup(pair => pair.spelling, pair => pair.name, StringComparer.Ordinal);
        foreach (var acronym in distinct.Where(name => IsAcronym(name)))
        {
            // A listed acronym is another organisation's only where the document has that one's name and not the listed
            // one's.
            var letters = string.Concat(acronym.Where(char.IsLetter)).ToUpperInvariant();
            if (
                letters.Length >= ShortestSpelled
                && spelled[letters].Take(2).ToList() is [var only]
                && (
                    OrganisationList.Find(acronym) is not { } listed
                    || (
                        OrganisationList.Find(only) is null
                        && !distinct.Exists(name => name != acronym && OrganisationList.Find(name) == listed)
                    )
                )
            )
            {
                _longForms.TryAdd(acronym, only);
            }
        }
    }

    /// <summary>The acronym that the document introduces for a name; null for none.</summary>
    public string? ShortForm(string name) =>
        _longForms
            .Where(pair => pair.Value == name)
            .Select(pair => pair.Key)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();

    // "Institute for Snow Research, SLF for short", "the Herders' Cooperative, in short SHC", "Society of Tonle Sap, or
    // WCSTS".
    private void Gloss(TokenizedDocument text, string name, int index)
    {
        var end = index;
        while (
            end < text.Tokens.Length
            && end - index < LongestRest
            && Word(text, end) is var word
            && (word is "of" or "for" or "the" or "and" || char.IsUpper(word[0]))
        )
        {
            end++;
        }

        if (Word(text, end) is not ",")
        {
            return;
        }

        var whole =
            end == index
                ? name
                : $"{name} {text.Slice(TextSpan.Cover(text.Tokens[index].Span, text.Tokens[end - 1].Span))}";
        var next = end + 1;
        var isSaid = Word(text, next) is "in" && Word(text, next + 1) is "short";
        next +=
            isSaid ? 2
            : Word(text, next) is "or" ? 1
            : 0;
        var acronym = Word(text, next).ToString();
        isSaid |= Word(text, next + 1) is "for" && Word(text, next + 2) is "short";
        if (
            IsAcronym(acronym)
            && OrganisationList.Find(acronym) is null
            && (isSaid || (Abbreviates(acronym, whole) && Word(text, next + 1) is "," or "."))
        )
        {
            _longForms.TryAdd(acronym, name);
        }
    }

    private static ReadOnlySpan<char> Word(TokenizedDocument text, int index) =>
        index < text.Tokens.Length ? text.Slice(text.Tokens[index]) : ".";

    /// <summary>The long form that the document gives an acronym; null where it introduces none.</summary>
    public string? LongForm(string acronym) => _longForms.GetValueOrDefault(acronym);

    /// <summary>
    /// True where the letters of an acronym are initials of a longer name's words, in order, the first among them.
    /// </summary>
    public static bool Abbreviates(string acronym, string longForm)
    {
        var letters = acronym.Where(char.IsLetter).Select(char.ToUpperInvariant).ToList();
        var initials = longForm
            .Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => char.ToUpperInvariant(word[0]))
            .ToList();
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
        name.Length is >= 2 and <= LongestAcronym
        && !name.Contains(' ', StringComparison.Ordinal)
        && name.Count(char.IsUpper) is var capitals
        && capitals >= 2
        && capitals * 2 > name.Count(char.IsLetter);

    // With and without the small words: "Organisation of Petroleum Exporters" is OPE or OOPE.
    private static IEnumerable<string> Spellings(string name)
    {
        var words = name.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => char.IsLetter(word[0]))
            .ToList();
        yield return Initials(words);
        yield return Initials(words.Where(word => char.IsUpper(word[0])));
        yield return Initials(words.Where(word => char.IsUpper(word[0])).SelectMany(InstitutionWords.Parts));
        while (words.Count > 2 && OrganisationNames.WithoutLegalForm(NameText.Key($"x {words[^1]}")) == "x")
        {
            words.RemoveAt(words.Count - 1);
            yield return Initials(words.Where(word => char.IsUpper(word[0])));
        }
    }

    private static string Initials(IEnumerable<string> words) =>
        string.Concat(words.Select(word => char.ToUpperInvariant(word[0])));

    private void Introduce(string outside, string inside, bool isMention)
    {
        // An agency's or country's short name in brackets is no introduction: "Lufthansa (AP)", "Ahmed (EGY)".
        var isOther = OrganisationList.Find(inside) is not null || CountryGazetteer.Default.Lookup(inside) is not null;
        if (
            IsAcronym(inside)
            && outside.Contains(' ', StringComparison.Ordinal)
            && (Abbreviates(inside, outside) || (isMention && !isOther))
        )
        {
            _longForms.TryAdd(inside, outside);
        }
        else if (IsAcronym(outside) && Abbreviates(outside, inside))
        {
            _longForms.TryAdd(outside, inside);
        }
    }
}
