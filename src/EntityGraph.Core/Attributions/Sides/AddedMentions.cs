namespace EntityGraph;

/// <summary>Puts further mentions among those of a document and keeps ids, entities and attributions in step.</summary>
internal sealed class AddedMentions
{
    private readonly ResolvedDocument _document;
    private readonly List<(Mention Mention, EntityId Entity)> _added = [];
    private readonly HashSet<TextSpan> _spans = [];

    /// <summary>Starts with none.</summary>
    public AddedMentions(ResolvedDocument document) => _document = document;

    /// <summary>
    /// Adds a mention of an entity that the document knows; one span is added once. It must not overlap a mention that
    /// is there.
    /// </summary>
    public void Add(Mention mention, EntityId entity)
    {
        if (_spans.Add(mention.Span))
        {
            _added.Add((mention, entity));
        }
    }

    /// <summary>The document with the mentions added.</summary>
    /// <param name="change">Changes an attribution, which has its new ids; given the id of the mention at a
    /// span.</param>
    /// <param name="meant">What mentions that were there mean instead, by their old ids.</param>
    public ResolvedDocument Insert(
        Func<Attribution, Func<TextSpan, int>, Attribution> change,
        IReadOnlyDictionary<int, EntityId> meant
    )
    {
        var old = _document.Annotated.Mentions;
        var merged = old.Select(mention =>
                (
                    Mention: mention,
                    Resolved: meant.TryGetValue(mention.Id, out var other)
                        ? _document.Entities.Mentions[mention.Id] with
                        {
                            Entity = other,
                        }
                        : _document.Entities.Mentions[mention.Id],
                    Old: mention.Id
                )
            )
            .Concat(
                _added.Select(one =>
                    (one.Mention, Resolved: new ResolvedMention(0, one.Entity, ResolutionReason.Nominal), Old: -1)
                )
            )
            .OrderBy(entry => entry.Mention.Span)
            .ToArray();
        var ids = new int[old.Length];
        var places = new Dictionary<TextSpan, int>();
        for (var id = 0; id < merged.Length; id++)
        {
            places[merged[id].Mention.Span] = id;
            if (merged[id].Old is >= 0 and var before)
            {
                ids[before] = id;
            }
        }

        var attributions = _document.Annotated.Attributions.Select(one =>
            change(Renumbered(one, ids), span => places[span])
        );
        return _document with
        {
            Annotated = _document.Annotated.With(
                [.. merged.Select((entry, id) => entry.Mention with { Id = id })],
                [.. attributions]
            ),
            Entities = _document.Entities with
            {
                Mentions = [.. merged.Select((entry, id) => entry.Resolved with { MentionId = id })],
            },
        };
    }

    private static Attribution Renumbered(Attribution attribution, int[] ids) =>
        attribution with
        {
            Speakers = [.. attribution.Speakers.Select(id => ids[id])],
            Relays = [.. attribution.Relays.Select(id => ids[id])],
            Audience = [.. attribution.Audience.Select(id => ids[id])],
            Targets = [.. attribution.Targets.Select(target => target with { MentionId = ids[target.MentionId] })],
        };
}
