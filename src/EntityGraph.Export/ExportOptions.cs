namespace EntityGraph.Export;

/// <summary>
/// What an export for viewing holds. <c>graph.json</c> always holds everything and takes none of these but
/// <see cref="Metrics"/>.
/// </summary>
public sealed record ExportOptions
{
    /// <summary>Whether edges without one asserted evidence are written.</summary>
    public bool IncludeUnasserted { get; init; }

    /// <summary>Whether pagerank and degree are written for each node, for each kind of relation.</summary>
    public bool Metrics { get; init; }

    /// <summary>Whether every kind of relation gets a file of its own: Gephi merges parallel edges on import.</summary>
    public bool SplitByKind { get; init; }

    /// <summary>Which program GraphML is written for.</summary>
    public GraphMlFlavor Flavor { get; init; }

    /// <summary>How many places of evidence an edge of a viewing format lists, at least 0.</summary>
    public int EvidenceCap { get; init; } = 10;

    /// <summary>
    /// How long a sample sentence may be, in UTF-16 code units; negations and conditions stay in it all the same.
    /// </summary>
    public int SampleLength { get; init; } = 240;

    /// <summary>Refuses options that make no sense.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A cap is negative.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(EvidenceCap);
        ArgumentOutOfRangeException.ThrowIfNegative(SampleLength);
    }
}
