using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// What the corpus resolver is told of one document: when, where, who is in it and what it is about, never its text.
/// </summary>
/// <param name="DocumentId">The document.</param>
public sealed record LocalContext(string DocumentId)
{
    /// <summary>The most entities of one sentence that <see cref="LocalEntity.Beside"/> keeps.</summary>
    public const int MostBeside = 12;

    /// <summary>The most words that <see cref="LocalEntity.Terms"/> keeps.</summary>
    public const int MostTerms = 24;

    /// <summary>The most words that <see cref="Terms"/> keeps.</summary>
    public const int MostDocumentTerms = 48;

    /// <summary>The most words that <see cref="NameWords"/> keeps.</summary>
    public const int MostNameWords = 64;

    /// <summary>The day the document was published.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Who published it.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// Everybody and everything in it: <see cref="KeyOf"/> of each entity that may leave its document, ordinal order.
    /// </summary>
    public ImmutableArray<string> Entities { get; init; } = [];

    /// <summary>
    /// Hashes of its most frequent content words, ascending, at most <see cref="MostDocumentTerms"/>.
    /// </summary>
    public ImmutableArray<int> Terms { get; init; } = [];

    /// <summary>
    /// Hashes of the words of its names, and of its numbers, ascending, at most <see cref="MostNameWords"/>.
    /// </summary>
    public ImmutableArray<int> NameWords { get; init; } = [];

    /// <summary>
    /// 2 where the document says that two people have one name, 1 where it tells of fathers, sons or heirs, else 0.
    /// </summary>
    public int KinLevel { get; init; }

    /// <summary>
    /// True where the document tells one of several brothers or sisters from another: a family name alone may be
    /// either's.
    /// </summary>
    public bool TellsSiblings { get; init; }

    /// <summary>
    /// How an entity is called in company lists: its id, without the number that tells namesakes of one document apart.
    /// </summary>
    public static string KeyOf(EntityId id)
    {
        var mark = id.Value.IndexOf('~', StringComparison.Ordinal);
        return mark < 0 ? id.Value : id.Value[..mark];
    }
}
