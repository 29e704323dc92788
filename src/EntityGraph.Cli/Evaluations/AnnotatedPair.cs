using EntityGraph.Formats;

namespace EntityGraph.Cli;

/// <summary>A gold document and what the pipeline makes of its text.</summary>
internal sealed record AnnotatedPair(string Path, DocumentAnnotations Gold, ResolvedDocument Resolved, DocumentAnnotations Predicted);
