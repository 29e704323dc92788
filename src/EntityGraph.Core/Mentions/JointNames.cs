using System.Buffers;

namespace EntityGraph;

/// <summary>
/// Parts names at hyphens ("Norway-EU", "the Moscow-Astana train", "the Kovac-Lindqvist plan") and joins those that
/// were cut there ("Anna Kovac-Lind").
/// </summary>
/// <remarks>
/// A side is known by the lists or by the rest of the text; two unknown ones are people where an article stands before
/// them and a common noun after.
/// </remarks>
internal static class JointNames
{
    private static readonly WordSet s_prefixes = new(
        "non pro anti ex post pre pan neo Non Pro Anti Ex Post Pre Pan Neo"
    );
    private static readonly WordSet s_sides = new("pro anti Pro Anti");
    private static readonly WordSet s_ideas = new(
        "Brexit Remain Leave Islam Western Roma Catholic Jew Semite Corn Law Trust Poll Tax Axis Allied "
            + "Bolshevik Life Choice Bono"
    );
    private static readonly SearchValues<char> s_callSigns = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    );
    private static readonly string[] s_adjectives =
    [
        "ic",
        "an",
        "ish",
        "ese",
        "ern",
        "ist",
        "ite",
        "al",
        "ive",
        "im",
        "ch",
        "ry",
        "ion",
        "ism",
        "ine",
        "i",
    ];

    /// <summary>Changes the names of a document.</summary>
    public static void Correct(NameEdits names)
    {
        foreach (var (first, end, mention) in names.All)
        {
            if (mention.Kind == MentionKind.Person && JoinedEnd(names, end) is var joined && joined > end)
            {
                names.Replace(first, first, joined, MentionKind.Person);
            }
            else if (end - first > 1 && names.IsHyphen(end - 1))
            {
                // "Genoa-" of "Genoa-based".
                var kind =
                    mention.Kind == MentionKind.Other && names.Word(end) is "based"
                        ? MentionKind.Location
                        : mention.Kind;
                names.Replace(first, first, end - 1, kind);
            }
            else if (names.Word(end + 1) is "TV" or "FM" && names.IsHyphen(end) && IsCallSign(names.Word(end - 1)))
            {
                names.Put(first, end + 2, MentionKind.Organisation);
            }
            else if (end - first == 1 && names.IsHyphen(end) && s_prefixes.Contains(names.Word(first)))
            {
                names.Drop(first);
            }
            else if (end - first == 1 && IsCountryJoined(names, first, mention))
            {
                names.Replace(first, first, end, MentionKind.Country);
            }
            else
            {
                Split(names, first, end, mention);
            }
        }

        for (var token = 1; token + 1 < names.Document.Tokens.Length; token++)
        {
            if (
                names.IsHyphen(token)
                && s_prefixes.Contains(names.Word(token - 1))
                && !names.IsTaken(token)
                && !names.IsSure(token + 1)
                && names.IsCapitalised(token + 1)
            )
            {
                AfterPrefix(names, token);
            }
        }
    }

    // "KTVX-TV", "B92-TV".
    private static bool IsCallSign(ReadOnlySpan<char> word) =>
        word.Length is > 1 and < 6 && !word.ContainsAnyExcept(s_callSigns);

    // "Israel-Hamas talks".
    private static bool IsCountryJoined(NameEdits names, int token, Mention mention) =>
        mention.Kind is MentionKind.Other or MentionKind.Organisation or MentionKind.Location
        && (
            (names.IsHyphen(token + 1) && names.IsCapitalised(token + 2))
            || (names.IsHyphen(token - 1) && names.IsCapitalised(token - 2))
        )
        && CountryGazetteer.Default.Lookup(names.Word(token)) is { IsCountry: true };

    // "Kiprutto-" and "Were" are one; so are "Kiprutto" and "-Were".
    private static int JoinedEnd(NameEdits names, int end)
    {
        var hyphen = names.Word(end - 1) is "-" ? end - 1 : end;
        return
            names.IsHyphen(hyphen)
            && names.IsCapitalised(hyphen + 1)
            && !names.IsTaken(hyphen + 1)
            && CountryGazetteer.Default.Lookup(names.Word(hyphen + 1)) is null
            ? hyphen + 2
            : end;
    }

    private static void AfterPrefix(NameEdits names, int hyphen)
    {
        var word = names.Word(hyphen + 1).ToString();
        if (OrganisationList.Find(word) is not null)
        {
            names.Add(hyphen + 1, hyphen + 2, MentionKind.Organisation);
        }
        else if (
            s_sides.Contains(names.Word(hyphen - 1))
            && word.Length > 3
            && char.IsLower(word[1])
            && !s_ideas.Contains(word)
            && !Array.Exists(s_adjectives, ending => word.EndsWith(ending, StringComparison.Ordinal))
            && CountryGazetteer.Default.Lookup(word) is null
        )
        {
            names.Add(hyphen + 1, hyphen + 2, MentionKind.Person);
        }
    }

    private static void Split(NameEdits names, int first, int end, Mention mention)
    {
        // A name, a hyphen, a name, and nothing after it but words in small letters.
        if (
            end - first < 3
            || !names.IsHyphen(first + 1)
            || !names.IsCapitalised(first)
            || !names.IsCapitalised(first + 2)
            || names.Word(first + 2) is "TV" or "FM"
            || Enumerable.Range(first + 3, end - first - 3).Any(token => !char.IsLower(names.Word(token)[0]))
        )
        {
            return;
        }

        if (
            CountryGazetteer.Default.Lookup(names.Text(first, end)) is not null
            || OrganisationList.Find(names.Text(first, end)) is not null
        )
        {
            return;
        }

        var left = KindOf(names, first, first);
        var right = KindOf(names, first + 2, first);
        if (
            left is null or MentionKind.Person
            && right is null or MentionKind.Person
            && mention.Kind != MentionKind.Location
            && (mention.Kind == MentionKind.Person || end > first + 3)
            && names.Word(first - 1) is "the" or "The" or "a" or "A"
            && names.Word(first + 3) is { Length: > 0 } next
            && char.IsLower(next[0])
        )
        {
            left = right = MentionKind.Person;
        }
        else if (mention.Kind == MentionKind.Location && (left ?? right) == MentionKind.Location && end == first + 3)
        {
            left = right = MentionKind.Location;
        }
        else if (
            left is null
            && right is null
            && mention.Kind == MentionKind.Location
            && end > first + 3
            && names.Word(first - 1) is "the" or "The"
        )
        {
            left = right = MentionKind.Person;
        }
        else if (mention.Kind == MentionKind.Person)
        {
            return;
        }

        if (left is { } leftKind && right is { } rightKind)
        {
            names.Replace(first, first, first + 1, leftKind);
            names.Add(first + 2, first + 3, rightKind);
        }
    }

    private static MentionKind? KindOf(NameEdits names, int token, int mentionFirst)
    {
        var word = names.Word(token).ToString();
        if (CountryGazetteer.Default.Lookup(word) is { } name)
        {
            return name.IsCountry ? MentionKind.Country
                : name.IsDemonym || name.IsPrefix ? MentionKind.Nationality
                : MentionKind.Location;
        }

        if (OrganisationList.Find(word) is not null || (Acronyms.IsAcronym(word) && word.Length > 1))
        {
            return MentionKind.Organisation;
        }

        foreach (var (first, end, mention) in names.All)
        {
            if (
                first != mentionFirst
                && end > first
                && mention.Kind is not MentionKind.Other
                && (
                    names.Text(first, end) == word
                    || (
                        mention.Kind == MentionKind.Person && names.Word(end - 1).Equals(word, StringComparison.Ordinal)
                    )
                )
            )
            {
                return mention.Kind;
            }
        }

        return CityCountries.Find(word) is not null ? MentionKind.Location : null;
    }
}
