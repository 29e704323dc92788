using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Turns attributions into <see cref="RelationKind.Mentions"/> (speaker → mentioned) and
/// <see cref="RelationKind.Relays"/> (outlet → speaker).
/// </summary>
/// <remarks>
/// One evidence for each attribution and target. A negated attribution makes none, a relation to itself is never made,
/// the one told is no target unless the content names it too. What stands inside another attribution's content is
/// claimed by that one's speaker. A headline's attribution that a body sentence repeats (same speaker, target and cue)
/// carries the body's attribution id. Immutable and thread-safe.
/// </remarks>
public sealed class AttributionRelationExtractor : IRelationExtractor
{
    private readonly AttributionRelationOptions _options;

    /// <summary>Creates an extractor.</summary>
    /// <param name="options">Null takes the defaults.</param>
    public AttributionRelationExtractor(AttributionRelationOptions? options = null)
    {
        _options = options ?? new AttributionRelationOptions();
        _options.Validate();
    }

    /// <inheritdoc/>
    public string Name => "attribution";

    /// <inheritdoc/>
    public IEnumerable<Relation> Extract(ResolvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new List<Found>();
        if (document.Annotated.Attributions.IsEmpty)
        {
            return [];
        }

        var claims = new ClaimContext(document);
        var spans = new AttributionEvidence(document);
        foreach (var attribution in document.Annotated.Attributions)
        {
            if (Counts(attribution, document))
            {
                AddMentions(attribution, document, claims, spans, found);
                AddRelays(attribution, document, claims, spans, found);
            }
        }

        return Relations(JoinHeadlines(found, document));
    }

    private bool Counts(Attribution attribution, ResolvedDocument document)
    {
        var isSaid = attribution.Type is AttributionType.Speech or AttributionType.Writing;
        return !attribution.Negated
            && !attribution.Speakers.IsEmpty
            && attribution.Score >= _options.MinScore
            && (isSaid || _options.IncludeAttitudes)
            && _options.Zones.Contains(document.Document.ZoneAt(Anchor(attribution)));
    }

    private static int Anchor(Attribution attribution) =>
        !attribution.Cue.IsEmpty ? attribution.Cue[0].Start
        : !attribution.Content.IsEmpty ? attribution.Content[0].Start
        : 0;

    private void AddMentions(
        Attribution attribution,
        ResolvedDocument document,
        ClaimContext claims,
        AttributionEvidence spans,
        List<Found> found
    )
    {
        var speakers = Entities(attribution.Speakers, document);
        var seen = new HashSet<EntityId>();
        foreach (var target in attribution.Targets)
        {
            // Of several who speak together, each speaks of another by name; "they" and "both" are all of them.
            var isNamed = document.Annotated.Mentions[target.MentionId].Form == MentionForm.Name;
            foreach (var entity in EntitiesOf(target.MentionId, document))
            {
                if ((speakers.Contains(entity) && !isNamed) || !seen.Add(entity))
                {
                    continue;
                }

                foreach (var speaker in speakers.Where(speaker => speaker != entity))
                {
                    var evidence = Claimed(spans.Of(attribution, target, entity, Name), attribution, claims);
                    found.Add(new Found(RelationKind.Mentions, speaker, entity, evidence));
                }
            }
        }
    }

    private void AddRelays(
        Attribution attribution,
        ResolvedDocument document,
        ClaimContext claims,
        AttributionEvidence spans,
        List<Found> found
    )
    {
        foreach (var relay in attribution.Relays)
        {
            foreach (var outlet in EntitiesOf(relay, document))
            {
                var said = attribution.Speakers.SelectMany(mention =>
                    EntitiesOf(mention, document).Select(speaker => (Mention: mention, Speaker: speaker))
                );
                foreach (var (mention, speaker) in said.Where(pair => pair.Speaker != outlet))
                {
                    var evidence = Claimed(spans.OfRelay(attribution, relay, mention, Name), attribution, claims);
                    found.Add(new Found(RelationKind.Relays, outlet, speaker, evidence));
                }
            }
        }
    }

    private static Evidence Claimed(Evidence evidence, Attribution attribution, ClaimContext claims)
    {
        if (attribution.Parent is not { } parent)
        {
            return evidence;
        }

        var claimant = claims.SpeakerOf(parent);
        return evidence with { ClaimedBy = claimant, ClaimedByUnknown = claimant is null };
    }

    private static ImmutableArray<EntityId> Entities(ImmutableArray<int> mentions, ResolvedDocument document) =>
        [.. mentions.SelectMany(mention => EntitiesOf(mention, document)).Distinct()];

    /// <summary>
    /// The entities of a mention that are persons, organisations or countries; a capital that stayed a place speaks for
    /// nobody.
    /// </summary>
    private static IEnumerable<EntityId> EntitiesOf(int mention, ResolvedDocument document) =>
        document
            .Entities.EntitiesOf(mention)
            .Where(id =>
                !id.Value.StartsWith("location/", StringComparison.Ordinal)
                && !id.Value.StartsWith("other/", StringComparison.Ordinal)
            );

    private static List<Found> JoinHeadlines(List<Found> found, ResolvedDocument document)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var headline = found[i];
            if (document.Document.ZoneAt(headline.Evidence.Span.Start) != ZoneKind.Title)
            {
                continue;
            }

            var body = found.Find(other =>
                other.Kind == headline.Kind
                && other.Source == headline.Source
                && other.Target == headline.Target
                && other.Evidence.Cue == headline.Evidence.Cue
                && document.Document.ZoneAt(other.Evidence.Span.Start) != ZoneKind.Title
            );
            if (body is not null)
            {
                found[i] = headline with
                {
                    Evidence = headline.Evidence with { Attribution = body.Evidence.Attribution },
                };
            }
        }

        return found;
    }

    private static IEnumerable<Relation> Relations(List<Found> found) =>
        found
            .GroupBy(entry => (entry.Kind, entry.Source, entry.Target))
            .Select(group => new Relation(
                group.Key.Kind,
                null,
                group.Key.Source,
                group.Key.Target,
                false,
                [
                    .. group
                        .Select(entry => entry.Evidence)
                        .OrderBy(evidence => evidence.Span)
                        .ThenBy(evidence => evidence.Attribution),
                ]
            ))
            .OrderBy(relation => relation.Evidence[0].Span)
            .ThenBy(relation => relation.Id, StringComparer.Ordinal)
            .ToList();

    private sealed record Found(RelationKind Kind, EntityId Source, EntityId Target, Evidence Evidence);
}
