using System.Globalization;

namespace EntityGraph;

/// <summary>
/// Finds a country's institutions that carry no name of their own: "the South African defence ministry", "Chile's
/// central bank", "Djiboutian police".
/// </summary>
/// <remarks>
/// The country stands right before, as adjective or possessive. Government, cabinet and military are the country
/// itself. Linear in the mentions.
/// </remarks>
internal sealed class InstitutionNominals(ResolvedDocument document)
{
    private const int LongestInstitution = 5;

    // In small letters only these are bodies of their own; the others speak for the country.
    private static readonly HashSet<string> s_bodies = new(StringComparer.Ordinal)
    {
        "Central Bank",
        "Parliament",
        "Senate",
        "Supreme Court",
        "High Court",
        "Constitutional Court",
        "Court of Appeal",
        "Police",
        "Army",
        "Navy",
        "Air Force",
        "Coast Guard",
        "National Assembly",
        "Electoral Commission",
        "National Guard",
        "Football Association",
        "Red Crescent",
    };

    private static readonly HashSet<string> s_country = new(StringComparer.Ordinal)
    {
        "Government",
        "Cabinet",
        "Presidency",
        "Military",
        "Armed Forces",
        "Congress",
    };

    /// <summary>The institutions, in text order, with the entity that each means.</summary>
    public IEnumerable<(Mention Mention, Entity Entity)> All()
    {
        var mentions = document.Annotated.Mentions;
        foreach (var owner in mentions)
        {
            if (
                owner.Form != MentionForm.Name
                || document.Entities.EntityOf(owner.Id) is not { } country
                || country.CountryCode is not { } code
                || CountryGazetteer.Default.Get(code) is not { } known
            )
            {
                continue;
            }

            var start = document.Tokenized.TokenIndexAt(owner.Span.End);
            var isPossessive = Word(start) is "'s" or "’s" or "'" or "’";
            if (isPossessive)
            {
                start++;
            }

            if ((owner.Kind == MentionKind.Nationality || isPossessive) && Longest(start, owner) is var (end, name))
            {
                var span = TextSpan.Cover(
                    document.Tokenized.Tokens[start].Span,
                    document.Tokenized.Tokens[end - 1].Span
                );
                var form = char.IsUpper(document.Tokenized.Text[span.Start]) ? MentionForm.Name : MentionForm.Nominal;
                yield return (
                    new Mention(0, span, MentionKind.Organisation, NominalResolver.Score)
                    {
                        Form = form,
                        Tagger = NominalResolver.TaggerName,
                    },
                    EntityOf(name, known)
                );
            }
        }
    }

    /// <summary>The institution of a country by its name without one: "Foreign Ministry (Norway)".</summary>
    public static Entity EntityOf(string name, Country country) =>
        new(
            EntityId.ForName(EntityKind.Organisation, $"{name} {country.Code}"),
            EntityKind.Organisation,
            $"{name} ({country.Name})"
        )
        {
            Country = country.Code,
        };

    private (int End, string Name)? Longest(int start, Mention owner)
    {
        var sentence = document.Tokenized.SentenceIndexAt(owner.Span.Start);
        for (var end = Math.Min(document.Tokenized.Tokens.Length, start + LongestInstitution); end > start; end--)
        {
            if (document.Tokenized.SentenceIndexAt(document.Tokenized.Tokens[end - 1].Span.Start) != sentence)
            {
                continue;
            }

            var span = TextSpan.Cover(document.Tokenized.Tokens[start].Span, document.Tokenized.Tokens[end - 1].Span);
            var words = document.Tokenized.Text.Substring(span.Start, span.Length);
            if (
                NameOf(words) is { } name
                && !char.IsUpper(First(end))
                && Word(end) is not ("-" or "'s" or "’s" or "officer" or "officers" or "chief" or "chiefs")
            )
            {
                return (end, name);
            }
        }

        return null;
    }

    /// <summary>
    /// The name of an institution that words stand for ("foreign ministry", "Foreign Ministry"); null where they stand
    /// for none, or for the country itself.
    /// </summary>
    public static string? NameOf(string words)
    {
        var isName = char.IsUpper(words[0]);
        if (OrganisationList.Institution(words) is { } listed)
        {
            var isBody = s_bodies.Contains(listed) || listed.EndsWith("Ministry", StringComparison.Ordinal);
            return isName ? (s_country.Contains(listed) ? null : listed)
                : isBody ? listed
                : null;
        }

        // "Infrastructure Ministry": what a ministry is for.
        var parts = words.Split(' ');
        return
            parts.Length is 2 or 3
            && parts[^1] is "ministry" or "Ministry"
            && parts[..^1]
                .All(part => RoleWords.Portfolio.Contains(part.ToLowerInvariant()) || (isName && char.IsUpper(part[0])))
            ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words)
            : null;
    }

    private char First(int token) => Word(token) is { IsEmpty: false } word ? word[0] : ' ';

    private ReadOnlySpan<char> Word(int token) =>
        token >= 0 && token < document.Tokenized.Tokens.Length
            ? document.Tokenized.Slice(document.Tokenized.Tokens[token])
            : default;
}
