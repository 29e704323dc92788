namespace EntityGraph;

/// <summary>An entity of one document while its mentions are gathered.</summary>
internal sealed class EntityDraft(EntityKind kind, EntityId id, string name)
{
    /// <summary>What it is.</summary>
    public EntityKind Kind { get; } = kind;

    /// <summary>The id that its name asks for, before clashes are settled.</summary>
    public EntityId Id { get; set; } = id;

    /// <summary>Its canonical name.</summary>
    public string Name { get; set; } = name;

    /// <summary>Its country, where the text or a list says so.</summary>
    public string? Country { get; set; }

    /// <summary>True where it must not leave its document.</summary>
    public bool IsDocumentBound { get; set; }

    /// <summary>Forms under which the document calls it.</summary>
    public SortedSet<string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>A draft whose id is made of its name.</summary>
    public static EntityDraft Named(EntityKind kind, string name) => new(kind, EntityId.ForName(kind, name), name);
}
