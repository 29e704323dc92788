using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>Scores open relations against CaRB, as the default matching of its released scorer does.</summary>
/// <remarks>
/// After Bhardwaj, Aggarwal and Mausam (2019), "CaRB: A Crowdsourced Benchmark for Open IE". All arguments after the
/// first are taken together. Two relations match where predicate, first argument and the rest share a word each; their
/// precision and recall are shares of equal words, compared as they are. Recall takes for each of the gold's relations
/// the best found one, however often that is used; precision pairs relations one to one, the best first. Where the
/// gold's predicate tells of saying, the two arguments may be exchanged. Not thread-safe.
/// </remarks>
public sealed class OpenRelationEvaluator
{
    private static readonly ImmutableArray<string> s_saying = ["said", "told", "added", "adds", "says"];

    private readonly List<(double[] Scores, (double Precision, double Recall)[,] Match)> _sentences = [];
    private int _gold;

    /// <summary>Adds one sentence.</summary>
    public void Add(CarbSentence gold, IReadOnlyList<OpenRelation> found)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(found);
        var match = new (double, double)[gold.Relations.Length, found.Count];
        for (var row = 0; row < gold.Relations.Length; row++)
        {
            for (var column = 0; column < found.Count; column++)
            {
                match[row, column] = Match(gold.Relations[row], found[column]);
            }
        }

        _gold += gold.Relations.Length;
        _sentences.Add(([.. found.Select(relation => relation.Score)], match));
    }

    /// <summary>The figures so far, at the score whose F1 is best.</summary>
    public OpenRelationReport Report()
    {
        var best = new OpenRelationReport(_sentences.Count, _gold, 0, 0, 0, 0);
        foreach (
            var threshold in _sentences
                .SelectMany(sentence => sentence.Scores)
                .Select(score => Math.Round(score, 3))
                .Distinct()
                .Order()
        )
        {
            var report = At(threshold);
            best = report.F1 > best.F1 ? report : best;
        }

        return best;
    }

    private OpenRelationReport At(double threshold)
    {
        var (right, covered, found) = (0.0, 0.0, 0);
        foreach (var (scores, match) in _sentences)
        {
            var kept = Enumerable.Range(0, scores.Length).Where(column => scores[column] >= threshold).ToList();
            found += kept.Count;
            for (var row = 0; row < match.GetLength(0); row++)
            {
                covered += kept.Count == 0 ? 0 : kept.Max(column => match[row, column].Recall);
            }

            right += Pair(match, kept);
        }

        return new OpenRelationReport(
            _sentences.Count,
            _gold,
            found,
            found == 0 ? 1 : right / found,
            _gold == 0 ? 0 : covered / _gold,
            threshold
        );
    }

    private static double Pair((double Precision, double Recall)[,] match, List<int> columns)
    {
        var sum = 0.0;
        var rows = Enumerable.Range(0, match.GetLength(0)).ToList();
        columns = [.. columns];
        while (rows.Count > 0 && columns.Count > 0)
        {
            var (row, column) = (rows[0], columns[0]);
            foreach (var one in rows)
            {
                foreach (var other in columns)
                {
                    (row, column) =
                        match[one, other].Precision > match[row, column].Precision ? (one, other) : (row, column);
                }
            }

            sum += match[row, column].Precision;
            rows.Remove(row);
            columns.Remove(column);
        }

        return sum;
    }

    private static (double Precision, double Recall) Match(CarbRelation gold, OpenRelation found)
    {
        var (first, rest) = Two(found.Arguments);
        var (goldFirst, goldRest) = Two(gold.Arguments);
        var straight = Match(gold.Predicate, goldFirst, goldRest, found.Predicate, first, rest);
        if (!s_saying.Any(word => gold.Predicate.Contains(word, StringComparison.Ordinal)))
        {
            return straight;
        }

        var turned = Match(gold.Predicate, goldFirst, goldRest, found.Predicate, rest, first);
        return turned.CompareTo(straight) > 0 ? turned : straight;
    }

    private static (string[] First, string[] Others) Two(ImmutableArray<string> arguments) =>
        arguments.IsEmpty ? ([], []) : (Words(arguments[0]), [.. arguments.Skip(1).SelectMany(Words)]);

    private static (double Precision, double Recall) Match(
        string goldPredicate,
        string[] goldFirst,
        string[] goldRest,
        string predicate,
        string[] first,
        string[] rest
    )
    {
        var (goldWords, words) = (Words(goldPredicate), Words(predicate));
        var sum = Shared(goldWords, words);
        var parts = new[] { (goldFirst, first), (goldRest, rest) };
        if (sum == 0 || parts.Any(part => part.Item1.Length > 0 && Shared(part.Item1, part.Item2) == 0))
        {
            return default;
        }

        sum += parts.Sum(part => Shared(part.Item1, part.Item2));
        var all = words.Length + parts.Where(part => part.Item1.Length > 0).Sum(part => part.Item2.Length);
        return (1.0 * sum / all, 1.0 * sum / (goldWords.Length + goldFirst.Length + goldRest.Length));
    }

    private static int Shared(string[] gold, string[] found)
    {
        var left = found.ToList();
        return gold.Count(left.Remove);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
