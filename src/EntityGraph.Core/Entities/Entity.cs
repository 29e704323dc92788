using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>The thing that mentions mean: a node of the graph.</summary>
/// <param name="Id">Its identity; within one document before resolving across, or across the corpus after.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its canonical name: the fullest well-formed one, countries by their common English name.</param>
public sealed record Entity(EntityId Id, EntityKind Kind, string Name)
{
    /// <summary>Other names it goes by, ordinal order, without <see cref="Name"/>.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>ISO 3166 code of its country, where the text or a list says so; never guessed from a name.</summary>
    public string? Country { get; init; }

    /// <summary>
    /// True where it must never be merged with entities of other documents: a bare surname, a generic institution
    /// without a country.
    /// </summary>
    public bool IsDocumentBound { get; init; }
}
