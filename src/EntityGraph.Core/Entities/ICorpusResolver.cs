namespace EntityGraph;

/// <summary>Resolves the entities of many documents to entities of the corpus.</summary>
/// <remarks>The result is a pure function of the set of inputs: their order does not matter.</remarks>
public interface ICorpusResolver
{
    /// <summary>Gives every document's entity its corpus-wide id.</summary>
    CorpusEntities Resolve(IEnumerable<LocalEntity> entities);
}
