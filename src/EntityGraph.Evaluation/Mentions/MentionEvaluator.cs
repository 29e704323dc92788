using System.Collections.Immutable;

namespace EntityGraph.Evaluation;

/// <summary>Scores mentions against gold.</summary>
public static class MentionEvaluator
{
    /// <summary>
    /// Scores documents; each is taken once, and only its counts and outcomes are kept (all of them, where the scheme
    /// is raw).
    /// </summary>
    /// <param name="documents">Gold beside found, both through <paramref name="scheme"/>.</param>
    /// <param name="scheme">The labels that are reported, those without gold included.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    public static MentionReport Evaluate(IEnumerable<MentionComparison> documents, LabelScheme scheme, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(scheme);

        var strict = new List<MatchCount>();
        documents = scheme.IsRaw ? [.. documents] : documents;
        var labels = scheme.IsRaw ? LabelsOf(documents) : scheme.Labels;
        var byLabel = labels.ToDictionary(label => label, _ => new List<MatchCount>(), StringComparer.Ordinal);
        var partialByLabel = labels.ToDictionary(label => label, _ => default(PartialCount), StringComparer.Ordinal);
        var partial = default(PartialCount);
        var type = default(PartialCount);
        var outcomes = ImmutableArray.CreateBuilder<MentionOutcome>();
        var scores = new List<(double, bool)>();
        foreach (var document in documents)
        {
            var gold = document.Gold.Select(Key).ToHashSet();
            var found = document.Predicted.Select(Key).ToHashSet();
            strict.Add(MatchCount.Of(gold, found));
            var (bounds, types) = PartialMatcher.Count(document.Gold, document.Predicted);
            partial += bounds;
            type += types;
            foreach (var label in labels)
            {
                LabelledSpan[] goldOfLabel = [.. document.Gold.Where(span => span.Label == label)];
                LabelledSpan[] foundOfLabel = [.. document.Predicted.Where(span => span.Label == label)];
                byLabel[label].Add(MatchCount.Of(goldOfLabel.Select(Key), foundOfLabel.Select(Key)));
                partialByLabel[label] += PartialMatcher.Count(goldOfLabel, foundOfLabel).Bounds;
            }

            scores.AddRange(
                document
                    .Predicted.Where(span => span.Score is not null)
                    .Select(span => (span.Score ?? 0, gold.Contains(Key(span))))
            );
            outcomes.AddRange(Outcomes(document, gold, found));
        }

        return new MentionReport(
            scheme.Name,
            strict.Count,
            Sum(strict),
            Bootstrap.F1(strict, seed),
            partial,
            type,
            [
                .. labels.Select(label => new LabelReport(
                    label,
                    Sum(byLabel[label]),
                    Bootstrap.F1(byLabel[label], seed),
                    partialByLabel[label]
                )),
            ],
            Calibration.Of(scores),
            outcomes.ToImmutable()
        );
    }

    private static ImmutableArray<string> LabelsOf(IEnumerable<MentionComparison> documents) =>
        [
            .. documents
                .SelectMany(document => document.Gold.Concat(document.Predicted))
                .Select(span => span.Label)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<MentionOutcome> Outcomes(
        MentionComparison document,
        HashSet<(TextSpan Span, string Label)> gold,
        HashSet<(TextSpan Span, string Label)> found
    )
    {
        var ofGold = document.Gold.Select(span =>
            MentionOutcome.Of(document, span, found.Contains(Key(span)) ? MentionResult.Correct : MentionResult.Missed)
        );
        var spurious = document
            .Predicted.Where(span => !gold.Contains(Key(span)))
            .Select(span => MentionOutcome.Of(document, span, MentionResult.Spurious));
        return ofGold
            .Concat(spurious)
            .OrderBy(outcome => outcome.Span)
            .ThenBy(outcome => outcome.Label, StringComparer.Ordinal);
    }

    private static MatchCount Sum(IEnumerable<MatchCount> counts) =>
        counts.Aggregate(default(MatchCount), (sum, count) => sum + count);

    private static (TextSpan Span, string Label) Key(LabelledSpan span) => (span.Span, span.Label);
}
