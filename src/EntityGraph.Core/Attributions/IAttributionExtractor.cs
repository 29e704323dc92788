using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Finds who says what in an annotated document.</summary>
/// <remarks>Implementations are immutable, deterministic and thread-safe.</remarks>
public interface IAttributionExtractor
{
    /// <summary>The name that evidence shows.</summary>
    string Name { get; }

    /// <summary>
    /// The layers that it reads where the analyser fills them, mentions apart; it has to do without them too. Default:
    /// none.
    /// </summary>
    AnalysisLayers Layers => AnalysisLayers.None;

    /// <summary>
    /// The attributions in order of their first cue (or content) character, ids equal to their index.
    /// </summary>
    ImmutableArray<Attribution> Extract(AnnotatedDocument document);
}
