namespace EntityGraph.Graphs;

/// <summary>No edge of the graph has an id.</summary>
public sealed class UnknownEdgeException : EntityGraphException
{
    /// <summary>Creates the error.</summary>
    /// <param name="edgeId">The id as the user gave it.</param>
    public UnknownEdgeException(string edgeId)
        : base($"no edge of the graph is '{edgeId}'; an edge id looks like 'mentions/-/person/anna-kovac→country/CN'.")
    {
        EdgeId = edgeId;
    }

    /// <summary>The id as the user gave it.</summary>
    public string EdgeId { get; }
}
