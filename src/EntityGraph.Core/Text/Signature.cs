using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>A MinHash sketch of a text: how alike two texts are, without the texts. 512 bytes. Immutable.</summary>
public sealed class Signature
{
    internal Signature(ImmutableArray<uint> minima, bool isEmpty)
    {
        Minima = minima;
        IsEmpty = isEmpty;
    }

    /// <summary>True for a text without a single word; such a text is like no other.</summary>
    public bool IsEmpty { get; }

    /// <summary>The smallest hash under each permutation.</summary>
    internal ImmutableArray<uint> Minima { get; }

    /// <summary>
    /// Estimate in [0, 1] of the Jaccard similarity of the two texts' shingles: the share of equal minima.
    /// Standard error √(s(1−s)/128), at most 0.045 (Broder, On the resemblance and containment of documents, 1997).
    /// </summary>
    public double SimilarityTo(Signature other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsEmpty || other.IsEmpty)
        {
            return 0;
        }

        var equal = 0;
        for (var index = 0; index < Minima.Length; index++)
        {
            equal += Minima[index] == other.Minima[index] ? 1 : 0;
        }

        return (double)equal / Minima.Length;
    }
}
