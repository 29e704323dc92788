using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Pairs the entities that stand within one window of text.</summary>
/// <remarks>
/// One undirected relation a pair, one evidence a window: the two closest mentions, those of one sentence before
/// others. A window with the same words as an earlier one (a headline repeated as first sentence) counts once. Whose
/// words they are doesn't matter here: the narrator prints both names, so nothing is claimed. Time is linear in
/// mentions, times <see cref="CoMentionOptions.MaxEntitiesPerWindow"/>. Immutable and thread-safe.
/// </remarks>
public sealed class CoMentionExtractor : IRelationExtractor
{
    private readonly CoMentionOptions _options;

    /// <summary>Creates an extractor; null takes the defaults.</summary>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public CoMentionExtractor(CoMentionOptions? options = null)
    {
        _options = options ?? new CoMentionOptions();
        _options.Validate();
    }

    /// <inheritdoc/>
    public string Name => "co-mention";

    /// <inheritdoc/>
    public IEnumerable<Relation> Extract(ResolvedDocument document) => ExtractWithCounts(document).Relations;

    /// <summary>The co-mentions of one document and the counts of its windows.</summary>
    public CoMentions ExtractWithCounts(ResolvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);

        var kinds = document.Entities.Entities.ToDictionary(entity => entity.Id, entity => entity.Kind);
        var windowsOf = new Dictionary<EntityId, int>();
        var evidence = new Dictionary<(EntityId, EntityId), ImmutableArray<Evidence>.Builder>();
        var windowCount = 0;
        var leftOut = 0L;
        foreach (var window in Windows(document.Tokenized))
        {
            windowCount++;
            var entities = EntitiesIn(document, window);
            foreach (var (entity, _) in entities)
            {
                windowsOf[entity] = windowsOf.GetValueOrDefault(entity) + 1;
            }

            var paired = entities.Where(entry => _options.Kinds.Contains(kinds[entry.Entity])).ToArray();
            leftOut += PairsOf(paired.Length);
            paired = Cap(paired);
            leftOut -= PairsOf(paired.Length);
            AddPairs(document, paired, evidence);
        }

