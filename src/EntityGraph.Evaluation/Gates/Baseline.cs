using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EntityGraph.Evaluation;

/// <summary>The figures and the right mentions of an earlier run, kept as JSON to compare later runs with.</summary>
/// <remarks>It holds no text, only offsets and labels, so that it may be committed beside gold that may not.</remarks>
/// <param name="Scheme">The label scheme that both runs must use.</param>
/// <param name="Metrics">The figures by name, rounded to 4 places.</param>
/// <param name="Correct">Keys of the mentions that were right, ordinal order: see
/// <see cref="MentionOutcome.Key"/>.</param>
public sealed record Baseline(
    string Scheme,
    ImmutableSortedDictionary<string, double> Metrics,
    ImmutableArray<string> Correct
)
{
    private const int Places = 4;

    // Rounding alone must not fail a comparison.
    private const double Rounding = 0.00005;

    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Takes down a run.</summary>
    public static Baseline Of(MentionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new Baseline(
            report.Scheme,
            report.Metrics.ToImmutableSortedDictionary(
                pair => pair.Key,
                pair => Math.Round(pair.Value, Places),
                StringComparer.Ordinal
            ),
            [.. Keys(report).Order(StringComparer.Ordinal)]
        );
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="DataFormatException">The file is no baseline.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            var baseline = JsonSerializer.Deserialize<Baseline>(File.ReadAllText(path), s_json);
            return baseline is { Scheme: not null, Metrics: not null, Correct.IsDefault: false }
                ? baseline
                : throw new DataFormatException(path, 0, "expected a baseline with 'scheme', 'metrics' and 'correct'.");
        }
        catch (JsonException exception)
        {
            throw new DataFormatException(
                path,
                (int)(exception.LineNumber ?? 0) + 1,
                $"expected a baseline in JSON: {exception.Message}"
            );
        }
    }

    /// <summary>Writes it as JSON; the same run gives the same bytes.</summary>
    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, s_json) + "\n");

    /// <summary>Compares a run with this one.</summary>
    /// <param name="report">The later run.</param>
    /// <param name="tolerance">By how much an F1 may fall, in [0, 1].</param>
    /// <exception cref="ArgumentException">The run used another scheme.</exception>
    public BaselineComparison Compare(MentionReport report, double tolerance = 0)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Scheme != Scheme)
        {
            throw new ArgumentException(
                $"The baseline was taken with the scheme '{Scheme}', this run with '{report.Scheme}'.",
                nameof(report)
            );
        }

        var now = report.Metrics;
        var before = Correct.ToHashSet(StringComparer.Ordinal);
        var current = Keys(report).ToHashSet(StringComparer.Ordinal);
        var changes = Metrics
            .Keys.Where(now.ContainsKey)
            .Select(name => new MetricChange(name, Metrics[name], now[name]))
            .ToImmutableArray();
        return new BaselineComparison(
            changes,
            [.. changes.Where(change => IsF1(change.Metric) && change.Now < change.Before - tolerance - Rounding)],
            [
                .. report.Outcomes.Where(outcome =>
                    outcome.Result == MentionResult.Missed && before.Contains(outcome.Key)
                ),
            ],
            [
                .. report.Outcomes.Where(outcome =>
                    outcome.Result == MentionResult.Correct && !before.Contains(outcome.Key)
                ),
            ],
            before.Count(key => !current.Contains(key))
        );
    }

    private static bool IsF1(string metric) => metric == "f1" || metric.EndsWith(".f1", StringComparison.Ordinal);

    private static IEnumerable<string> Keys(MentionReport report) =>
        report.Outcomes.Where(outcome => outcome.Result == MentionResult.Correct).Select(outcome => outcome.Key);
}
