using System.Collections.Immutable;

namespace EntityGraph.Tests.Support;

/// <summary>Builds a document's summary by hand, sentence by sentence, with offsets that fit.</summary>
internal sealed class GivenSummary(string id, string? date = null)
{
    private readonly List<ShownSentence> _sentences = [];
    private readonly Dictionary<EntityId, EntityOccurrence> _entities = [];
    private readonly Dictionary<string, Relation> _relations = [];
    private readonly HashSet<(EntityId, int)> _windows = [];
    private int _position;

    public GivenSummary Sentence(string text, params Entity[] mentioned)
    {
        var index = _sentences.Count;
        _sentences.Add(new ShownSentence(index, new TextSpan(_position, _position + text.Length), text));
        _position += text.Length + 1;
        foreach (var entity in mentioned)
        {
            var before = _entities.GetValueOrDefault(entity.Id)
                ?? new EntityOccurrence(entity.Id, 0, 0, _sentences[index].Span.Start);
            _entities[entity.Id] = before with
            {
                MentionCount = before.MentionCount + 1,
                WindowCount = before.WindowCount + (_windows.Add((entity.Id, index)) ? 1 : 0),
            };
            foreach (
                var name in entity
                    .Aliases.Append(entity.Name)
                    .Where(name => name.Length > _entities[entity.Id].NamedAs.Length)
            )
            {
                var start = text.IndexOf(name, StringComparison.Ordinal);
                _entities[entity.Id] =
                    start < 0
                        ? _entities[entity.Id]
                        : _entities[entity.Id] with
                        {
                            NamedAt = new TextSpan(
                                _sentences[index].Span.Start + start,
                                _sentences[index].Span.Start + start + name.Length
                            ),
                            NamedAs = name,
                        };
            }
        }

        for (var first = 0; first < mentioned.Length; first++)
        {
            for (var second = first + 1; second < mentioned.Length; second++)
            {
                Relate(RelationKind.CoMention, null, mentioned[first], mentioned[second], true, Evidence("co-mention"));
            }
        }

        return this;
    }

    public GivenSummary Says(
        Entity speaker,
        Entity target,
        string cue,
        string? quote = null,
        string? reported = null,
        Func<Evidence, Evidence>? change = null,
        int attribution = -1
    )
    {
        var evidence = Evidence("rules") with
        {
            Attribution = attribution >= 0 ? attribution : _sentences.Count,
            Cue = cue,
            Mode =
                quote is null ? AttributionMode.Indirect
                : reported is null ? AttributionMode.Direct
                : AttributionMode.Mixed,
            Via = TargetVia.Name,
            Quote = quote is null ? null : Find(quote),
            Reported = Find(reported ?? quote),
        };
        return Relate(RelationKind.Mentions, null, speaker, target, false, change?.Invoke(evidence) ?? evidence);
    }

    public GivenSummary States(string predicate, Entity source, Entity target, Func<Evidence, Evidence>? change = null)
    {
        var evidence = Evidence("title-pattern") with { Cue = predicate, Status = RelationStatus.Current };
        return Relate(RelationKind.Stated, predicate, source, target, false, change?.Invoke(evidence) ?? evidence);
    }

    public GivenSummary Relays(Entity outlet, Entity speaker) =>
        Relate(
            RelationKind.Relays,
            null,
            outlet,
            speaker,
            false,
            Evidence("rules") with
            {
                Cue = "cite",
                Attribution = _sentences.Count,
            }
        );

    public DocumentSummary Build() =>
        new(id)
        {
            Path = $"articles/{id}.txt",
            Date = date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
            WindowCount = _sentences.Count,
            Entities = [.. _entities.Values.OrderBy(occurrence => occurrence.Entity)],
            Relations = [.. _relations.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)],
            Sentences = [.. _sentences],
        };

    private TextSpan? Find(string? part)
    {
        var sentence = _sentences[^1];
        var at = part is null ? -1 : sentence.Text.IndexOf(part, StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(sentence.Span.Start + at, sentence.Span.Start + at + part!.Length);
    }

    private Evidence Evidence(string extractor)
    {
        var sentence = _sentences[^1];
        return new Evidence(id, sentence.Span, sentence.Index, extractor, 0.9);
    }

    private GivenSummary Relate(
        RelationKind kind,
        string? predicate,
        Entity source,
        Entity target,
        bool undirected,
        Evidence evidence
    )
    {
        var relation = new Relation(kind, predicate, source.Id, target.Id, undirected, [evidence]);
        _relations[relation.Id] = _relations.TryGetValue(relation.Id, out var before)
            ? new Relation(kind, predicate, source.Id, target.Id, undirected, [.. before.Evidence, evidence])
            : relation;
        return this;
    }
}
