using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>No entity of the graph has a name or id.</summary>
public sealed class UnknownEntityException : EntityGraphException
{
    /// <summary>Creates the error; the message offers the suggestions.</summary>
    /// <param name="name">The name as the user gave it.</param>
    /// <param name="suggestions">Entities with similar names, nearest first.</param>
    public UnknownEntityException(string name, ImmutableArray<GraphNode> suggestions)
        : base(
            $"no entity of the graph is called '{name}'"
                + (
                    suggestions.IsEmpty
                        ? "."
                        : $"; did you mean {string.Join(", ", suggestions.Select(node => $"{node.Entity.Name} ({node.Id})"))}?"
                )
        )
    {
        Name = name;
        Suggestions = suggestions;
    }

    /// <summary>The name as the user gave it.</summary>
    public string Name { get; }

    /// <summary>Entities with similar names, nearest first.</summary>
    public ImmutableArray<GraphNode> Suggestions { get; }
}
