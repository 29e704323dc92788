using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>A document of a treebank whose MISC column marks entities.</summary>
/// <param name="Words">Its words and trees.</param>
/// <param name="Mentions">Ordered by start, then by falling end.</param>
public sealed record CoreferenceDocument(ConlluDocument Words, ImmutableArray<CoreferenceMention> Mentions)
{
    /// <summary>
    /// The chains of mentions that satisfy a test, each as the set of its ranges; singletons included, in order of
    /// their first mention.
    /// </summary>
    public IReadOnlyList<IReadOnlySet<(int Start, int End)>> Chains(Func<CoreferenceMention, bool> isWanted) =>
        [
            .. Mentions
                .Where(isWanted)
                .GroupBy(mention => mention.Chain, StringComparer.Ordinal)
                .Select(chain =>
                    (IReadOnlySet<(int, int)>)chain.Select(mention => (mention.Start, mention.End)).ToHashSet()
                ),
        ];
}
