using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>Scores the relations of annotated documents against gold, evidence by evidence.</summary>
public static class RelationEvaluator
{
    /// <summary>Scores documents; those whose gold has no complete relations are left out.</summary>
    /// <param name="documents">Gold beside what was found in the same text.</param>
    /// <param name="kind">The kind that is scored.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    /// <remarks>
    /// Found entities are aligned with gold's first: see <see cref="EntityAlignment"/>. Each evidence is matched at
    /// most once.
    /// </remarks>
    public static RelationReport Evaluate(
        IEnumerable<(DocumentAnnotations Gold, DocumentAnnotations Predicted)> documents,
        RelationKind kind = RelationKind.Stated,
        int seed = 1
    )
    {
        ArgumentNullException.ThrowIfNull(documents);

        var perDocument = new List<MatchCount>();
        var predicates = new SortedDictionary<string, RelationScore>(StringComparer.Ordinal);
        var differences = ImmutableArray.CreateBuilder<string>();
        var outcomes = new List<(Evidence Evidence, bool IsRight)>();
        foreach (var (gold, predicted) in documents)
        {
            if (!gold.Layers.IsEmpty && !gold.Layers.Contains("relations"))
            {
                continue;
            }

            var sum = default(MatchCount);
            foreach (var score in new RelationMatcher(gold, predicted, kind).Match(differences, outcomes))
            {
                sum += score.Count;
                predicates[score.Predicate] = predicates.TryGetValue(score.Predicate, out var before)
                    ? before + score
                    : score;
            }

            perDocument.Add(sum);
        }

        var total = predicates.Values.Aggregate(new RelationScore("all", default, 0, 0, 0), (sum, score) =>
            sum + score
        );
        return new RelationReport(
            perDocument.Count,
            total,
            Bootstrap.F1(perDocument, seed),
            [.. predicates.Values],
            differences.ToImmutable()
        )
        {
            Calibration = Calibration.Of(outcomes.Select(outcome => (outcome.Evidence.Score, outcome.IsRight))),
        };
    }
}
