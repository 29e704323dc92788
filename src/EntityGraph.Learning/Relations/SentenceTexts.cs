using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>Makes texts to classify of single sentences.</summary>
internal static class SentenceTexts
{
    /// <summary>One sentence and every pair of its entities.</summary>
    /// <param name="layer">States of the document.</param>
    /// <param name="syntax">Its trees; null without.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="ends">Entities with their mentions in the sentence, by tokens of the document.</param>
    /// <param name="kinds">How many kinds there are.</param>
    /// <param name="labels">Labels of the pair of two entities; null leaves the pair out.</param>
    public static RelationText Of(
        StateLayer layer,
        SyntaxLayer? syntax,
        Sentence sentence,
        ImmutableArray<RelationEnd> ends,
        int kinds,
        Func<int, int, int[]?> labels
    )
    {
        var (start, end) = (sentence.TokenStart, sentence.TokenEnd);
        var text = RelationText.Of(layer, start, end, ends, kinds);
        var sentences = new int[end - start];
        int[] heads = syntax is null
            ? []
            : [.. Enumerable.Range(start, end - start).Select(token => Math.Max(-1, syntax.Words[token].Head - start))];
        var pairs = ImmutableArray.CreateBuilder<RelationPair>();
        for (var source = 0; source < ends.Length; source++)
        {
            for (var target = 0; target < ends.Length; target++)
            {
                if (source != target && labels(source, target) is { } known)
                {
                    var (places, features) = RelationPlaces.Of(text.Ends[source], text.Ends[target], sentences, heads);
                    pairs.Add(new RelationPair(source, target, places, features, known));
                }
            }
        }

        return text with
        {
            Pairs = pairs.ToImmutable(),
        };
    }
}
