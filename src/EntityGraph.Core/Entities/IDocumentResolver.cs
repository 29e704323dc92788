namespace EntityGraph;

/// <summary>Resolves the mentions of one document to entities of that document: a pure function of it.</summary>
/// <remarks>Implementations are immutable, deterministic and thread-safe.</remarks>
public interface IDocumentResolver
{
    /// <summary>Gives every mention an entity and a reason, or leaves it unresolved.</summary>
    DocumentEntities Resolve(AnnotatedDocument document);
}
