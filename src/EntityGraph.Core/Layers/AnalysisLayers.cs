namespace EntityGraph;

/// <summary>What an <see cref="IAnalyzer"/> can fill of a document, and what a run asks of it.</summary>
[Flags]
public enum AnalysisLayers
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Names: <see cref="AnnotatedDocument.Mentions"/>.</summary>
    Mentions = 1,

    /// <summary>Sources, cues and contents: <see cref="AnnotatedDocument.AttributionLayer"/>.</summary>
    Attribution = 2,

    /// <summary>Parts of speech and dependencies: <see cref="AnnotatedDocument.SyntaxLayer"/>.</summary>
    Syntax = 4,

    /// <summary>
    /// The model's own numbers for each word, for stages that learn over them. Large: asked for where needed, dropped
    /// after.
    /// </summary>
    States = 8,
}
