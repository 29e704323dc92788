using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Gives words to the speaker that a judgement names.</summary>
internal static class SpeakerJudge
{
    /// <summary>
    /// The attribution that a place names: whose cue is there, else the one whose parts it fits best; null where it
    /// touches none.
    /// </summary>
    public static Attribution? AttributionAt(AnnotatedDocument document, TextSpan place) =>
        document
            .Attributions.Where(attribution => Parts(attribution).Any(part => part.Overlaps(place)))
            .OrderByDescending(attribution => attribution.Cue.Contains(place))
            .ThenByDescending(attribution => Fit(Parts(attribution).Aggregate(TextSpan.Cover), place))
            .ThenBy(attribution => attribution.Id)
            .FirstOrDefault();

    /// <summary>The attribution with the speakers of a judgement, who are no longer its targets or audience.</summary>
    public static Attribution WithSpeakers(AnnotatedDocument document, Attribution attribution, Judgement judgement)
    {
        var mentions = judgement
            .Mentions.Where(key => key.DocumentId == document.Document.Id)
            .Select(key => MentionAnchors.Find(document, key, out _))
            .OfType<Mention>()
            .ToList();
        if (mentions.Count == 0 && !judgement.Mentions.IsEmpty)
        {
            return attribution;
        }

        var speakers = mentions.Select(mention => mention.Id).Distinct().ToImmutableArray();
        return attribution with
        {
            Speakers = speakers,
            SpeakerForm = mentions.Count == 0 ? null : mentions[0].Form,
            SpeakerVia = SpeakerVia.None,
            Audience = attribution.Audience.RemoveAll(id => speakers.Contains(id)),
            Targets = attribution.Targets.RemoveAll(target => speakers.Contains(target.MentionId)),
        };
    }

    private static IEnumerable<TextSpan> Parts(Attribution attribution) =>
        attribution.Cue.Concat(attribution.Source).Concat(attribution.Content);

    private static double Fit(TextSpan hull, TextSpan place) =>
        (double)(Math.Min(hull.End, place.End) - Math.Max(hull.Start, place.Start))
        / TextSpan.Cover(hull, place).Length;
}
