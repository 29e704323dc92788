using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>A name is that of several entities.</summary>
public sealed class AmbiguousEntityException : EntityGraphException
{
    /// <summary>Creates the error; the message lists the candidates, one a line.</summary>
    /// <param name="name">The name as the user gave it.</param>
    /// <param name="candidates">Who could be meant, most mentioned first.</param>
    public AmbiguousEntityException(string name, ImmutableArray<GraphNode> candidates)
        : base($"'{name}' is {candidates.Length} entities; name one by its id:\n{List(candidates)}")
    {
        Name = name;
        Candidates = candidates;
    }

    /// <summary>The name as the user gave it.</summary>
    public string Name { get; }

    /// <summary>Who could be meant, most mentioned first.</summary>
    public ImmutableArray<GraphNode> Candidates { get; }

    private static string List(ImmutableArray<GraphNode> candidates)
    {
        var idWidth = candidates.Max(node => node.Id.Value.Length);
        var nameWidth = candidates.Max(node => node.Entity.Name.Length);
        return string.Join(
            '\n',
            candidates.Select(node =>
                FormattableString.Invariant(
                    $"  {node.Id.Value.PadRight(idWidth)}  {node.Entity.Name.PadRight(nameWidth)}  {SnakeCase.Of(node.Entity.Kind)}, {node.MentionCount} {(node.MentionCount == 1 ? "mention" : "mentions")}"
                )
            )
        );
    }
}