        var relations = evidence
            .Select(pair => new Relation(
                RelationKind.CoMention,
                null,
                pair.Key.Item1,
                pair.Key.Item2,
                true,
                pair.Value.ToImmutable()
            ))
            .OrderBy(relation => relation.Source)
            .ThenBy(relation => relation.Target);
        return new CoMentions([.. relations], windowCount, windowsOf.ToImmutableDictionary(), leftOut);
    }

    private static long PairsOf(int count) => (long)count * (count - 1) / 2;

    private IEnumerable<List<int>> Windows(TokenizedDocument document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var window = new List<int>();
        for (var index = 0; index < document.Sentences.Length; index++)
        {
            if (!_options.Zones.Contains(document.Sentences[index].Zone))
            {
                continue;
            }

            if (window.Count > 0 && !IsOneWindow(document.Sentences[window[^1]], document.Sentences[index]))
            {
                if (seen.Add(TextOf(document, window)))
                {
                    yield return window;
                }

                window = [];
            }

            window.Add(index);
        }

        if (window.Count > 0 && seen.Add(TextOf(document, window)))
        {
            yield return window;
        }
    }

    private bool IsOneWindow(Sentence first, Sentence second) =>
        _options.Window switch
        {
            CoMentionWindow.Document => true,
            CoMentionWindow.Paragraph => first.Paragraph == second.Paragraph && first.Zone == second.Zone,
            _ => false,
        };

    // What is compared to see a repetition: the words without the marks that end a sentence.
    private static string TextOf(TokenizedDocument document, List<int> window)
    {
        var span = TextSpan.Cover(document.Sentences[window[0]].Span, document.Sentences[window[^1]].Span);
        return document.Slice(span).TrimEnd('.', '!', ' ', '\u00a0');
    }

    private List<(EntityId Entity, List<Place> Places)> EntitiesIn(ResolvedDocument document, List<int> window)
    {
        var entities = new List<(EntityId Entity, List<Place> Places)>();
        var indexOf = new Dictionary<EntityId, int>();
        foreach (var sentence in window)
        {
            var (start, end) = RangeOf(document.Annotated, document.Tokenized.Sentences[sentence].Span);
            for (var id = start; id < end; id++)
            {
                var mention = document.Annotated.Mentions[id];
                if (
                    document.Entities.EntityOf(id) is not { } entity
                    || (!_options.IncludeAdjectives && mention.Kind == MentionKind.Nationality)
                )
                {
                    continue;
                }

                if (!indexOf.TryGetValue(entity, out var index))
                {
                    index = entities.Count;
                    indexOf.Add(entity, index);
                    entities.Add((entity, []));
                }

                entities[index].Places.Add(new Place(sentence, mention));
            }
        }

        return entities;
    }

    private static (int Start, int End) RangeOf(AnnotatedDocument document, TextSpan span)
    {
        var range = document.MentionsIn(span);
        return (range.Start.Value, range.End.Value);
    }

    private (EntityId Entity, List<Place> Places)[] Cap((EntityId Entity, List<Place> Places)[] entities) =>
        entities.Length <= _options.MaxEntitiesPerWindow
            ? entities
            : [.. entities.OrderByDescending(entry => entry.Places.Count).Take(_options.MaxEntitiesPerWindow)];

    private void AddPairs(
        ResolvedDocument document,
        (EntityId Entity, List<Place> Places)[] entities,
        Dictionary<(EntityId, EntityId), ImmutableArray<Evidence>.Builder> evidence
    )
    {
        for (var left = 0; left < entities.Length; left++)
        {
            for (var right = left + 1; right < entities.Length; right++)
            {
                var (earlier, later) = Closest(entities[left].Places, entities[right].Places);
                var found = MakeEvidence(document, earlier, later);
                if (found.Score < _options.MinScore)
                {
                    continue;
                }

                var (first, second) = (entities[left].Entity, entities[right].Entity);
                var key = first < second ? (first, second) : (second, first);
                if (!evidence.TryGetValue(key, out var list))
                {
                    evidence.Add(key, list = ImmutableArray.CreateBuilder<Evidence>());
                }

                list.Add(found);
            }
        }
    }

    private Evidence MakeEvidence(ResolvedDocument document, Place earlier, Place later)
    {
        var sentence = document.Tokenized.Sentences[later.Sentence].Span;
        var start = Math.Max(sentence.Start, earlier.Mention.Span.Start);
        var span = new TextSpan(start, Math.Min(sentence.End, later.Mention.Span.End));
        var score = Math.Clamp(Math.Min(earlier.Mention.Score, later.Mention.Score), 0, 1);
        return new Evidence(document.Document.Id, span, later.Sentence, Name, score)
        {
            CueSentence = earlier.Sentence == later.Sentence ? null : earlier.Sentence,
        };
    }

    // Both lists are in text order, so the closest pair is among neighbours of one merge. The first of equals wins.
    private static (Place Earlier, Place Later) Closest(List<Place> first, List<Place> second)
    {
        var best = Order(first[0], second[0]);
        int i = 0,
            j = 0;
        while (i < first.Count && j < second.Count)
        {
            var pair = Order(first[i], second[j]);
            if (Distance(pair).CompareTo(Distance(best)) < 0)
            {
                best = pair;
            }

            _ = first[i].Mention.Id < second[j].Mention.Id ? i++ : j++;
        }

        return best;
    }

    private static (Place Earlier, Place Later) Order(Place first, Place second) =>
        first.Mention.Id < second.Mention.Id ? (first, second) : (second, first);

    private static (bool Apart, int Gap) Distance((Place Earlier, Place Later) pair) =>
        (pair.Earlier.Sentence != pair.Later.Sentence, pair.Later.Mention.Span.Start - pair.Earlier.Mention.Span.End);

    private readonly record struct Place(int Sentence, Mention Mention);
}
