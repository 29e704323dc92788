using System.Globalization;

namespace EntityGraph.Evaluation;

/// <summary>A figure that must not fall below a bound: <c>f1=0.90</c>, <c>organisation.f1=0.85</c>.</summary>
/// <param name="Metric">Name of the figure, see <see cref="MentionReport.Metrics"/>.</param>
/// <param name="Minimum">The least that passes, in [0, 1].</param>
public sealed record MetricGate(string Metric, double Minimum)
{
    /// <summary>Reads a gate.</summary>
    /// <exception cref="FormatException">It is not <c>name=number</c> with a number in [0, 1].</exception>
    public static MetricGate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var isNumber = double.TryParse(
            text.AsSpan(equals + 1).Trim(),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var minimum
        );
        return equals > 0 && isNumber && minimum <= 1
            ? new MetricGate(text[..equals].Trim().ToLowerInvariant(), minimum)
            : throw new FormatException(
                $"A gate is a figure and a bound in [0, 1] like 'f1=0.90' or 'organisation.f1=0.85', but this is '{text}'."
            );
    }

    /// <summary>Holds figures against the gate. A figure that is exactly the bound passes.</summary>
    /// <param name="metrics">The figures by name.</param>
    /// <exception cref="FormatException">There is no such figure; the message lists those that there are.</exception>
    public MetricCheck Check(IReadOnlyDictionary<string, double> metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        return metrics.TryGetValue(Metric, out var value)
            ? new MetricCheck(this, value)
            : throw new FormatException(
                $"There is no figure '{Metric}'; there are {string.Join(", ", metrics.Keys.Order(StringComparer.Ordinal))}."
            );
    }
}
