using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>Scores attributions with their speakers and targets against gold in annotations.jsonl.</summary>
public static class SpeakerEvaluator
{
    /// <summary>Scores documents; those whose gold has no complete attributions are left out.</summary>
    /// <param name="documents">Gold beside what was found in the same text.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    /// <remarks>Found entities are aligned with gold's first: see <see cref="EntityAlignment"/>.</remarks>
    public static SpeakerReport Evaluate(
        IEnumerable<(DocumentAnnotations Gold, DocumentAnnotations Predicted)> documents,
        int seed = 1
    )
    {
        ArgumentNullException.ThrowIfNull(documents);

        var spans = new AttributionEvaluator(withNested: true);
        var speakers = default(MatchCount);
        var relays = default(MatchCount);
        var labels = default(AttributionLabelCount);
        var scores = new List<(double Score, bool IsRight)>();
        var mentions = new List<MatchCount>();
        var differences = ImmutableArray.CreateBuilder<string>();
        foreach (var (gold, predicted) in documents)
        {
            if (!gold.Layers.IsEmpty && !gold.Layers.Contains("attributions"))
            {
                continue;
            }

            var alignment = new EntityAlignment(gold, predicted);
            spans.Add(
                [.. gold.Attributions.Select(one => new PolnearAttribution(one.Source, one.Cue, one.Content))],
                [
                    .. predicted.Attributions.Select(one => new Attribution(one.Id, one.Source, one.Cue, one.Content)
                    {
                        Parent = one.Parent,
                    }),
                ]
            );
            speakers += CountSpeakers(gold.Attributions, predicted.Attributions, alignment, ref labels);
            relays += MatchCount.Of(
                RelayPairs(gold.Attributions, id => id),
                RelayPairs(predicted.Attributions, alignment.Of)
            );
            var goldPairs = MentionPairs(gold.Attributions, id => id).ToHashSet();
            var foundPairs = MentionPairs(predicted.Attributions, alignment.Of).ToHashSet();
            scores.AddRange(Scores(predicted, alignment.Of).Select(pair => (pair.Value, goldPairs.Contains(pair.Key))));
            mentions.Add(MatchCount.Of(goldPairs, foundPairs));
            differences.AddRange(Lines("missed", gold.Document.Id, goldPairs.Except(foundPairs)));
            differences.AddRange(Lines("spurious", gold.Document.Id, foundPairs.Except(goldPairs)));
        }

        return new SpeakerReport(
            spans.Report,
            speakers,
            mentions.Aggregate(default(MatchCount), (sum, count) => sum + count),
            relays,
            Bootstrap.F1(mentions, seed),
            differences.ToImmutable()
        )
        {
            Labels = labels,
            Calibration = scores.Count == 0 ? null : Calibration.Of(scores),
        };
    }

    // Each pair with the highest score of its edges' evidence; of the attributions that make it where it has no edge.
    private static Dictionary<(EntityId Speaker, EntityId Target), double> Scores(
        DocumentAnnotations found,
        Func<EntityId, EntityId> align
    )
    {
        var edges = found
            .Relations.Where(relation => relation.Kind == RelationKind.Mentions)
            .GroupBy(relation => (align(relation.Source), align(relation.Target)))
            .ToDictionary(
                group => group.Key,
                group => group.SelectMany(relation => relation.Evidence).Max(evidence => evidence.Score)
            );
        var scores = new Dictionary<(EntityId, EntityId), double>();
        foreach (var attribution in found.Attributions)
        {
            foreach (var pair in MentionPairs([attribution], align))
            {
                scores[pair] = edges.TryGetValue(pair, out var score)
                    ? score
                    : Math.Max(scores.GetValueOrDefault(pair), attribution.Score ?? 1);
            }
        }

        return scores;
    }

    // Each gold attribution takes the first found one at the same place that no other took.
    private static MatchCount CountSpeakers(
        ImmutableArray<AttributionAnnotation> gold,
        ImmutableArray<AttributionAnnotation> found,
        EntityAlignment alignment,
        ref AttributionLabelCount labels
    )
    {
        var left = found.ToList();
        var count = default(MatchCount);
        foreach (var one in gold)
        {
            var index = left.FindIndex(other => AtOnePlace(one, other));
            count += MatchCount.Of<EntityId>(one.Speakers, index < 0 ? [] : left[index].Speakers.Select(alignment.Of));
            if (index >= 0)
            {
                var other = left[index];
                labels += new AttributionLabelCount(
                    1,
                    one.Type == other.Type ? 1 : 0,
                    one.Mode == other.Mode ? 1 : 0,
                    one.Negated == other.Negated ? 1 : 0
                );
                left.RemoveAt(index);
            }
        }

        return left.Aggregate(count, (sum, other) =>
            sum + MatchCount.Of<EntityId>([], other.Speakers.Select(alignment.Of))
        );
    }

    private static bool AtOnePlace(AttributionAnnotation left, AttributionAnnotation right) =>
        left.Cue.IsEmpty || right.Cue.IsEmpty ? Overlap(left.Content, right.Content) : Overlap(left.Cue, right.Cue);

    private static bool Overlap(ImmutableArray<TextSpan> left, ImmutableArray<TextSpan> right) =>
        left.Any(one => right.Any(other => one.Overlaps(other)));

    private static IEnumerable<(EntityId Speaker, EntityId Target)> MentionPairs(
        IEnumerable<AttributionAnnotation> attributions,
        Func<EntityId, EntityId> align
    ) =>
        from attribution in attributions
        where
            attribution.Type is AttributionType.Speech or AttributionType.Writing
            && !attribution.Negated
            && attribution.Modality == Modality.Asserted
        from speaker in attribution.Speakers
        from target in attribution.Targets.Select(target => target.Entity).OfType<EntityId>()
        where align(target) != align(speaker)
        select (align(speaker), align(target));

    private static IEnumerable<(EntityId Relay, EntityId Speaker)> RelayPairs(
        IEnumerable<AttributionAnnotation> attributions,
        Func<EntityId, EntityId> align
    ) =>
        from attribution in attributions
        from relay in attribution.Relays
        from speaker in attribution.Speakers
        select (align(relay), align(speaker));

    private static IEnumerable<string> Lines(
        string what,
        string document,
        IEnumerable<(EntityId Speaker, EntityId Target)> pairs
    ) => pairs.Order().Select(pair => $"{what} {document} {pair.Speaker}→{pair.Target}");
}
