using EntityGraph.Formats;

namespace EntityGraph.Cli;

/// <summary>A gold document and what the pipeline makes of its text.</summary>
internal sealed record AnnotatedPair(
    string Path,
    DocumentAnnotations Gold,
    ResolvedDocument Resolved,
    DocumentAnnotations Predicted
)
{
    /// <summary>True where the gold annotates mentions; a file that names no layers has all.</summary>
    public bool HasMentions => Gold.Layers.IsEmpty || Gold.Layers.Contains("mentions");
}
