namespace EntityGraph;

/// <summary>Resolves the entities of many documents to entities of the corpus.</summary>
/// <remarks>The result is a pure function of the set of inputs: their order does not matter.</remarks>
public interface ICorpusResolver
{
    /// <summary>Gives every document's entity its corpus-wide id.</summary>
    CorpusEntities Resolve(IEnumerable<LocalEntity> entities);

    /// <summary>Gives every document's entity its corpus-wide id and obeys what people decided.</summary>
    /// <param name="entities">The entities of all documents.</param>
    /// <param name="constraints">What is one and what is two, in every case.</param>
    /// <remarks>
    /// Without an implementation of its own a resolver decides freely; its result is then brought in line by
    /// <see cref="ConstraintEnforcer"/>, which is called on every result and changes nothing where the constraints are
    /// kept.
    /// </remarks>
    CorpusEntities Resolve(IEnumerable<LocalEntity> entities, ResolutionConstraints constraints) => Resolve(entities);
}
