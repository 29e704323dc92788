namespace EntityGraph;

/// <summary>Finds relations of one sort in a resolved document.</summary>
/// <remarks>Implementations are immutable, deterministic and thread-safe.</remarks>
public interface IRelationExtractor
{
    /// <summary>The name that evidence shows.</summary>
    string Name { get; }

    /// <summary>
    /// What it reads of the analyser's layers beside mentions; without them it finds less, or nothing.
    /// </summary>
    AnalysisLayers Layers => AnalysisLayers.None;

    /// <summary>
    /// The relations of one document, each with its evidence, in text order. Ids are the document's own (see
    /// <see cref="DocumentEntities"/>).
    /// </summary>
    IEnumerable<Relation> Extract(ResolvedDocument document);
}
