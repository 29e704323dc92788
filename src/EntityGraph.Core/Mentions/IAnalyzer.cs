namespace EntityGraph;

/// <summary>Fills the layers of a document that a model knows: mentions, attribution spans, syntax.</summary>
/// <remarks>Implementations are immutable, deterministic and safe to call from any number of threads.</remarks>
public interface IAnalyzer
{
    /// <summary>The model's name and version, as evidence and reports show it.</summary>
    string Name { get; }

    /// <summary>The layers it can fill.</summary>
    AnalysisLayers Layers { get; }

    /// <summary>Analyses one document. Time is linear in its tokens.</summary>
    /// <param name="document">The cut text.</param>
    /// <param name="layers">What is wanted; what the analyser cannot fill stays absent (null, or no mention).</param>
    /// <returns>The document with the layers of <paramref name="layers"/> that are in <see cref="Layers"/>, and no
    /// others. Mentions come in text order and never overlap.</returns>
    AnnotatedDocument Analyze(TokenizedDocument document, AnalysisLayers layers = AnalysisLayers.Mentions);
}
