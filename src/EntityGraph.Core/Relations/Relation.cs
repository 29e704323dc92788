using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>A typed link between two entities with the evidence for it. It cannot be made without evidence.</summary>
public sealed record Relation
{
    /// <summary>Creates a relation; a symmetric one is put in order of its ids.</summary>
    /// <param name="kind">The kind of edge.</param>
    /// <param name="predicate">The stated predicate; null for the other kinds.</param>
    /// <param name="source">Where it starts.</param>
    /// <param name="target">Where it ends; never the same as <paramref name="source"/>.</param>
    /// <param name="undirected">True for a symmetric relation.</param>
    /// <param name="evidence">At least one.</param>
    /// <exception cref="ArgumentException">There is no evidence, or source and target are one.</exception>
    public Relation(
        RelationKind kind,
        string? predicate,
        EntityId source,
        EntityId target,
        bool undirected,
        ImmutableArray<Evidence> evidence
    )
    {
        if (evidence.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A relation needs at least one evidence.", nameof(evidence));
        }

        if (source == target)
        {
            throw new ArgumentException($"A relation needs two entities, but both are '{source}'.", nameof(target));
        }

        var swap = undirected && target.CompareTo(source) < 0;
        Kind = kind;
        Predicate = predicate;
        Source = swap ? target : source;
        Target = swap ? source : target;
        Undirected = undirected;
        Evidence = evidence;
    }

    /// <summary>The kind of edge.</summary>
    public RelationKind Kind { get; }

    /// <summary>The stated predicate; null for the other kinds.</summary>
    public string? Predicate { get; }

    /// <summary>Where it starts; for a symmetric relation the smaller id.</summary>
    public EntityId Source { get; }

    /// <summary>Where it ends.</summary>
    public EntityId Target { get; }

    /// <summary>True for a symmetric relation.</summary>
    public bool Undirected { get; }

    /// <summary>At least one, in order of document and span.</summary>
    public ImmutableArray<Evidence> Evidence { get; }

    /// <summary><c>kind/predicate-or-dash/source→target</c>, the kind in snake case.</summary>
    public string Id => MakeId(Kind, Predicate, Source, Target);

    /// <summary>The id that a relation with these parts has.</summary>
    public static string MakeId(RelationKind kind, string? predicate, EntityId source, EntityId target) =>
        $"{SnakeCase.Of(kind)}/{predicate ?? "-"}/{source}→{target}";
}
