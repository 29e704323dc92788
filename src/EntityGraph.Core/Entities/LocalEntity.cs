using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// What the corpus resolver is told of one entity of one document: its names and its company, never text.
/// </summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Entity">The entity with its document-wide id.</param>
/// <param name="FirstStart">Start of its first mention, which orders clashes of ids.</param>
/// <param name="MentionCount">How often the document mentions it.</param>
public sealed record LocalEntity(string DocumentId, Entity Entity, int FirstStart, int MentionCount)
{
    /// <summary>What is known of the document, shared by all its entities; null where nothing is.</summary>
    public LocalContext? Context { get; init; }

    /// <summary>
    /// Titles and trades that stand beside its names ("mayor", "striker"), lower case, ordinal order, each once.
    /// </summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>
    /// Entities that share a sentence with it: <see cref="LocalContext.KeyOf"/> of each, ordinal order, at most
    /// <see cref="LocalContext.MostBeside"/>.
    /// </summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>
    /// Hashes of the content words of its sentences, ascending, at most <see cref="LocalContext.MostTerms"/>.
    /// </summary>
    public ImmutableArray<int> Terms { get; init; } = [];

    /// <summary>
    /// The year of birth that an age beside the name and the document's date give, to within a year; null where they
    /// don't.
    /// </summary>
    public int? BirthYear { get; init; }

    /// <summary>
    /// Years that the sentences about a person name, ascending, at most eight; empty for other kinds.
    /// </summary>
    public ImmutableArray<int> Years { get; init; } = [];

    /// <summary>
    /// Names that the text says it goes or went by ("née …", "called …"), ordinal order; not surely its own.
    /// </summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>
    /// Ids of the countries and places that the text ties it to ("the Danish weekly", "mayor of Aldport"), ordinal
    /// order, at most eight.
    /// </summary>
    public ImmutableArray<string> Homes { get; init; } = [];

    /// <summary>
    /// True where the text calls a person or organisation a firm, a shop, a foundation ("the shoe maker Ana Brandt of
    /// Kiel").
    /// </summary>
    public bool IsCalledThing { get; init; }

    /// <summary>True where the text says "in" or "near" it: a place, whatever else has that name.</summary>
    public bool IsPlaceThere { get; init; }

    /// <summary>
    /// True for a country whose name may mean something else in its document: a part of another country, a river, a
    /// person; for a listed acronym that its document spells out as another. It is joined with nothing.
    /// </summary>
    public bool IsInDoubt { get; init; }

    /// <summary>
    /// Whether a title, or pronouns where nobody else is named, make a person a woman; null where neither says.
    /// </summary>
    public bool? IsFemale { get; init; }
}
