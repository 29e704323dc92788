using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>
/// Everything known of one document: one line of <c>annotations.jsonl</c>. Gold is the same without scores.
/// </summary>
/// <param name="Document">The document with its text and zones.</param>
public sealed record DocumentAnnotations(Document Document)
{
    /// <summary>Sentences in text order; empty in gold that leaves them out.</summary>
    public ImmutableArray<TextSpan> Sentences { get; init; } = [];

    /// <summary>Mentions in text order.</summary>
    public ImmutableArray<MentionAnnotation> Mentions { get; init; } = [];

    /// <summary>Entities in order of their first mention.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>Attributions in text order.</summary>
    public ImmutableArray<AttributionAnnotation> Attributions { get; init; } = [];

    /// <summary>
    /// Tokens in text order, those of <see cref="Syntax"/>; empty where there is no syntax. Written, not read back.
    /// </summary>
    public ImmutableArray<TextSpan> Tokens { get; init; } = [];

    /// <summary>
    /// Parts of speech and dependencies; null where the run did not ask for them. Written, not read back.
    /// </summary>
    public SyntaxLayer? Syntax { get; init; }

    /// <summary>
    /// The model's own spans of sources, cues and contents; null where the run did not ask for them. Written, not read
    /// back.
    /// </summary>
    public AttributionLayer? AttributionSpans { get; init; }

    /// <summary>Relations in id order.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];

    /// <summary>What a sample of challenge gold is about ("relay-vs-speaker"); null elsewhere.</summary>
    public string? Phenomenon { get; init; }

    /// <summary>Which layers gold annotates completely (mentions, attributions, relations); empty means all.</summary>
    public ImmutableArray<string> Layers { get; init; } = [];

    /// <summary>The annotations of a document that was only tagged.</summary>
    public static DocumentAnnotations From(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new DocumentAnnotations(document.Document)
        {
            Sentences = [.. document.Tokenized.Sentences.Select(sentence => sentence.Span)],
            Mentions = [.. document.Mentions.Select(mention => From(mention, null))],
            Tokens = document.SyntaxLayer is null ? [] : [.. document.Tokenized.Tokens.Select(token => token.Span)],
            Syntax = document.SyntaxLayer,
            AttributionSpans = document.AttributionLayer,
        };
    }

    /// <summary>The annotations of a resolved document with its relations.</summary>
    public static DocumentAnnotations From(ResolvedDocument document, IEnumerable<Relation> relations)
    {
        ArgumentNullException.ThrowIfNull(document);
        var resolved = document.Entities;
        return From(document.Annotated) with
        {
            Mentions = [.. document.Annotated.Mentions.Select(mention => From(mention, resolved.Mentions[mention.Id]))],
            Entities = resolved.Entities,
            Attributions = [.. document.Annotated.Attributions.Select(attribution => From(attribution, resolved))],
            Relations = [.. relations],
        };
    }

    private static MentionAnnotation From(Mention mention, ResolvedMention? resolved) =>
        new(mention.Id, mention.Span, mention.Kind)
        {
            Form = mention.Form,
            Label = mention.Label,
            Score = mention.Score,
            Entity = resolved?.Entity,
            Members = resolved?.Members ?? [],
            Reason = resolved?.Reason,
        };

    private static AttributionAnnotation From(Attribution attribution, DocumentEntities entities) =>
        new(attribution.Id, attribution.Source, attribution.Cue, attribution.Content)
        {
            Parent = attribution.Parent,
            CueLemma = attribution.CueLemma,
            Speakers = EntitiesOf(attribution.Speakers, entities),
            SpeakerForm = attribution.SpeakerForm,
            SpeakerVia = attribution.SpeakerVia,
            Relays = EntitiesOf(attribution.Relays, entities),
            Audience = EntitiesOf(attribution.Audience, entities),
            Targets = [.. attribution.Targets.SelectMany(target => Targets(target, entities))],
            Type = attribution.Type,
            Mode = attribution.Mode,
            Stance = attribution.Stance,
            Negated = attribution.Negated,
            Modality = attribution.Modality,
            Score = attribution.Score,
        };

    private static ImmutableArray<EntityId> EntitiesOf(ImmutableArray<int> mentions, DocumentEntities entities) =>
        [.. mentions.SelectMany(mention => entities.EntitiesOf(mention)).Distinct()];

    private static IEnumerable<TargetAnnotation> Targets(AttributionTarget target, DocumentEntities entities) =>
        entities
            .EntitiesOf(target.MentionId)
            .Select(entity => (EntityId?)entity)
            .DefaultIfEmpty(null)
            .Select(entity => new TargetAnnotation(entity, target.MentionId, target.Via));
}
