using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>Collects documents and builds the graph of what they say.</summary>
/// <remarks>
/// Not thread-safe. Documents may come in any order: equal sets of documents, entities and options build equal graphs.
/// Memory grows with entities and evidence, never with the texts.
/// </remarks>
public sealed class RelationGraphBuilder
{
    private readonly RelationGraphOptions _options;
    private readonly SortedDictionary<string, DocumentSummary> _documents = new(StringComparer.Ordinal);

    /// <summary>Creates an empty builder.</summary>
    /// <param name="options">What the graph is to hold; null takes the defaults.</param>
    /// <exception cref="ArgumentException">The options make no sense.</exception>
    public RelationGraphBuilder(RelationGraphOptions? options = null)
    {
        _options = options ?? new RelationGraphOptions();
        _options.Validate();
    }

    /// <summary>Number of documents added and not removed.</summary>
    public int Count => _documents.Count;

    /// <summary>
    /// A builder that holds what a graph holds: its documents, with corpus-wide ids, and its options.
    /// </summary>
    public static RelationGraphBuilder From(RelationGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var builder = new RelationGraphBuilder(graph.Options);
        foreach (var document in graph.Documents)
        {
            builder.Add(document);
        }

        return builder;
    }

    /// <summary>Adds one document, with the document's own entity ids or with corpus-wide ones.</summary>
    /// <exception cref="ArgumentException">A document of this id was added before.</exception>
    public RelationGraphBuilder Add(DocumentSummary document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!_documents.TryAdd(document.Id, document))
        {
            throw new ArgumentException($"The document '{document.Id}' was added before.", nameof(document));
        }

        return this;
    }

    /// <summary>Takes one document out again, as if it had never been added; false where it is not there.</summary>
    public bool Remove(string documentId) => _documents.Remove(documentId);

    /// <summary>Builds the graph. O(evidence · log evidence).</summary>
    /// <param name="entities">The entities of the corpus. An id that the map does not know is taken as
    /// corpus-wide.</param>
    /// <exception cref="ArgumentException">A document mentions an entity that is not among
    /// <paramref name="entities"/>.</exception>
    public RelationGraph Build(CorpusEntities entities) => Build(entities, LeftOut.None);

    /// <summary>Builds the graph of documents that an earlier build had already left something out of.</summary>
    /// <param name="entities">The entities of the corpus. An id that the map does not know is taken as
    /// corpus-wide.</param>
    /// <param name="before">What was left out then; it is added to what is left out now.</param>
    /// <exception cref="ArgumentException">A document mentions an entity that is not among
    /// <paramref name="entities"/>.</exception>
    public RelationGraph Build(CorpusEntities entities, LeftOut before)
    {
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(before);
        var mapper = new SummaryMapper(entities, _options.Kinds);
        var documents = _documents.Values.Select(document => Keep(mapper.Map(document))).ToImmutableArray();
        var counted = NearDuplicates.Counted(documents.ToDictionary(document => document.Id, StringComparer.Ordinal));
        var edges = new EdgeAggregator(documents, counted).Aggregate();
        var kept = CoMentionPruner.Prune(edges, _options);
        var leftOut = new LeftOut
        {
            Mentions = Sum(before.Mentions, mapper.LeftOut),
            CoMentions = before.CoMentions + edges.Length - kept.Length,
        };
        return new RelationGraph(
            _options,
            leftOut,
            Reduce(documents, kept, kept.Length < edges.Length),
            Nodes(mapper.Kept, documents),
            kept
        );
    }

    private DocumentSummary Keep(DocumentSummary document) =>
        _options.Relations is { } wanted
            ? Reduce(document with { Relations = [.. wanted.Select(document.Relations)] }, null)
            : document;

    private static ImmutableSortedDictionary<EntityKind, int> Sum(
        ImmutableSortedDictionary<EntityKind, int> first,
        SortedDictionary<EntityKind, int> second
    )
    {
        var sum = first.ToBuilder();
        foreach (var (kind, count) in second)
        {
            sum[kind] = sum.GetValueOrDefault(kind) + count;
        }

        return sum.ToImmutable();
    }

    private static ImmutableArray<GraphNode> Nodes(
        IEnumerable<Entity> entities,
        ImmutableArray<DocumentSummary> documents
    )
    {
        var nodes = entities.ToDictionary(entity => entity.Id, entity => new GraphNode(entity));
        foreach (var document in documents)
        {
            foreach (var occurrence in document.Entities)
            {
                var node = nodes[occurrence.Entity];
                nodes[occurrence.Entity] = node with
                {
                    MentionCount = node.MentionCount + occurrence.MentionCount,
                    DocumentCount = node.DocumentCount + 1,
                    FirstSeen = Dates.Earlier(node.FirstSeen, document.Date),
                    LastSeen = Dates.Later(node.LastSeen, document.Date),
                };
            }
        }

        return [.. nodes.Values.Where(node => node.DocumentCount > 0).OrderBy(node => node.Id)];
    }

    // The graph's documents hold only the relations that became edges and the sentences that their evidence shows.
    private static ImmutableArray<DocumentSummary> Reduce(
        ImmutableArray<DocumentSummary> documents,
        ImmutableArray<GraphEdge> edges,
        bool pruned
    )
    {
        var ids = pruned ? edges.Select(edge => edge.Id).ToHashSet(StringComparer.Ordinal) : null;
        return [.. documents.Select(document => Reduce(document, ids))];
    }

    private static DocumentSummary Reduce(DocumentSummary document, HashSet<string>? edgeIds)
    {
        var relations = edgeIds is null
            ? document.Relations
            : [.. document.Relations.Where(relation => edgeIds.Contains(relation.Id))];
        var shown = new HashSet<int>();
        foreach (var evidence in relations.SelectMany(relation => relation.Evidence))
        {
            shown.Add(evidence.Sentence);
            shown.Add(evidence.CueSentence ?? evidence.Sentence);
        }

        return document with
        {
            Relations = relations,
            Sentences =
            [
                .. document
                    .Sentences.Where(sentence => shown.Contains(sentence.Index))
                    .OrderBy(sentence => sentence.Index),
            ],
        };
    }
}
