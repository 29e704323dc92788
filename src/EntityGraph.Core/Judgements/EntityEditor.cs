using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Merges and splits the entities of one document as judgements say.</summary>
internal sealed class EntityEditor
{
    private readonly ResolvedDocument _document;
    private readonly JudgementLinks _links;
    private readonly List<(int Component, int Rank, Mention Mention, Judgement Judgement)> _keyed = [];
    private readonly EntityId?[] _entityOf;
    private readonly ImmutableArray<EntityId>[] _membersOf;
    private readonly HashSet<int> _judged = [];
    private readonly Dictionary<EntityId, Entity> _entities;

    /// <summary>Takes the mentions that judgements name, in the order of their lines.</summary>
    public EntityEditor(
        ResolvedDocument document,
        JudgementLinks links,
        ImmutableArray<(int Component, int Rank, Mention Mention, Judgement Judgement)> keyed
    )
    {
        _document = document;
        _links = links;
        _entityOf = [.. document.Entities.Mentions.Select(mention => mention.Entity)];
        _membersOf = [.. document.Entities.Mentions.Select(mention => mention.Members)];
        _entities = document.Entities.Entities.ToDictionary(entity => entity.Id);
        foreach (var one in keyed)
        {
            // One mention cannot be two that are apart: the earlier line holds.
            if (
                _keyed.FirstOrDefault(other =>
                    other.Mention.Id == one.Mention.Id && links.AreApart(other.Component, one.Component)
                ) is
                { Mention: not null } earlier
            )
            {
                Notes.Add(
                    new JudgementNote(
                        one.Judgement.Line,
                        false,
                        $"{JudgementText.Of(one.Judgement.Verb)} not applied to {document.Document.Id}#{one.Mention.Span.Start}-{one.Mention.Span.End}: it is the mention of line {earlier.Judgement.Line}, from which it is kept apart."
                    )
                );
            }
            else
            {
                _keyed.Add(one);
            }
        }
    }

    /// <summary>What could not be obeyed.</summary>
    public List<JudgementNote> Notes { get; } = [];

    /// <summary>The entities after the judgements, and which of them the judgements name.</summary>
    public (DocumentEntities Entities, ImmutableArray<JudgementAnchor> Anchors) Edit(bool rename)
    {
        if (_keyed.Count == 0)
        {
            return (_document.Entities, []);
        }

        foreach (var (component, _, mention, judgement) in _keyed)
        {
            if (_entityOf[mention.Id] is null && judgement.Verb is JudgementVerb.Merge or JudgementVerb.Split)
            {
                Assign(mention, component);
            }
        }

        foreach (var entity in _entities.Keys.Order().ToList())
        {
            Split(entity);
        }

        foreach (var component in _keyed.Select(one => one.Component).Distinct().Order().ToList())
        {
            Merge(component);
        }

        if (rename)
        {
            Rename();
        }

        return (Result(), Anchors());
    }

    private ImmutableArray<JudgementAnchor> Anchors() =>
        [
            .. _keyed
                .Where(one => _entityOf[one.Mention.Id] is not null)
                .Select(one => new JudgementAnchor(
                    one.Component,
                    one.Rank,
                    new LocalEntityKey(_document.Document.Id, _entityOf[one.Mention.Id]!.Value)
                ))
                .Distinct(),
        ];

    // A mention that meant nothing means what others of its component mean, else an entity of its own.
    private void Assign(Mention mention, int component)
    {
        var other = _keyed
            .Where(one => one.Component == component)
            .Select(one => _entityOf[one.Mention.Id])
            .FirstOrDefault(entity => entity is not null);
        Move([mention.Id], other ?? Add([mention], KindOf(mention.Kind)));
    }

    private void Split(EntityId entity)
    {
        var components = ComponentsOf(entity);
        if (!components.Exists(one => components.Exists(other => _links.AreApart(one, other))))
        {
            return;
        }

        var bins = new List<List<int>>();
        foreach (var component in components.OrderBy(one => components.Exists(other => _links.Leaves(one, other))))
        {
            var bin = bins.Find(bin => !bin.Exists(other => _links.AreApart(other, component)));
            if (bin is null)
            {
                bins.Add([component]);
            }
            else
            {
                bin.Add(component);
            }
        }

        // What no judgement names stays with the first.
        foreach (var bin in bins.Skip(1))
        {
            var mentions = _keyed
                .Where(one => bin.Contains(one.Component) && _entityOf[one.Mention.Id] == entity)
                .Select(one => one.Mention)
                .Distinct()
                .ToList();
            Move(mentions.Select(mention => mention.Id), Add(mentions, _entities[entity].Kind));
        }
    }

