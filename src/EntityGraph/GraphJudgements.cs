using System.Collections.Immutable;
using EntityGraph.Graphs;

namespace EntityGraph;

/// <summary>Makes judgements of what a graph shows, and shows what they would make of it.</summary>
/// <remarks>
/// Immutable and thread-safe. A graph does not hold the texts: only a build applies judgements in full.
/// </remarks>
public sealed class GraphJudgements
{
    private readonly RelationGraph _graph;

    /// <summary>Creates it over a graph.</summary>
    public GraphJudgements(RelationGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        _graph = graph;
    }

    /// <summary>
    /// The mention that stands for an entity: the one that names it most fully, then the smallest document id.
    /// </summary>
    /// <exception cref="JudgementException">The graph holds no place of a name of it.</exception>
    public MentionKey KeyOf(GraphNode node) =>
        KeysOf(node).FirstOrDefault()
        ?? throw new JudgementException(
            $"the graph does not say where {node?.Id} is named; build it again with this version."
        );

    /// <summary>
    /// The mentions that stand for an entity, one a document, the one that <see cref="KeyOf(GraphNode)"/> takes first.
    /// </summary>
    public IEnumerable<MentionKey> KeysOf(GraphNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return _graph
            .Documents.SelectMany(
                document => document.Entities.Where(one => one.Entity == node.Id && !one.NamedAt.IsEmpty),
                (document, one) => new MentionKey(document.Id, one.NamedAt, one.NamedAs)
            )
            .OrderByDescending(key => Slug.Of(key.Shown) == Slug.Of(node.Entity.Name))
            .ThenByDescending(key => key.Shown.Length)
            .ThenBy(key => key.DocumentId, StringComparer.Ordinal);
    }

    /// <summary>
    /// True where a text is <c>document#start-end</c>, with the words there or without, of a document of the graph.
    /// </summary>
    public bool IsPlace(string text) =>
        MentionKey.TryParse(text, out var key)
            ? _graph.TryGetDocument(key.DocumentId, out _)
            : MentionKey.TryParsePlace(text, out var document, out _) && _graph.TryGetDocument(document, out _);

    /// <summary>
    /// The mention that a text means: <c>document#start-end</c>, with the words there where the graph does not show
    /// them, or an entity's id, name or alias.
    /// </summary>
    /// <param name="text">What the user gave.</param>
    /// <param name="documentId">Only mentions of this document; null for any.</param>
    /// <exception cref="EntityGraphException">It means none or several, or the graph does not show the words
    /// there.</exception>
    public MentionKey KeyOf(string text, string? documentId = null)
    {
        if (MentionKey.TryParse(text, out var key) && _graph.TryGetDocument(key.DocumentId, out _))
        {
            return key;
        }

        if (
            MentionKey.TryParsePlace(text, out var document, out var span)
            && _graph.TryGetDocument(document, out var summary)
        )
        {
            return new MentionKey(document, span, ShownAt(summary, span));
        }

        var node = _graph.Resolve(text);
        return documentId is null
            ? KeyOf(node)
            : KeysOf(node).FirstOrDefault(key => key.DocumentId == documentId)
                ?? throw new JudgementException($"{node.Id} is not named in {documentId}.");
    }

    /// <summary>The judgement that an edge, or the one piece of its evidence at a place, is wrong.</summary>
    /// <exception cref="EntityGraphException">There is no such edge or evidence.</exception>
    public Judgement Reject(string edgeId, string? place)
    {
        if (!_graph.TryGetEdge(edgeId, out var edge))
        {
            throw new UnknownEdgeException(edgeId);
        }

        var evidence = place is null
            ? null
            : edge.Evidence.FirstOrDefault(one => PlaceOf(one).Place == place)
                ?? throw new JudgementException(
                    $"{edgeId} has no evidence at {place}; it has {string.Join(", ", edge.Evidence.Take(3).Select(one => PlaceOf(one).Place))}."
                );
        MentionKey End(EntityId id) => KeyOf(id.Value, evidence?.DocumentId ?? edge.Evidence[0].DocumentId);
        return new Judgement(JudgementVerb.Reject)
        {
            Relation = edge.Kind,
            Predicate = edge.Predicate,
            Mentions = [End(edge.Source), End(edge.Target)],
            Place = evidence is null ? null : PlaceOf(evidence),
        };
    }

