namespace EntityGraph;

/// <summary>How often one document mentions one entity.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="MentionCount">Number of mentions, at least 1.</param>
/// <param name="WindowCount">Number of co-mention windows (sentences by default) of the document that hold it.</param>
/// <param name="FirstStart">Start of its first mention, in UTF-16 code units.</param>
public sealed record EntityOccurrence(EntityId Entity, int MentionCount, int WindowCount, int FirstStart)
{
    /// <summary>
    /// Where the document names it most fully, the first of several; empty where it never does by name.
    /// </summary>
    public TextSpan NamedAt { get; init; }

    /// <summary>The characters at <see cref="NamedAt"/>.</summary>
    public string NamedAs { get; init; } = "";

    /// <summary>
    /// The one of two occurrences in a document that names the entity more fully: longer, then earlier.
    /// </summary>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static EntityOccurrence FullerOf(EntityOccurrence first, EntityOccurrence second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return
            second.NamedAs.Length > first.NamedAs.Length
            || (second.NamedAs.Length == first.NamedAs.Length && second.NamedAt < first.NamedAt)
            ? second
            : first;
    }
}
