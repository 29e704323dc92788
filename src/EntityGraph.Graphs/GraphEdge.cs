using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>Everything the documents say of one relation: all its evidence and what is counted from it.</summary>
/// <remarks>
/// Weight, claimed, negated, cue and mode are taken from originals only: a near-duplicate's evidence is kept but adds
/// nothing. Counts are of distinct sentences; of distinct attributions where the kind is
/// <see cref="RelationKind.Mentions"/>.
/// </remarks>
/// <param name="Relation">Its kind, predicate and ends, with the evidence of all documents in order of document id and
/// span.</param>
public sealed record GraphEdge(Relation Relation)
{
    /// <summary><c>kind/predicate-or-dash/source→target</c>.</summary>
    public string Id { get; } = Relation.Id;

    /// <summary>The kind of edge.</summary>
    public RelationKind Kind => Relation.Kind;

    /// <summary>The stated predicate; null for the other kinds.</summary>
    public string? Predicate => Relation.Predicate;

    /// <summary>Where it starts; for an undirected edge the smaller id.</summary>
    public EntityId Source => Relation.Source;

    /// <summary>Where it ends.</summary>
    public EntityId Target => Relation.Target;

    /// <summary>True for a symmetric relation.</summary>
    public bool Undirected => Relation.Undirected;

    /// <summary>At least one, in order of document id and span.</summary>
    public ImmutableArray<Evidence> Evidence => Relation.Evidence;

    /// <summary>The cue or stating word met most often, ties by ordinal order; null where there is none.</summary>
    public string? Cue { get; init; }

    /// <summary>
    /// Number of distinct sentences (mentions: attributions) with asserted evidence; 0 where nothing is asserted.
    /// </summary>
    public int Weight { get; init; }

    /// <summary>
    /// Normalised pointwise mutual information over co-mention windows, in [-1, 1]; null for other kinds.
    /// </summary>
    public double? Npmi { get; init; }

    /// <summary>Number of distinct sentences (mentions: attributions) in which somebody claims it.</summary>
    public int Claimed { get; init; }

    /// <summary>Number of distinct sentences (mentions: attributions) that say it is not so.</summary>
    public int Negated { get; init; }

    /// <summary>Number of documents with evidence, near-duplicates included.</summary>
    public int DocumentCount { get; init; }

    /// <summary>The highest score among asserted evidence, else among all; in [0, 1].</summary>
    public double Score { get; init; }

    /// <summary>The mode met most often, ties in the order of the enum; null where there is none.</summary>
    public AttributionMode? Mode { get; init; }

    /// <summary>
    /// CAMEO code met most often, ties by ordinal order; null for other kinds than events, and where none has one.
    /// </summary>
    public string? EventCode { get; init; }

    /// <summary>Class of the code; null where there is none.</summary>
    public QuadClass? QuadClass { get; init; }

    /// <summary>
    /// Events that are told apart by their dates, among asserted evidence: two visits on two days are two, undated ones
    /// are taken for one of them. 0 for other kinds.
    /// </summary>
    public int Occurrences { get; init; }

    /// <summary>
    /// The status given by the latest dated asserted evidence that gives one; most frequent, then enum order among
    /// equals.
    /// </summary>
    public RelationStatus Status { get; init; }

    /// <summary>Date of the earliest dated document with evidence; null where none is dated.</summary>
    public DateOnly? FirstSeen { get; init; }

    /// <summary>Date of the latest dated document with evidence; null where none is dated.</summary>
    public DateOnly? LastSeen { get; init; }

    /// <summary>
    /// True where at least one counted evidence is asserted; other edges are kept but shown only when asked for.
    /// </summary>
    public bool IsAsserted => Weight > 0;
}
