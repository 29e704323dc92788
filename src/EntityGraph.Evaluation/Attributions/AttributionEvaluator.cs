using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>Scores attributions against marked ones: each role by its hull (first to last character), and source with content as a pair.</summary>
/// <remarks>
/// Equal hulls of one article count once; empty roles are left out, pairs need both. Not thread-safe. Attributions
/// inside another's content are skipped by default, because PolNeAR as we have it hardly marks any.
/// </remarks>
public sealed class AttributionEvaluator
{
    private readonly bool _withNested;
    private AttributionReport _report = new(0, default, default, default, default, default, default, default, default);

    /// <summary>Starts at zero.</summary>
    /// <param name="withNested">True to score attributions inside other attributions too.</param>
    public AttributionEvaluator(bool withNested = false)
    {
        _withNested = withNested;
    }

    /// <summary>The sums so far.</summary>
    public AttributionReport Report => _report;

    /// <summary>Adds one article. O(found × marked).</summary>
    public void Add(ImmutableArray<PolnearAttribution> marked, ImmutableArray<Attribution> found)
    {
        var gold = marked.Select(entry => (Source: Hull(entry.Source), Cue: Hull(entry.Cue), Content: Hull(entry.Content))).ToList();
        var system = found
            .Where(entry => _withNested || entry.Parent is null)
            .Select(entry => (Source: Hull(entry.Source), Cue: Hull(entry.Cue), Content: Hull(entry.Content)))
            .ToList();
        _report = new AttributionReport(
            _report.Articles + 1,
            _report.ExactSource + Spans(gold.Select(entry => entry.Source), system.Select(entry => entry.Source), true),
            _report.ExactCue + Spans(gold.Select(entry => entry.Cue), system.Select(entry => entry.Cue), true),
            _report.ExactContent + Spans(gold.Select(entry => entry.Content), system.Select(entry => entry.Content), true),
            _report.OverlapSource + Spans(gold.Select(entry => entry.Source), system.Select(entry => entry.Source), false),
            _report.OverlapCue + Spans(gold.Select(entry => entry.Cue), system.Select(entry => entry.Cue), false),
            _report.OverlapContent + Spans(gold.Select(entry => entry.Content), system.Select(entry => entry.Content), false),
            _report.ExactLink + Links(gold, system, true),
            _report.OverlapLink + Links(gold, system, false));
    }

    private static AttributionScore Spans(IEnumerable<TextSpan> gold, IEnumerable<TextSpan> system, bool exact) =>
        Score(
            [.. gold.Where(span => !span.IsEmpty).Distinct()],
            [.. system.Where(span => !span.IsEmpty).Distinct()],
            (left, right) => Matches(left, right, exact));

    private static AttributionScore Links(
        IEnumerable<(TextSpan Source, TextSpan Cue, TextSpan Content)> gold,
        IEnumerable<(TextSpan Source, TextSpan Cue, TextSpan Content)> system,
        bool exact) =>
        Score(
            [.. gold.Where(entry => !entry.Source.IsEmpty && !entry.Content.IsEmpty).Select(entry => (entry.Source, entry.Content)).Distinct()],
            [.. system.Where(entry => !entry.Source.IsEmpty && !entry.Content.IsEmpty).Select(entry => (entry.Source, entry.Content)).Distinct()],
            (left, right) => Matches(left.Source, right.Source, exact) && Matches(left.Content, right.Content, exact));

    private static AttributionScore Score<T>(IReadOnlyList<T> gold, IReadOnlyList<T> system, Func<T, T, bool> matches) =>
        new(
            system.Count,
            system.Count(found => gold.Any(marked => matches(marked, found))),
            gold.Count,
            gold.Count(marked => system.Any(found => matches(marked, found))));

    private static bool Matches(TextSpan left, TextSpan right, bool exact) => exact ? left == right : left.Overlaps(right);

    private static TextSpan Hull(ImmutableArray<TextSpan> parts) =>
        parts.IsDefaultOrEmpty ? default : parts.Aggregate(TextSpan.Cover);
}
