using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>What institutions are called in other languages: <c>data/gazetteers/institution-words.tsv</c>.</summary>
internal static class InstitutionWords
{
    private const int ShortestSure = 6;

    private static readonly Lazy<FrozenDictionary<string, string>> s_foreign = new(() => GazetteerFile.Read("institution-words.tsv", 3)
        .SelectMany(row => GazetteerFile.List(row[2]).Select(word => (Word: NameFolding.Fold(word), Concept: row[0])))
        .DistinctBy(pair => pair.Word)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Concept, StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, string>> s_english = new(() => GazetteerFile.Read("institution-words.tsv", 3)
        .SelectMany(row => GazetteerFile.List(row[1]).Append(row[0]).Select(word => (Word: NameFolding.Fold(word), Concept: row[0])))
        .DistinctBy(pair => pair.Word)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Concept, StringComparer.Ordinal));

    /// <summary>True for a folded word of another language that is long enough to be nobody's name.</summary>
    public static bool IsForeign(string word) => word.Length >= ShortestSure && s_foreign.Value.ContainsKey(word) && !s_english.Value.ContainsKey(word) && word != "chiesa";

    /// <summary>The concepts that folded words of a name stand for, and whether one of them says so in another language than English.</summary>
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
            else if (s_foreign.Value.TryGetValue(word, out concept))
            {
                concepts.Add(concept);
                isForeign = true;
            }
        }

        return ([.. concepts], isForeign);
    }
}
