using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Reads an institution's name word by word into English: <c>institution-terms.tsv</c> and the heads of <c>institution-words.tsv</c>.</summary>
internal static class InstitutionTerms
{
    private const int FewestTerms = 2;

    private static readonly WordSet s_small = new("of the and for de la le les du des del el los las dos das do da di della dei delle degli e y et und der die das den dem van voor en och för i za dla an l d s");

    private static readonly Lazy<FrozenDictionary<string, string>> s_terms = new(() => GazetteerFile.Read("institution-terms.tsv", 2)
        .SelectMany(row => GazetteerFile.List(row[1]).Append(row[0]).Select(word => (Word: NameFolding.Fold(word), Term: row[0])))
        .DistinctBy(pair => pair.Word)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Term, StringComparer.Ordinal));

    /// <summary>The words of a folded name in English, ordinal order, small words left out; empty for fewer than two, or where none is another language's.</summary>
    /// <param name="words">Countries may stand as codes.</param>
    public static ImmutableArray<string> Of(ImmutableArray<string> words)
    {
        var terms = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var word in words.Where(word => !s_small.Contains(word)))
        {
            terms.Add(InstitutionWords.Of([word]).Concepts is [var concept, ..] ? concept : s_terms.Value.GetValueOrDefault(word, word));
        }

        return terms.Count < FewestTerms ? [] : [.. terms];
    }
}
