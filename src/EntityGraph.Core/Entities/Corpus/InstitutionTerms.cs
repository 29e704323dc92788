using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Reads an institution's name word by word into English: <c>institution-terms.tsv</c> and the heads of
/// <c>institution-words.tsv</c>.
/// </summary>
internal static class InstitutionTerms
{
    private const int FewestTerms = 2;
    private const int ShortestStem = 3;
    private const char Joint = 's';
    private const string Union = "union";
    private const string Society = "society";

    private static readonly WordSet s_small = new(
        "of the and for de la le les du des del el los las dos das do da di della dei delle degli e y et und "
            + "der die das den dem van voor en och för i za dla an l d s"
    );

    private static readonly Lazy<FrozenDictionary<string, string>> s_terms = new(() =>
        GazetteerFile
            .Read("institution-terms.tsv", 2)
            .SelectMany(row =>
                GazetteerFile.List(row[1]).Append(row[0]).Select(word => (Word: NameFolding.Fold(word), Term: row[0]))
            )
            .DistinctBy(pair => pair.Word)
            .ToFrozenDictionary(pair => pair.Word, pair => pair.Term, StringComparer.Ordinal)
    );

    /// <summary>
    /// The words of a folded name in English, ordinal order, small words left out, and whether one was another
    /// language's; none for fewer than two.
    /// </summary>
    /// <param name="words">Countries may stand as codes.</param>
    /// <param name="spelled">The same words with countries as they are written.</param>
    public static (ImmutableArray<string> Terms, bool IsForeign) Of(
        ImmutableArray<string> words,
        ImmutableArray<string> spelled
    )
    {
        var terms = new SortedSet<string>(StringComparer.Ordinal);
        var isForeign = spelled.Any(CountryWords.IsNative);
        foreach (var word in words.Where(word => !s_small.Contains(word)))
        {
            isForeign |= Add(word, terms);
        }

        return terms.Count < FewestTerms ? ([], false) : ([.. terms], isForeign);
    }

    // True for a word of another language. "Liitto" and "sindicato" are called unions, leagues and associations.
    private static bool Add(string word, SortedSet<string> terms)
    {
        var (concepts, isForeign) = InstitutionWords.Of([word]);
        if (concepts is [.., var concept])
        {
            terms.Add(concept == Union ? Society : concept);
            if (InstitutionWords.HeadOf(word) is { } head)
            {
                // The first part of a compound, without the letter that may join the two.
                terms.Add(Term(word[..^head.Length]));
            }

            return isForeign;
        }

        var term = Term(word.TrimEnd('\'', '’'));
        terms.Add(term);
        return term != word;
    }

    private static string Term(string word) =>
        s_terms.Value.TryGetValue(word, out var term) ? term
        : word.Length > ShortestStem && word[^1] == Joint && s_terms.Value.TryGetValue(word[..^1], out term) ? term
        : word;
}
