using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>Scores what was read in Re-DocRED's documents in folds.</summary>
/// <remarks>
/// A guess counts where its margin is above a bound that is chosen for the best F1 over the other folds' guesses, for
/// each way of counting. Over labels with evidence, recall counts those labels alone and precision what is right by any
/// label.
/// </remarks>
public static class DocumentRelationEvaluator
{
    private const double Step = 0.1;
    private const double Lowest = -3;
    private const double Highest = 2;

    /// <summary>Scores the readings.</summary>
    public static DocumentRelationReport Evaluate(IReadOnlyList<DocumentRelationReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        return new DocumentRelationReport(
            readings.Count,
            Score(readings, static reading => reading.Given, false),
            Score(readings, static reading => reading.Given, true),
            Score(readings, static reading => reading.Invented, false),
            Score(readings, static reading => reading.Invented, true),
            Score(readings, static reading => reading.Found, false)
        );
    }

    private static RelationShares Score(
        IReadOnlyList<DocumentRelationReading> readings,
        Func<DocumentRelationReading, ImmutableArray<DocRedGuess>> guesses,
        bool evidenceOnly
    )
    {
        var bounds = Enumerable
            .Range(0, (int)Math.Round((Highest - Lowest) / Step))
            .Select(static step => Lowest + (step * Step))
            .ToArray();
        var counts = readings
            .GroupBy(static reading => reading.Fold)
            .Select(fold => bounds.Select(bound => Count(fold, guesses, bound, evidenceOnly)).ToArray())
            .ToArray();
        var total = default(RelationShares);
        for (var fold = 0; fold < counts.Length; fold++)
        {
            var own = fold;
            var best = Enumerable
                .Range(0, bounds.Length)
                .MaxBy(index =>
                    counts
                        .Where((_, other) => other != own)
                        .Aggregate(default(RelationShares), (sum, count) => sum + count[index])
                        .F1
                );
            total += counts[fold][best];
        }

        return total;
    }

    private static RelationShares Count(
        IEnumerable<DocumentRelationReading> readings,
        Func<DocumentRelationReading, ImmutableArray<DocRedGuess>> guesses,
        double bound,
        bool evidenceOnly
    )
    {
        var sum = default(RelationShares);
        foreach (var reading in readings)
        {
            var labels = reading.Gold.Labels.ToDictionary(
                label => (label.Head, label.Tail, label.Property),
                label => !label.Evidence.IsEmpty
            );
            var made = guesses(reading)
                .Where(guess => guess.Margin > bound)
                .Select(guess => (guess.Head, guess.Tail, guess.Property))
                .Distinct()
                .ToList();
            var right = made.Count(labels.ContainsKey);
            sum += evidenceOnly
                ? new RelationShares(
                    made.Count,
                    right,
                    labels.Values.Count(static has => has),
                    made.Count(guess => labels.GetValueOrDefault(guess))
                )
                : new RelationShares(made.Count, right, labels.Count, right);
        }

        return sum;
    }
}