    /// <summary>The ids of edges that have evidence at a place, in ordinal order.</summary>
    public IEnumerable<string> EdgesAt(string place) =>
        _graph.Edges.Where(edge => edge.Evidence.Any(one => PlaceOf(one).Place == place)).Select(edge => edge.Id);

    /// <summary>The judgement that words are somebody else's, or nobody's.</summary>
    /// <param name="place">Where the words stand, as evidence shows it.</param>
    /// <param name="speakers">Names of entities of that document, none for nobody.</param>
    /// <exception cref="EntityGraphException">The place or a speaker is unknown.</exception>
    public Judgement SetSpeaker(string place, IEnumerable<string> speakers)
    {
        var words = KeyOf(place);
        return new Judgement(JudgementVerb.SetSpeaker)
        {
            Place = words,
            Mentions = [.. speakers.Select(speaker => KeyOf(speaker, words.DocumentId))],
        };
    }

    /// <summary>The judgement that an entity is shown nowhere.</summary>
    /// <param name="node">The entity.</param>
    /// <param name="salt">See <see cref="JudgementFile.Salt"/>.</param>
    /// <remarks>
    /// Hashed are its name, aliases of two words or more and acronyms: a family name alone is that of others, too.
    /// Where a document has the entity, what it is called there is hidden with it.
    /// </remarks>
    public static Judgement Suppress(GraphNode node, string salt)
    {
        ArgumentNullException.ThrowIfNull(node);
        var entity = node.Entity;
        var names = entity.Aliases.Where(alias =>
            alias.Contains(' ', StringComparison.Ordinal) || (alias.Length > 1 && alias.All(char.IsUpper))
        );
        return new Judgement(JudgementVerb.Suppress)
        {
            Suppressed = SuppressedNames.Of(names.Append(entity.Name), salt),
        };
    }

    /// <summary>
    /// The graph as judgements would make it, as far as a graph can tell: not speakers, nor splits inside a document.
    /// </summary>
    public RelationGraph Replay(JudgementSet judgements) => new GraphReplay(_graph, judgements).Graph;

    /// <summary>
    /// Pairs of entities that may be one and that no judgement has decided on, the most useful to decide first.
    /// </summary>
    public ImmutableArray<MergeCandidate> Candidates(JudgementSet judgements)
    {
        var replay = new GraphReplay(_graph, judgements);
        return
        [
            .. MergeCandidates
                .Find(replay.Graph)
                .Where(candidate => !replay.AreApart(candidate.First.Id, candidate.Second.Id)),
        ];
    }

    private MentionKey PlaceOf(Evidence evidence) =>
        _graph.TryGetSentence(evidence.DocumentId, evidence.Sentence, out var sentence)
            ? new MentionKey(evidence.DocumentId, evidence.Span, Cut(sentence, evidence.Span) ?? "…")
            : new MentionKey(evidence.DocumentId, evidence.Span, "…");

    private static string? Cut(ShownSentence sentence, TextSpan span) =>
        sentence.Span.Contains(span) ? sentence.Text.Substring(span.Start - sentence.Span.Start, span.Length) : null;

    private static string ShownAt(DocumentSummary document, TextSpan span) =>
        document.Entities.FirstOrDefault(one => one.NamedAt == span)?.NamedAs
        ?? document.Sentences.Select(sentence => Cut(sentence, span)).FirstOrDefault(text => text is not null)
        ?? throw new JudgementException(
            $"the graph does not show what stands at {document.Id}#{span.Start}-{span.End}; add the words, as '{document.Id}#{span.Start}-{span.End} \"words\"'."
        );
}
