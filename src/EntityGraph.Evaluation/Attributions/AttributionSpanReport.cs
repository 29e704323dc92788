using System.Collections.Immutable;

namespace EntityGraph.Evaluation;

/// <summary>How well an attribution layer fits marked attributions.</summary>
/// <param name="Articles">Number of articles.</param>
/// <param name="Parts">Source, cue, content.</param>
public sealed record AttributionSpanReport(int Articles, ImmutableArray<AttributionPartReport> Parts)
{
    /// <summary>The figures by name, as gates know them: for each part <c>source.f1</c>, <c>source.precision</c>,
    /// <c>source.recall</c> (hulls), <c>source.ranges.f1</c> and <c>source.calibration.error</c>.</summary>
    public ImmutableSortedDictionary<string, double> Metrics
    {
        get
        {
            var metrics = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
            foreach (var report in Parts)
            {
                var part = SnakeCase.Of(report.Part);
                metrics[$"{part}.f1"] = report.Hulls.F1;
                metrics[$"{part}.precision"] = report.Hulls.Precision;
                metrics[$"{part}.recall"] = report.Hulls.Recall;
                metrics[$"{part}.ranges.f1"] = report.Ranges.F1;
                metrics[$"{part}.calibration.error"] = report.Calibration.Error;
            }

            return metrics.ToImmutable();
        }
    }
}
