using System.Collections.Immutable;

namespace EntityGraph.Evaluation;

/// <summary>How well attributions were found against gold that names speakers and targets.</summary>
/// <param name="Spans">Sources, cues, contents and their links, exact and overlapping; nested attributions
/// included.</param>
/// <param name="Speakers">Speakers as entities, among attributions whose cues overlap or, without a cue, whose contents
/// do.</param>
/// <param name="Mentions">Pairs of speaker and target of asserted speech and writing, once a document: what
/// <c>who-mentions</c> answers from.</param>
/// <param name="Relays">Pairs of relay and speaker, once a document.</param>
/// <param name="Interval">95 % interval of the F1 of <paramref name="Mentions"/>, by bootstrap over documents.</param>
/// <param name="Differences">One line for each missed and each spurious pair of speaker and target.</param>
public sealed record SpeakerReport(
    AttributionReport Spans,
    MatchCount Speakers,
    MatchCount Mentions,
    MatchCount Relays,
    ConfidenceInterval Interval,
    ImmutableArray<string> Differences
)
{
    /// <summary>Types, modes and negation of the attributions found at the place of a marked one.</summary>
    public AttributionLabelCount Labels { get; init; }

    /// <summary>
    /// Whether the scores of <see cref="Mentions"/> pairs, the highest of each pair, are shares of right ones; null
    /// where none was found.
    /// </summary>
    public Calibration? Calibration { get; init; }

    /// <summary>
    /// The figures by name: <c>attributions.speakers.f1</c>, <c>attributions.mentions.f1</c>,
    /// <c>attributions.content.f1</c> (overlap) …
    /// </summary>
    public ImmutableSortedDictionary<string, double> Metrics =>
        new[]
        {
            KeyValuePair.Create("attributions.source.f1", Spans.OverlapSource.F1),
            KeyValuePair.Create("attributions.cue.f1", Spans.OverlapCue.F1),
            KeyValuePair.Create("attributions.content.f1", Spans.OverlapContent.F1),
            KeyValuePair.Create("attributions.link.f1", Spans.OverlapLink.F1),
            KeyValuePair.Create("attributions.content.exact.f1", Spans.ExactContent.F1),
            KeyValuePair.Create("attributions.speakers.f1", Speakers.F1),
            KeyValuePair.Create("attributions.mentions.f1", Mentions.F1),
            KeyValuePair.Create("attributions.mentions.precision", Mentions.Precision),
            KeyValuePair.Create("attributions.mentions.recall", Mentions.Recall),
            KeyValuePair.Create("attributions.relays.f1", Relays.F1),
            KeyValuePair.Create("attributions.type", Share(Labels.TypeRight)),
            KeyValuePair.Create("attributions.mode", Share(Labels.ModeRight)),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private double Share(long right) => Labels.Matched == 0 ? 0 : (double)right / Labels.Matched;
}
