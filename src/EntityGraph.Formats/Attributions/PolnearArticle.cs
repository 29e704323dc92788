using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>One article of PolNeAR with its attributions.</summary>
/// <param name="Document">Id and text; offsets of the attributions are UTF-16 code units of it.</param>
/// <param name="Attributions">In the file's order.</param>
public sealed record PolnearArticle(Document Document, ImmutableArray<PolnearAttribution> Attributions);
