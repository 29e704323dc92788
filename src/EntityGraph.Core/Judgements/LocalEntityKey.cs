namespace EntityGraph;

/// <summary>Names one entity of one document.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="LocalId">The entity's id within that document.</param>
public readonly record struct LocalEntityKey(string DocumentId, EntityId LocalId) : IComparable<LocalEntityKey>
{
    /// <summary>Orders by document id, then by entity id, both ordinally.</summary>
    public static bool operator <(LocalEntityKey left, LocalEntityKey right) => left.CompareTo(right) < 0;

    /// <summary>Orders by document id, then by entity id, both ordinally.</summary>
    public static bool operator >(LocalEntityKey left, LocalEntityKey right) => left.CompareTo(right) > 0;

    /// <summary>Orders by document id, then by entity id, both ordinally.</summary>
    public static bool operator <=(LocalEntityKey left, LocalEntityKey right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by document id, then by entity id, both ordinally.</summary>
    public static bool operator >=(LocalEntityKey left, LocalEntityKey right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(LocalEntityKey other)
    {
        var byDocument = string.CompareOrdinal(DocumentId, other.DocumentId);
        return byDocument != 0 ? byDocument : LocalId.CompareTo(other.LocalId);
    }
}
