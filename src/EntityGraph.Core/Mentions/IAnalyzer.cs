namespace EntityGraph;

/// <summary>Fills the layers of a document that a model knows: mentions, later attribution spans, syntax and word states.</summary>
/// <remarks>Implementations are immutable, deterministic and safe to call from any number of threads.</remarks>
public interface IAnalyzer
{
    /// <summary>The model's name and version, as evidence and reports show it.</summary>
    string Name { get; }

    /// <summary>Analyses one document. Mentions come in text order and never overlap. Time is linear in its tokens.</summary>
    AnnotatedDocument Analyze(TokenizedDocument document);
}
