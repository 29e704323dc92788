namespace EntityGraph;

/// <summary>
/// Tells which firm, party or other body a text is about, which "the company", "the group" is where nothing nearer
/// fits.
/// </summary>
internal sealed class MainBodies
{
    private const int LeastMentions = 3;
    private const int Ahead = 2;

    private readonly List<(Entity Body, int First, int Count)> _bodies;

    /// <summary>Counts the organisations of a document by their mentions, nouns and pronouns too.</summary>
    public MainBodies(ResolvedDocument document)
    {
        var known = document.Entities.Entities.ToDictionary(entity => entity.Id);
        _bodies =
        [
            .. document
                .Annotated.Mentions.Select(mention => (Id: document.Entities.EntityOf(mention.Id), mention.Span.Start))
                .Where(one => one.Id is { } id && known.GetValueOrDefault(id)?.Kind == EntityKind.Organisation)
                .GroupBy(one => one.Id!.Value) // Null was filtered out.
                .Select(group => (known[group.Key], group.Min(one => one.Start), group.Count()))
                .OrderByDescending(one => one.Item3)
                .ThenBy(one => one.Item2),
        ];
    }

    /// <summary>
    /// The one that a noun may mean and that the text names twice as often as any other such, before a position; null
    /// for none.
    /// </summary>
    public EntityId? Find(string noun, int position)
    {
        var fitting = _bodies
            .Where(one => BodyNominals.IsCalled(one.Body, noun) || BodyNominals.MayBeCalled(one.Body, noun))
            .Take(2)
            .ToList();
        return
            fitting is [var first, ..]
            && first.First < position
            && first.Count >= LeastMentions
            && (fitting.Count == 1 || first.Count >= Ahead * fitting[1].Count)
            ? first.Body.Id
            : null;
    }
}
