using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>
/// Reads names of past states that no list has from how they are built: "Duchy of Saxony", "Second Spanish Republic".
/// </summary>
/// <remarks>
/// After "of", a name that is a country's own is that country under another form of rule ("Emirate of Qatar"), and so
/// is a country's adjective before such a word; any other name is a state of its own with the slug of the whole name as
/// its code. "Republic of" is for the lists alone: too many parts of today's states are called so. The words are
/// <c>data/gazetteers/state-heads.tsv</c>. Immutable and thread-safe.
/// </remarks>
internal static class StateNames
{
    private static readonly WordSet s_ordinals = new("First Second Third Fourth Fifth");

    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> s_heads = new(() =>
        GazetteerFile
            .Read("state-heads.tsv", 2)
            .SelectMany(row => GazetteerFile.List(row[1]).Select(word => (Class: row[0], Word: word)))
            .GroupBy(pair => pair.Class, pair => pair.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            )
    );

    // A head's first word, so that most tokens are passed over without reading further.
    private static readonly Lazy<FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> s_starts = new(() =>
        s_heads
            .Value["strong"]
            .Concat(s_heads.Value["weak"])
            .Select(head => head.Split(' ', '-')[0])
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>()
    );

    /// <summary>
    /// The state that the whole of <paramref name="surface"/> names by how it is built; null where it names none.
    /// </summary>
    public static CountryName? Read(CountryGazetteer gazetteer, string surface)
    {
        var words = surface.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && Match(gazetteer, words) is var (name, count) && count == words.Length ? name : null;
    }

    /// <summary>Finds a state's name at a token.</summary>
    /// <param name="gazetteer">The listed names, which the name may be built on.</param>
    /// <param name="text">The text that the tokens point into.</param>
    /// <param name="tokens">The tokens from the first one on, to the end of the sentence.</param>
    /// <param name="listed">What the gazetteer found at the first token; <c>default</c> for nothing.</param>
    /// <param name="match">What was found.</param>
    public static bool TryMatch(
        CountryGazetteer gazetteer,
        string text,
        ReadOnlySpan<Token> tokens,
        CountryMatch listed,
        out CountryMatch match
    )
    {
        match = default;
        var first = text.AsSpan(tokens[0].Span.Start, tokens[0].Span.Length);
        if (
            !char.IsUpper(first[0])
            || !(s_starts.Value.Contains(first) || s_ordinals.Contains(first) || listed.Name is { IsDemonym: true })
        )
        {
            return false;
        }

        // Words are what white space parts, with their punctuation off, so that "Saxe-Weimar" is one however it was
        // cut.
        var words = new List<string>();
        var ends = new List<int>();
        for (var index = 0; index < tokens.Length && words.Count < LongestName; index++)
        {
            var start = index;
            while (
                index + 1 < tokens.Length
                && tokens[index].Span.End == tokens[index + 1].Span.Start
                && IsJoined(text, tokens[index], tokens[index + 1])
            )
            {
                index++;
            }

            words.Add(text[tokens[start].Span.Start..tokens[index].Span.End]);
            ends.Add(index + 1);
        }

        if (Match(gazetteer, [.. words]) is not var (name, count))
        {
            return false;
        }

        match = new CountryMatch(name, ends[count - 1], NameCasing.Proper);
        return true;
    }

    private const int LongestName = 7;

    private static (CountryName Name, int Count)? Match(CountryGazetteer gazetteer, ReadOnlySpan<string> words) =>
        MatchOf(gazetteer, words) ?? MatchForm(gazetteer, words);

    /// <summary>"Grand Duchy of Upper Saxony".</summary>
    private static (CountryName Name, int Count)? MatchOf(CountryGazetteer gazetteer, ReadOnlySpan<string> words)
    {
        var head =
            words.Length > 3 && words[2] is "of" ? $"{words[0]} {words[1]}"
            : words.Length > 2 && words[1] is "of" ? words[0]
            : "";
        var isStrong = Is("strong", head);
        if (!isStrong && !Is("weak", head))
        {
            return null;
        }

        var at = head == words[0] ? 2 : 3;
        var count = at + (Is("wider", words[at]) && at + 1 < words.Length && IsName(words[at + 1]) ? 2 : 1);
        if (!IsName(words[at]) || Is("not", $"{head} of {words[at]}"))
        {
            return null;
        }

        var longest = Math.Min(words.Length, at + LongestName);
        for (var end = longest; end > at; end--)
        {
            if (gazetteer.Lookup(string.Join(' ', words[at..end])) is { IsCountry: true, Preferred: { } country })
            {
                return (Name(string.Join(' ', words[..end]), country, isStrong), end);
            }
        }

        var surface = string.Join(' ', words[..count]);
        return (Name(surface, new Country(Slug.Of(surface), surface), isStrong), count);
    }

    /// <summary>"Second Spanish Republic", "French Third Republic", "First Hellenic Republic".</summary>
    private static (CountryName Name, int Count)? MatchForm(CountryGazetteer gazetteer, ReadOnlySpan<string> words)
    {
        var at = s_ordinals.Contains(words[0]) ? 1 : 0;
        for (var end = Math.Min(words.Length - 1, at + 2); end > at; end--)
        {
            var adjective = string.Join(' ', words[at..end]);
            var form = at == 0 && end + 1 < words.Length && s_ordinals.Contains(words[end]) ? end + 1 : end;
            if (!char.IsUpper(adjective[0]) || !Is("form", words[form]) || Is("not", $"{adjective} {words[form]}"))
            {
                continue;
            }

            var isNumbered = at == 1 || form > end;
            var country =
                gazetteer.Lookup(adjective) is { IsDemonym: true } demonym ? demonym.Preferred
                : isNumbered
                && gazetteer.Lookup($"{adjective} {words[form]}") is { } listed
                && listed.Candidates.Any(candidate => candidate.Form == CountryNameForm.OfficialName)
                    ? listed.Preferred
                : null;
            if (country is not null)
            {
                return (Name(string.Join(' ', words[..(form + 1)]), country, isNumbered), form + 1);
            }
        }

        return null;
    }

    private static CountryName Name(string surface, Country country, bool isPlain) =>
        new(
            surface,
            [new CountryCandidate(country, CountryNameForm.FormerName)],
            country,
            isPlain ? CountryNameRisk.None : CountryNameRisk.Place
        );

    private static bool Is(string name, string word) => s_heads.Value[name].Contains(word);

    private static bool IsName(string word) => word.Length > 2 && char.IsUpper(word[0]) && char.IsLower(word[1]);

    private static bool IsJoined(string text, Token left, Token right) =>
        IsInner(text[left.Span.End - 1]) && IsInner(text[right.Span.Start]);

    private static bool IsInner(char character) =>
        char.IsLetter(character) || NameFolding.Fold(character) is '-' or '\'';
}
