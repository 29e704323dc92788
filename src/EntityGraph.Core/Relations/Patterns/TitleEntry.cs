namespace EntityGraph;

/// <summary>One title of <c>titles.tsv</c> and what it states.</summary>
/// <param name="Words">Its words in lower case.</param>
/// <param name="Country">Predicate towards a country; null for none.</param>
/// <param name="Organisation">Predicate towards an organisation; null for none.</param>
/// <param name="Location">Predicate towards another place; null for none.</param>
/// <param name="Adjective">Whether a country's adjective or name may stand before it.</param>
/// <param name="Modifiers">Which words may stand between it and what it belongs to.</param>
internal sealed record TitleEntry(
    string[] Words,
    string? Country,
    string? Organisation,
    string? Location,
    TitleAdjective Adjective,
    TitleModifiers Modifiers
)
{
    /// <summary>The title as one string.</summary>
    public string Text { get; } = string.Join(' ', Words);

    /// <summary>The predicate towards an entity of a kind; null for none.</summary>
    public string? For(EntityKind kind) =>
        kind switch
        {
            EntityKind.Country => Country,
            EntityKind.Organisation => Organisation,
            EntityKind.Location => Location,
            _ => null,
        };
}

/// <summary>How a country may stand before a title.</summary>
internal enum TitleAdjective
{
    /// <summary>Not as an adjective: "German analyst" says nothing of a post.</summary>
    No,

    /// <summary>As an adjective, a possessive or a name.</summary>
    Yes,

    /// <summary>
    /// As an adjective, a possessive or an abbreviation; a bare name may be the post's topic ("Syria envoy").
    /// </summary>
    Only,
}

/// <summary>Which words may stand between a title and what it belongs to.</summary>
internal enum TitleModifiers
{
    /// <summary>Listed ones only.</summary>
    Closed,

    /// <summary>Any.</summary>
    Open,

    /// <summary>Any, and at least one.</summary>
    Portfolio,

    /// <summary>Any; an unlisted one makes a chief a holder of a post.</summary>
    Functional,
}
