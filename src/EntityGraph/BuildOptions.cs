using EntityGraph.Graphs;

namespace EntityGraph;

/// <summary>How a graph is built. Immutable.</summary>
public sealed record BuildOptions
{
    /// <summary>What the graph holds.</summary>
    public RelationGraphOptions Graph { get; init; } = new();

    /// <summary>
    /// Documents analysed at the same time. Default: one for each processor. The result does not depend on it.
    /// </summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether near-duplicate articles are found and counted once in weights. Default: true.</summary>
    public bool FindDuplicates { get; init; } = true;

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is not at least one thread.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        Graph.Validate();
    }
}
