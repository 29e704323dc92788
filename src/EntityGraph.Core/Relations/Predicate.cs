using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>A type of stated relation, read "source predicate target" from left to right.</summary>
/// <param name="Name">Its key in files: <c>head_of_government</c>.</param>
/// <param name="Label">What a reader is shown between source and target.</param>
/// <param name="SourceKinds">Kinds the source may have.</param>
/// <param name="TargetKinds">Kinds the target may have.</param>
/// <param name="IsSymmetric">True where source and target can be swapped; such relations are stored once, in id
/// order.</param>
/// <param name="Class">State or event.</param>
/// <param name="WikidataId">The Wikidata property it corresponds to.</param>
/// <param name="IsInverse">True where Wikidata's property runs from our target to our source.</param>
/// <param name="Description">When it is used.</param>
public sealed record Predicate(
    string Name,
    string Label,
    ImmutableArray<EntityKind> SourceKinds,
    ImmutableArray<EntityKind> TargetKinds,
    bool IsSymmetric,
    PredicateClass Class,
    string WikidataId,
    bool IsInverse,
    string Description
);
