namespace EntityGraph.Graphs;

/// <summary>One step of a path, along an edge in either direction.</summary>
/// <param name="From">Where the step starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Edge">The strongest edge between the two that passes the filter.</param>
public sealed record PathStep(GraphNode From, GraphNode To, EdgeAnswer Edge);