    private void Merge(int component)
    {
        var entities = _keyed
            .Where(one => one.Component == component)
            .Select(one => _entityOf[one.Mention.Id])
            .OfType<EntityId>()
            .Distinct()
            .ToList();
        if (entities.Count < 2)
        {
            return;
        }

        var first = _keyed
            .Where(one => one.Component == component && _entityOf[one.Mention.Id] is not null)
            .MinBy(one => one.Rank);
        var kind = _entities[_entityOf[first.Mention.Id]!.Value].Kind; // Only mentions with an entity were asked.
        var into = EntityMerge.Fullest(entities, id => _entities[id].Name).First();
        foreach (var entity in entities.FindAll(entity => entity != into))
        {
            var apart = ComponentsOf(entity)
                .Exists(one => ComponentsOf(into).Exists(other => _links.AreApart(one, other)));
            if (apart)
            {
                Move(
                    _keyed
                        .Where(one => one.Component == component && _entityOf[one.Mention.Id] == entity)
                        .Select(one => one.Mention.Id)
                        .ToList(),
                    into
                );
                continue;
            }

            var merged = EntityMerge.Merge([_entities[into], _entities[entity]], kind, isFullest: true, []) with
            {
                IsDocumentBound = _entities[into].IsDocumentBound && _entities[entity].IsDocumentBound,
            };
            Move(Enumerable.Range(0, _entityOf.Length).Where(mention => _entityOf[mention] == entity).ToList(), into);
            MoveMembers(entity, into);
            _entities.Remove(entity);
            into = Replace(into, merged);
        }
    }

    private void Rename()
    {
        foreach (var (_, _, mention, judgement) in _keyed.Where(one => one.Judgement.Verb == JudgementVerb.Rename))
        {
            if (_entityOf[mention.Id] is { } id)
            {
                Replace(id, EntityNaming.Rename(_entities[id], judgement.Name!)); // A rename has a name: the parser sees to it.
            }
        }
    }

    private List<int> ComponentsOf(EntityId entity) =>
        _keyed.Where(one => _entityOf[one.Mention.Id] == entity).Select(one => one.Component).Distinct().ToList();

    private void Move(IEnumerable<int> mentions, EntityId entity)
    {
        foreach (var mention in mentions)
        {
            _entityOf[mention] = entity;
            _judged.Add(mention);
        }
    }

    private EntityId Add(List<Mention> mentions, EntityKind kind)
    {
        var names = mentions
            .Select(mention => NameText.Clean(_document.Annotated.Surface(mention)))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var name = EntityMerge.Fullest(names, name => name).First();
        var id = Free(EntityId.ForName(kind, name));
        _entities.Add(
            id,
            new Entity(id, kind, name)
            {
                Aliases = [.. names.Where(other => other != name).Order(StringComparer.Ordinal)],
                IsDocumentBound = kind == EntityKind.Person && !name.Contains(' ', StringComparison.Ordinal),
            }
        );
        return id;
    }

    private EntityId Replace(EntityId old, Entity entity)
    {
        _entities.Remove(old);
        var id = entity.Id == EntityNumbering.Unnumbered(old) ? old : Free(entity.Id);
        _entities.Add(id, entity with { Id = id });
        for (var mention = 0; mention < _entityOf.Length; mention++)
        {
            _entityOf[mention] = _entityOf[mention] == old ? id : _entityOf[mention];
        }

        MoveMembers(old, id);
        return id;
    }

    private void MoveMembers(EntityId old, EntityId id)
    {
        for (var mention = 0; mention < _membersOf.Length; mention++)
        {
            if (_membersOf[mention].Contains(old))
            {
                _membersOf[mention] = [.. _membersOf[mention].Select(member => member == old ? id : member).Distinct()];
            }
        }
    }

    private EntityId Free(EntityId wanted)
    {
        var id = wanted;
        for (var number = 2; _entities.ContainsKey(id); number++)
        {
            id = new EntityId($"{wanted}~{number}");
        }

        return id;
    }

    private static EntityKind KindOf(MentionKind kind) =>
        kind switch
        {
            MentionKind.Person => EntityKind.Person,
            MentionKind.Organisation => EntityKind.Organisation,
            MentionKind.Country or MentionKind.Nationality => EntityKind.Country,
            MentionKind.Location => EntityKind.Location,
            _ => EntityKind.Other,
        };

    private DocumentEntities Result() =>
        _document.Entities with
        {
            Entities =
            [
                .. _entityOf
                    .OfType<EntityId>()
                    .Concat(_membersOf.SelectMany(members => members))
                    .Distinct()
                    .Select(id => _entities[id]),
            ],
            Mentions =
            [
                .. _document.Entities.Mentions.Select(mention =>
                    mention with
                    {
                        Entity = _entityOf[mention.MentionId],
                        Members = _entityOf[mention.MentionId] is null ? _membersOf[mention.MentionId] : [],
                        Reason = _judged.Contains(mention.MentionId) ? ResolutionReason.Judgement : mention.Reason,
                        Candidates = _judged.Contains(mention.MentionId) ? [] : mention.Candidates,
                    }
                ),
            ],
        };
}
