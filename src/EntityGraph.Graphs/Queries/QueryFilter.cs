using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>Which evidence answers a query. An empty set or a null asks for nothing.</summary>
public sealed record QueryFilter
{
    /// <summary>Nothing but the narrator's voice.</summary>
    public static QueryFilter Default { get; } = new();

    /// <summary>
    /// First day on which a document may be published; undated documents drop out once a day is given.
    /// </summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day on which a document may be published, itself included.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>First day on which it may have happened; evidence that does not say when drops out.</summary>
    public DateOnly? HappenedSince { get; init; }

    /// <summary>Kinds of the entities that are the answer (speakers, targets, neighbours …).</summary>
    public ImmutableHashSet<EntityKind> Kinds { get; init; } = [];

    /// <summary>Kinds of relation.</summary>
    public ImmutableHashSet<RelationKind> RelationKinds { get; init; } = [];

    /// <summary>Predicates of stated relations, compared ordinally; relations of other kinds drop out.</summary>
    public ImmutableHashSet<string> Predicates { get; init; } = [];

    /// <summary>Kinds of speaker; relations that nobody speaks drop out.</summary>
    public ImmutableHashSet<EntityKind> SpeakerKinds { get; init; } = [];

    /// <summary>ISO codes of the speaker's country, in upper case; relations that nobody speaks drop out.</summary>
    public ImmutableHashSet<string> SpeakerCountries { get; init; } = [];

    /// <summary>Least weight, counted over the evidence that passes.</summary>
    public int MinWeight { get; init; } = 1;

    /// <summary>Least score of evidence, in [0, 1].</summary>
    public double MinScore { get; init; }

    /// <summary>In whose voice evidence must speak.</summary>
    public Voice Voice { get; init; }

    /// <summary>
    /// How the text must put it; given any, the narrator's voice is what nobody claims and the text does not negate.
    /// </summary>
    public ImmutableHashSet<Modality> Modalities { get; init; } = [];

    /// <summary>
    /// The relations of the kinds and predicates asked for, each with the evidence that passes; those left without any
    /// drop out.
    /// </summary>
    /// <remarks>
    /// Co-mentions have no voice or modality, and the score of their names: their evidence always passes.
    /// </remarks>
    public IEnumerable<Relation> Select(IEnumerable<Relation> relations)
    {
        ArgumentNullException.ThrowIfNull(relations);
        foreach (var relation in relations.Where(Wants))
        {
            var evidence =
                relation.Kind == RelationKind.CoMention ? relation.Evidence : [.. relation.Evidence.Where(Wants)];
            if (!evidence.IsEmpty)
            {
                yield return evidence.Length == relation.Evidence.Length
                    ? relation
                    : new Relation(
                        relation.Kind,
                        relation.Predicate,
                        relation.Source,
                        relation.Target,
                        relation.Undirected,
                        evidence
                    );
            }
        }
    }

    /// <summary>Whether a kind of answer is asked for.</summary>
    internal bool Wants(Entity answer) => Kinds.IsEmpty || Kinds.Contains(answer.Kind);

    /// <summary>Whether a document's date is asked for.</summary>
    internal bool Wants(DocumentSummary document) =>
        (Since is null || document.Date >= Since) && (Until is null || document.Date <= Until);

    /// <summary>Whether an edge can answer, its evidence aside.</summary>
    internal bool Wants(GraphEdge edge, RelationGraph graph) => Wants(edge.Relation) && WantsSpeaker(edge, graph);

    /// <summary>Whether evidence can answer, its document aside.</summary>
    internal bool Wants(Evidence evidence) =>
        evidence.Score >= MinScore
        && Voice switch
        {
            Voice.Narrator when Modalities.IsEmpty => evidence.IsAsserted,
            Voice.Narrator => evidence is { Negated: false, ClaimedBy: null, ClaimedByUnknown: false },
            Voice.Claimed => evidence.ClaimedBy is not null || evidence.ClaimedByUnknown,
            _ => true,
        }
        && (Modalities.IsEmpty || Modalities.Contains(evidence.Modality))
        && (HappenedSince is not { } day || HappenedBy(evidence, day));

    private bool Wants(Relation relation) =>
        (RelationKinds.IsEmpty || RelationKinds.Contains(relation.Kind))
        && (Predicates.IsEmpty || (relation.Predicate is { } predicate && Predicates.Contains(predicate)));

    private bool WantsSpeaker(GraphEdge edge, RelationGraph graph)
    {
        if (SpeakerKinds.IsEmpty && SpeakerCountries.IsEmpty)
        {
            return true;
        }

        return edge.Kind is RelationKind.Mentions or RelationKind.Relays
            && graph.TryGetNode(edge.Source, out var speaker)
            && (SpeakerKinds.IsEmpty || SpeakerKinds.Contains(speaker.Entity.Kind))
            && (SpeakerCountries.IsEmpty || (speaker.Entity.Country is { } code && SpeakerCountries.Contains(code)));
    }

    // "2024" and "2024-03" reach to their last day, an interval to its end.
    private static bool HappenedBy(Evidence evidence, DateOnly day)
    {
        if (evidence.Happened is not { Length: > 0 } happened)
        {
            return false;
        }

        var end = happened[(happened.LastIndexOf('/') + 1)..];
        var first = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return string.CompareOrdinal(end, first[..Math.Min(end.Length, first.Length)]) >= 0;
    }
}
