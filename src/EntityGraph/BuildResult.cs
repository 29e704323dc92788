using EntityGraph.Graphs;

namespace EntityGraph;

/// <summary>A graph and how it came about.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Report">What was read, skipped and found.</param>
public sealed record BuildResult(RelationGraph Graph, BuildReport Report);
