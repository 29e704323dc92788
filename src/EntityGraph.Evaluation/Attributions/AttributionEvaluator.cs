using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>
/// Scores attributions against marked ones: each role by its hull (first to last character), and source with content as
/// a pair.
/// </summary>
/// <remarks>
/// Equal hulls of one article count once; empty roles are left out, pairs need both and are matched one to one, as many
/// as there can be. Not thread-safe. Attributions inside another's content are skipped by default, because PolNeAR as
/// we have it hardly marks any.
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
        var gold = marked
            .Select(entry => (Source: Hull(entry.Source), Cue: Hull(entry.Cue), Content: Hull(entry.Content)))
            .ToList();
        var system = found
            .Where(entry => _withNested || entry.Parent is null)
            .Select(entry => (Source: Hull(entry.Source), Cue: Hull(entry.Cue), Content: Hull(entry.Content)))
            .ToList();
        _report = new AttributionReport(
            _report.Articles + 1,
            _report.ExactSource + Spans(gold.Select(entry => entry.Source), system.Select(entry => entry.Source), true),
            _report.ExactCue + Spans(gold.Select(entry => entry.Cue), system.Select(entry => entry.Cue), true),
            _report.ExactContent
                + Spans(gold.Select(entry => entry.Content), system.Select(entry => entry.Content), true),
            _report.OverlapSource
                + Spans(gold.Select(entry => entry.Source), system.Select(entry => entry.Source), false),
            _report.OverlapCue + Spans(gold.Select(entry => entry.Cue), system.Select(entry => entry.Cue), false),
            _report.OverlapContent
                + Spans(gold.Select(entry => entry.Content), system.Select(entry => entry.Content), false),
            _report.ExactLink + Links(gold, system, true),
            _report.OverlapLink + Links(gold, system, false)
        );
    }

    private static AttributionScore Spans(IEnumerable<TextSpan> gold, IEnumerable<TextSpan> system, bool exact) =>
        Score(
            [.. gold.Where(span => !span.IsEmpty).Distinct()],
            [.. system.Where(span => !span.IsEmpty).Distinct()],
            (left, right) => Matches(left, right, exact)
        );

    private static AttributionScore Links(
        IEnumerable<(TextSpan Source, TextSpan Cue, TextSpan Content)> gold,
        IEnumerable<(TextSpan Source, TextSpan Cue, TextSpan Content)> system,
        bool exact
    )
    {
        var marked = gold.Where(entry => !entry.Source.IsEmpty && !entry.Content.IsEmpty)
            .Select(entry => (entry.Source, entry.Content))
            .Distinct()
            .ToList();
        var found = system
            .Where(entry => !entry.Source.IsEmpty && !entry.Content.IsEmpty)
            .Select(entry => (entry.Source, entry.Content))
            .Distinct()
            .ToList();
        var fits = new double[marked.Count, found.Count];
        for (var row = 0; row < marked.Count; row++)
        {
            for (var column = 0; column < found.Count; column++)
            {
                fits[row, column] =
                    Matches(marked[row].Source, found[column].Source, exact)
                    && Matches(marked[row].Content, found[column].Content, exact)
                        ? 1
                        : 0;
            }
        }

        var pairs = marked.Count == 0 || found.Count == 0 ? 0 : (int)Math.Round(OptimalAssignment.Greatest(fits));
        return new AttributionScore(found.Count, pairs, marked.Count, pairs);
    }

    private static AttributionScore Score<T>(
        IReadOnlyList<T> gold,
        IReadOnlyList<T> system,
        Func<T, T, bool> matches
    ) =>
        new(
            system.Count,
            system.Count(found => gold.Any(marked => matches(marked, found))),
            gold.Count,
            gold.Count(marked => system.Any(found => matches(marked, found)))
        );

    private static bool Matches(TextSpan left, TextSpan right, bool exact) =>
        exact ? left == right : left.Overlaps(right);

    private static TextSpan Hull(ImmutableArray<TextSpan> parts) =>
        parts.IsDefaultOrEmpty ? default : parts.Aggregate(TextSpan.Cover);
}
