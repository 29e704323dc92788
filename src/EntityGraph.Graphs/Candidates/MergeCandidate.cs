using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>Two entities of a graph that may be one.</summary>
/// <param name="First">The one mentioned more.</param>
/// <param name="Second">The other.</param>
/// <param name="Probability">A rough guess that they are one, in [0, 1].</param>
/// <param name="EdgeCount">Edges that a merge would move: those of the one that has fewer.</param>
/// <param name="Reasons">What speaks for and against it.</param>
public sealed record MergeCandidate(
    GraphNode First,
    GraphNode Second,
    double Probability,
    int EdgeCount,
    ImmutableArray<string> Reasons
)
{
    /// <summary>
    /// How much a decision is worth: edges that move (one for the node itself added), times the entropy of the guess in
    /// bits.
    /// </summary>
    public double Usefulness => (EdgeCount + 1) * Entropy(Probability);

    // Shannon (1948), A Mathematical Theory of Communication, section 6.
    private static double Entropy(double probability) =>
        probability is <= 0 or >= 1
            ? 0
            : -(probability * Math.Log2(probability)) - ((1 - probability) * Math.Log2(1 - probability));
}
