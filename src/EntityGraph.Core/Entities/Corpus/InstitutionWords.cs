using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>What institutions are called in other languages: <c>data/gazetteers/institution-words.tsv</c>.</summary>
internal static class InstitutionWords
{
    private const int ShortestSure = 6;
    private const int ShortestModifier = 3;
    private const int ShortestHead = 4;
    private const char AlsoName = '*';
    private const string Union = "union";
    private const string Society = "society";

    // Family names and places too.
    private static readonly Lazy<FrozenSet<string>> s_alsoNames = new(() =>
        GazetteerFile
            .Read("institution-words.tsv", 4)
            .SelectMany(row => GazetteerFile.List(row[2]))
            .Where(word => word.EndsWith(AlsoName))
            .Select(word => NameFolding.Fold(word.TrimEnd(AlsoName)))
            .ToFrozenSet(StringComparer.Ordinal)
    );

    private static readonly Lazy<FrozenDictionary<string, string>> s_foreign = new(() =>
        GazetteerFile
            .Read("institution-words.tsv", 4)
            .SelectMany(row =>
                GazetteerFile
                    .List(row[2])
                    .Select(word => (Word: NameFolding.Fold(word.TrimEnd(AlsoName)), Concept: row[0]))
            )
            .DistinctBy(pair => pair.Word)
            .ToFrozenDictionary(pair => pair.Word, pair => pair.Concept, StringComparer.Ordinal)
    );

    private static readonly Lazy<FrozenDictionary<string, string>> s_english = new(() =>
        GazetteerFile
            .Read("institution-words.tsv", 4)
            .SelectMany(row =>
                GazetteerFile
                    .List(row[1])
                    .Append(row[0])
                    .Select(word => (Word: NameFolding.Fold(word), Concept: row[0]))
            )
            .DistinctBy(pair => pair.Word)
            .ToFrozenDictionary(pair => pair.Word, pair => pair.Concept, StringComparer.Ordinal)
    );

    // The last parts of compounds, as German, Dutch, Scandinavian and Finnish make them ("Sjømatforbund",
    // "Mieterverein").
    private static readonly Lazy<FrozenDictionary<string, string>> s_heads = new(() =>
        GazetteerFile
            .Read("institution-words.tsv", 4)
            .SelectMany(row =>
                GazetteerFile.List(row[3]).Select(word => (Word: NameFolding.Fold(word), Concept: row[0]))
            )
            .DistinctBy(pair => pair.Word)
            .ToFrozenDictionary(pair => pair.Word, pair => pair.Concept, StringComparer.Ordinal)
    );

    /// <summary>True for a folded word of another language that is long enough to be nobody's name.</summary>
    public static bool IsForeign(string word) =>
        word.Length >= ShortestSure
        && !s_english.Value.ContainsKey(word)
        && (
            (s_foreign.Value.ContainsKey(word) && !s_alsoNames.Value.Contains(word)) || HeadOf(word) is { Length: > 0 }
        );

    /// <summary>
    /// The last part of a folded compound that says what it is ("forbund" of "sjomatforbund"); null for other words.
    /// </summary>
    public static string? HeadOf(string word)
    {
        var heads = s_heads.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = ShortestModifier; start <= word.Length - ShortestHead; start++)
        {
            if (heads.ContainsKey(word.AsSpan(start)))
            {
                return word[start..];
            }
        }

        return null;
    }

    /// <summary>
    /// The parts of a compound, folded where it is one: "sjomat" and "forbund"; else the word as it is.
    /// </summary>
    public static string[] Parts(string word) =>
        NameFolding.Fold(word) is var folded && HeadOf(folded) is { } head ? [folded[..^head.Length], head] : [word];

    /// <summary>
    /// The concepts that folded words of a name stand for, and whether one of them says so in another language than
    /// English.
    /// </summary>
    public static (ImmutableArray<string> Concepts, bool IsForeign) Of(ImmutableArray<string> words)
    {
        var concepts = new SortedSet<string>(StringComparer.Ordinal);
        var isForeign = false;
        foreach (var word in words)
        {
            if (s_english.Value.TryGetValue(word, out var concept))
            {
                concepts.Add(concept);
            }
            else if (
                s_foreign.Value.TryGetValue(word, out concept)
                || (HeadOf(word) is { } head && s_heads.Value.TryGetValue(head, out concept))
            )
            {
                concepts.Add(concept);
                isForeign = true;
                if (concept is Union or Society)
                {
                    // Other languages part these otherwise than English: "liitto", "Verband", "sindicato".
                    concepts.Add(Union);
                    concepts.Add(Society);
                }
            }
        }

        return ([.. concepts], isForeign);
    }
}
