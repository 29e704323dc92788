using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>
/// Guesses how likely two entities of a graph are one. The figures are a person's, not learned: they order work, they
/// decide nothing.
/// </summary>
internal sealed class PairComparer(RelationGraph graph)
{
    private const double SharedNeighbour = 0.4;
    private const double MostForNeighbours = 1.6;
    private const double SameDocument = -2.0;
    private const double OtherCountry = -2.5;
    private const double OtherKind = -1.5;
    private const int ShownNeighbours = 3;

    private readonly Dictionary<EntityId, HashSet<EntityId>> _neighbours = graph.Nodes.ToDictionary(
        node => node.Id,
        node => graph.EdgesOf(node.Id).Select(edge => edge.Source == node.Id ? edge.Target : edge.Source).ToHashSet()
    );

    private readonly Dictionary<EntityId, HashSet<string>> _documents = graph
        .Documents.SelectMany(document => document.Entities, (document, one) => (one.Entity, document.Id))
        .GroupBy(pair => pair.Entity, pair => pair.Id)
        .ToDictionary(group => group.Key, group => group.ToHashSet(StringComparer.Ordinal));

    /// <summary>The pair with its probability; null where their names speak against it.</summary>
    public MergeCandidate? Compare(GraphNode one, GraphNode other)
    {
        var (first, second) = other.MentionCount > one.MentionCount ? (other, one) : (one, other);
        if (first.Entity.Kind == EntityKind.Country && second.Entity.Kind == EntityKind.Country)
        {
            return null;
        }

        var (prior, reason) = NamePrior(first.Entity, second.Entity);
        if (reason.Length == 0)
        {
            return null;
        }

        var reasons = ImmutableArray.CreateBuilder<string>();
        reasons.Add(reason);
        var logit = Math.Log(prior / (1 - prior));
        logit += Context(first, second, reasons);
        return new MergeCandidate(
            first,
            second,
            1 / (1 + Math.Exp(-logit)),
            Math.Min(EdgeCount(first), EdgeCount(second)),
            reasons.ToImmutable()
        );
    }

    private static (double Prior, string Reason) NamePrior(Entity first, Entity second)
    {
        if (Slug.Of(first.Name) == Slug.Of(second.Name))
        {
            return (0.6, "same name");
        }

        var (shorter, longer) = Order(NodeNames.Words(first.Name), NodeNames.Words(second.Name));
        if (first.Kind == EntityKind.Person && second.Kind == EntityKind.Person)
        {
            return Persons(shorter, longer);
        }

        if (first.Kind != second.Kind)
        {
            return (0, "");
        }

        if (
            first
                .Aliases.Append(first.Name)
                .Select(Slug.Of)
                .Intersect(second.Aliases.Append(second.Name).Select(Slug.Of))
                .Any()
        )
        {
            return (0.7, "a name in common");
        }

        return NodeNames.Acronym(first.Name) == Slug.Of(second.Name)
            || NodeNames.Acronym(second.Name) == Slug.Of(first.Name)
                ? (0.6, "acronym of the other")
            : shorter.All(longer.Contains) ? (0.35, "shorter form of the name")
            : (0, "");
    }

    private static (double Prior, string Reason) Persons(string[] shorter, string[] longer)
    {
        if (shorter[^1] != longer[^1])
        {
            return
                shorter.Length == longer.Length
                && shorter.Length > 1
                && shorter.Order(StringComparer.Ordinal).SequenceEqual(longer.Order(StringComparer.Ordinal))
                ? (0.6, "same words in another order")
                : (0, "");
        }

        return shorter.Length == 1 ? (0.4, "family name of the other")
            : shorter.SkipLast(1).All(longer.Contains) ? (0.7, "shorter form of the name")
            : shorter[0][0] == longer[0][0] && (shorter[0].Length == 1 || longer[0].Length == 1) ? (0.6, "initials fit")
            : shorter[0].Length > 3 && (longer[0].StartsWith(shorter[0][..3], StringComparison.Ordinal))
                ? (0.4, "given names alike")
            : (0, "");
    }

    private static (string[] Shorter, string[] Longer) Order(string[] first, string[] second) =>
        first.Length <= second.Length ? (first, second) : (second, first);

    private double Context(GraphNode first, GraphNode second, ImmutableArray<string>.Builder reasons)
    {
        var sum = 0.0;
        var shared = _neighbours[first.Id].Intersect(_neighbours[second.Id]).Order().ToList();
        if (shared.Count > 0)
        {
            sum += Math.Min(MostForNeighbours, SharedNeighbour * shared.Count);
            reasons.Add(
                $"both with {string.Join(", ", shared.Take(ShownNeighbours).Select(Name))}{(shared.Count > ShownNeighbours ? " …" : "")}"
            );
        }

        if (_documents[first.Id].Overlaps(_documents[second.Id]))
        {
            sum += SameDocument;
            reasons.Add("told apart in one document");
        }

        if (first.Entity.Country is { } one && second.Entity.Country is { } other && one != other)
        {
            sum += OtherCountry;
            reasons.Add($"of {one} and {other}");
        }

        if (first.Entity.Kind != second.Entity.Kind)
        {
            sum += OtherKind;
            reasons.Add($"{SnakeCase.Of(first.Entity.Kind)} and {SnakeCase.Of(second.Entity.Kind)}");
        }

        return sum;
    }

    private string Name(EntityId id) => graph.TryGetNode(id, out var node) ? node.Entity.Name : id.Value;

    private int EdgeCount(GraphNode node) => graph.EdgesOf(node.Id).Count();
}
