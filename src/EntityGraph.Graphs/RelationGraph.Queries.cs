using System.Collections.Immutable;

namespace EntityGraph.Graphs;

public sealed partial class RelationGraph
{
    private readonly Lazy<EntityNames> _names;

    /// <summary>
    /// Every entity that a text can mean, most mentioned first: by id, else by canonical name, else by alias or last
    /// part of the id.
    /// </summary>
    /// <remarks>Case, diacritics and punctuation do not matter.</remarks>
    public ImmutableArray<GraphNode> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _names.Value.Find(name);
    }

    /// <summary>The one entity that a text means.</summary>
    /// <exception cref="UnknownEntityException">There is none; similar names are offered.</exception>
    /// <exception cref="AmbiguousEntityException">There are several; they are listed.</exception>
    public GraphNode Resolve(string name)
    {
        var found = Find(name);
        return found.Length switch
        {
            1 => found[0],
            0 => throw new UnknownEntityException(name, _names.Value.Suggest(name)),
            _ => throw new AmbiguousEntityException(name, found),
        };
    }

    /// <summary>
    /// Who mentions an entity, each time once: newest document first, undated last, then by document and span.
    /// </summary>
    /// <param name="target">Id, name or alias, see <see cref="Resolve"/>.</param>
    /// <param name="filter">What counts; null takes what the narrator asserts.</param>
    /// <exception cref="EntityGraphException">The name means none or several.</exception>
    public ImmutableArray<AttributionAnswer> WhoMentions(string target, QueryFilter? filter = null) =>
        Query(filter).WhoMentions(Resolve(target));

    /// <summary>
    /// Whom an entity mentions, each time once: newest document first, undated last, then by document and span.
    /// </summary>
    /// <param name="speaker">Id, name or alias, see <see cref="Resolve"/>.</param>
    /// <param name="filter">What counts; null takes what the narrator asserts.</param>
    /// <exception cref="EntityGraphException">The name means none or several.</exception>
    public ImmutableArray<AttributionAnswer> MentionedBy(string speaker, QueryFilter? filter = null) =>
        Query(filter).MentionedBy(Resolve(speaker));

    /// <summary>All edges between two entities, in both directions: heaviest first, then by id.</summary>
    /// <param name="first">Id, name or alias, see <see cref="Resolve"/>.</param>
    /// <param name="second">Id, name or alias, see <see cref="Resolve"/>.</param>
    /// <param name="filter">What counts; null takes what the narrator asserts.</param>
    /// <exception cref="EntityGraphException">A name means none or several.</exception>
    public ImmutableArray<EdgeAnswer> Between(string first, string second, QueryFilter? filter = null) =>
        Query(filter).Between(Resolve(first), Resolve(second));

    /// <summary>All edges of an entity: heaviest first, then by id.</summary>
    /// <param name="name">Id, name or alias, see <see cref="Resolve"/>.</param>
    /// <param name="filter">What counts, <see cref="QueryFilter.Kinds"/> being the neighbours'; null takes what the
    /// narrator asserts.</param>
    /// <exception cref="EntityGraphException">The name means none or several.</exception>
    public ImmutableArray<EdgeAnswer> Neighbours(string name, QueryFilter? filter = null) =>
        Query(filter).Neighbours(Resolve(name));

    /// <summary>
    /// The entities, most mentioned first; the filter's dates, kinds and least weight (mentions) apply.
    /// </summary>
    public ImmutableArray<EntityAnswer> TopEntities(QueryFilter? filter = null) => Query(filter).TopEntities();

    /// <summary>
    /// The edges, heaviest first, then by id; the filter's <see cref="QueryFilter.Kinds"/> hold for both ends.
    /// </summary>
    public ImmutableArray<EdgeAnswer> TopEdges(QueryFilter? filter = null) => Query(filter).TopEdges();

    /// <summary>
    /// The evidence of an edge: newest document first, undated last, then by document and span; near-duplicates
    /// included.
    /// </summary>
    /// <param name="edgeId">The edge's id; <c>-></c> is taken for the arrow.</param>
    /// <param name="filter">What counts; null takes all, in any voice.</param>
    /// <exception cref="UnknownEdgeException">The graph has no such edge.</exception>
    public ImmutableArray<EvidenceAnswer> EvidenceOf(string edgeId, QueryFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(edgeId);
        return TryGetEdge(edgeId.Replace("->", "→", StringComparison.Ordinal), out var edge)
            ? Query(filter ?? new QueryFilter { Voice = Voice.Any }).EvidenceOf(edge)
            : throw new UnknownEdgeException(edgeId);
    }

    /// <summary>
    /// The shortest path between two entities, along edges in either direction, over the heaviest edges where several
    /// are as short; empty where none leads there.
    /// </summary>
    /// <param name="from">Id, name or alias, see <see cref="Resolve"/>.</param>
    /// <param name="to">Id, name or alias, see <see cref="Resolve"/>.</param>
    /// <param name="filter">What counts, <see cref="QueryFilter.Kinds"/> being those between the two; null takes what
    /// the narrator asserts.</param>
    /// <exception cref="EntityGraphException">A name means none or several.</exception>
    public ImmutableArray<PathStep> PathBetween(string from, string to, QueryFilter? filter = null)
    {
        var (start, end) = (Resolve(from), Resolve(to));
        var edges = Query((filter ?? QueryFilter.Default) with { Kinds = [] });
        return ShortestPath.Find(
            node =>
                edges
                    .Neighbours(node)
                    .Where(edge =>
                        edge.Other(node.Id) is var other
                        && (other.Id == end.Id || (filter ?? QueryFilter.Default).Wants(other.Entity))
                    ),
            start,
            end
        );
    }

    private GraphQuery Query(QueryFilter? filter) => new(this, filter ?? QueryFilter.Default);
}
