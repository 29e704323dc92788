using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Applies judgements to one document: kinds, speakers, which mentions are one entity, and what is hidden.
/// </summary>
/// <remarks>A pure function of the document and the judgements. Immutable and thread-safe.</remarks>
public sealed class DocumentJudge
{
    private readonly JudgementSet _set;
    private readonly ImmutableArray<Judgement> _retypes;
    private readonly HashSet<int> _hidden;

    /// <summary>Creates a judge.</summary>
    public DocumentJudge(JudgementSet judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        _set = judgements;
        _retypes = [.. judgements.Judgements.Where(judgement => judgement.FromKind is not null)];
        _hidden =
        [
            .. judgements
                .Judgements.SelectMany(judgement => judgement.Mentions.Concat(judgement.Others))
                .Where(key => judgements.Suppressions.IsIn(key.Shown))
                .Select(judgements.Links.ComponentOf),
        ];
    }

    /// <summary>
    /// The document with mentions of the kinds that judgements give them; a kind given to an entity holds for all its
    /// mentions by name.
    /// </summary>
    /// <param name="document">The tagged document.</param>
    /// <param name="resolver">Tells which mentions are one entity.</param>
    public AnnotatedDocument Retype(AnnotatedDocument document, IDocumentResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(resolver);
        var uses = _set.KeysOf(document.Document.Id).Where(use => use.Judgement.Verb == JudgementVerb.Retype).ToList();
        if (uses.Count == 0 && _retypes.IsEmpty)
        {
            return document;
        }

        var entities = resolver.Resolve(document);
        var kinds = new Dictionary<int, EntityKind>();
        foreach (var entity in entities.Entities)
        {
            if (
                _retypes.FirstOrDefault(retype =>
                    retype.FromKind == entity.Kind && Slug.Of(retype.Mentions[0].Shown) == Slug.Of(entity.Name)
                ) is
                { } retype
            )
            {
                AddKinds(entities, entity.Id, retype, kinds);
            }
        }

        foreach (var (judgement, key) in uses)
        {
            if (MentionAnchors.Find(document, key, out _) is { } mention)
            {
                kinds[mention.Id] = judgement.Kind!.Value; // A retype has a kind: the parser sees to it.
                AddKinds(entities, entities.EntityOf(mention.Id), judgement, kinds);
            }
        }

        return kinds.Count == 0
            ? document
            : document.Rebuild(
                document.Tokenized,
                [
                    .. document.Mentions.Select(mention =>
                        kinds.TryGetValue(mention.Id, out var kind) && mention.Form == MentionForm.Name
                            ? mention with
                            {
                                Kind = MentionKindOf(kind),
                                Tagger = "judgement",
                            }
                            : mention
                    ),
                ],
                document.Attributions
            );
    }

    /// <summary>The document with the speakers that judgements give to attributions.</summary>
    public AnnotatedDocument SetSpeakers(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var attributions = document.Attributions.ToBuilder();
        var isChanged = false;
        foreach (var (judgement, key) in _set.KeysOf(document.Document.Id))
        {
            if (
                judgement.Verb == JudgementVerb.SetSpeaker
                && ReferenceEquals(key, judgement.Place)
                && MentionAnchors.FindPlace(document.Document.Text, key, out _) is { } place
                && SpeakerJudge.AttributionAt(document, place) is { } attribution
            )
            {
                attributions[attribution.Id] = SpeakerJudge.WithSpeakers(document, attribution, judgement);
                isChanged = true;
            }
        }

        return isChanged
            ? document.Rebuild(document.Tokenized, document.Mentions, attributions.ToImmutable())
            : document;
    }

    /// <summary>Merges, splits and hides entities of the document.</summary>
    /// <param name="document">The resolved document.</param>
    /// <param name="rename">Whether its entities take the names that judgements give them; not where a corpus follows,
    /// which names its own.</param>
    public JudgedDocument Judge(ResolvedDocument document, bool rename = true)
    {
        ArgumentNullException.ThrowIfNull(document);
        var uses = _set.KeysOf(document.Document.Id);
        if (uses.IsEmpty && _set.Suppressions.IsEmpty)
        {
            return new JudgedDocument(document, new JudgementTrace(document.Document.Id));
        }

        var notes = new List<JudgementNote>();
        var rejected = new List<RejectedPlace>();
        var keyed = new List<(KeyUse Use, Mention Mention)>();
        foreach (var use in uses)
        {
            if (use.IsPlace)
            {
                FindPlace(document.Annotated, use, rejected, notes);
            }
            else if (MentionAnchors.Find(document.Annotated, use.Key, out var isMoved) is { } mention)
            {
                keyed.Add((use, mention));
                if (isMoved)
                {
                    notes.Add(Moved(use, mention.Span));
                }
            }
            else
            {
                notes.Add(
                    new JudgementNote(
                        use.Judgement.Line,
                        false,
                        $"{JudgementText.Of(use.Judgement.Verb)} not applied to {use.Key}: no such mention is there now."
                    )
                );
            }
        }

        var editor = new EntityEditor(
            document,
            _set.Links,
            [
                .. keyed.Select(pair =>
                    (
                        _set.Links.ComponentOf(pair.Use.Key),
                        _set.Links.RankOf(pair.Use.Key),
                        pair.Mention,
                        pair.Use.Judgement
                    )
                ),
            ]
        );
        var (entities, anchors) = editor.Edit(rename);
        CheckKinds(keyed, entities, notes);
        var hidden = anchors
            .Where(anchor => _hidden.Contains(anchor.Component))
            .Select(anchor => anchor.Entity.LocalId)
            .ToHashSet();
        var redacted = new DocumentRedactor(document with { Entities = entities }, _set.Suppressions, hidden).Redact();
        return new JudgedDocument(
            redacted,
            new JudgementTrace(document.Document.Id)
            {
                Notes =
                [
                    .. notes
                        .Concat(editor.Notes)
                        .OrderBy(note => note.Line)
                        .ThenBy(note => note.Message, StringComparer.Ordinal),
                ],
                Anchors =
                [
                    .. anchors
                        .Where(anchor => redacted.Entities.Entities.Any(entity => entity.Id == anchor.Entity.LocalId))
                        .Select(anchor =>
                            anchor with
                            {
                                Entity = anchor.Entity with { DocumentId = redacted.Document.Id },
                            }
                        ),
                ],
                Rejected = [.. rejected.Select(place => place with { DocumentId = redacted.Document.Id })],
            }
        );
    }

    /// <summary>
    /// The relations of a document, with its own ids, without those and the evidence that judgements reject.
    /// </summary>
    /// <param name="document">The judged document.</param>
    /// <param name="relations">Its relations.</param>
    public ImmutableArray<Relation> Reject(JudgedDocument document, ImmutableArray<Relation> relations)
    {
        ArgumentNullException.ThrowIfNull(document);
        var trace = document.Trace;
        return new RelationRejector(_set, trace.Anchors, trace.Rejected, null).Filter(
            document.Document.Document.Id,
            relations
        );
    }

    private static MentionKind MentionKindOf(EntityKind kind) =>
        kind switch
        {
            EntityKind.Person => MentionKind.Person,
            EntityKind.Organisation => MentionKind.Organisation,
            EntityKind.Country => MentionKind.Country,
            EntityKind.Location => MentionKind.Location,
            _ => MentionKind.Other,
        };

    private static void AddKinds(
        DocumentEntities entities,
        EntityId? entity,
        Judgement retype,
        Dictionary<int, EntityKind> kinds
    )
    {
        foreach (var mention in entities.Mentions.Where(mention => entity is not null && mention.Entity == entity))
        {
            kinds[mention.MentionId] = retype.Kind!.Value; // A retype has a kind: the parser sees to it.
        }
    }

    private static JudgementNote Moved(KeyUse use, TextSpan span) =>
        new(
            use.Judgement.Line,
            true,
            $"{use.Key} is taken for the same words at {span.Start}-{span.End}, as the text moved."
        );

    private static void FindPlace(
        AnnotatedDocument document,
        KeyUse use,
        List<RejectedPlace> rejected,
        List<JudgementNote> notes
    )
    {
        var verb = JudgementText.Of(use.Judgement.Verb);
        if (MentionAnchors.FindPlace(document.Document.Text, use.Key, out var isMoved) is not { } place)
        {
            notes.Add(
                new JudgementNote(
                    use.Judgement.Line,
                    false,
                    $"{verb} not applied to {use.Key}: no such words are there now."
                )
            );
            return;
        }

        if (isMoved)
        {
            notes.Add(Moved(use, place));
        }

        if (use.Judgement.Verb == JudgementVerb.Reject)
        {
            rejected.Add(new RejectedPlace(use.Judgement, use.Key.DocumentId, place));
        }
        else if (SpeakerJudge.AttributionAt(document, place) is null)
        {
            notes.Add(
                new JudgementNote(
                    use.Judgement.Line,
                    false,
                    $"{verb} not applied to {use.Key}: nobody is found to say anything there."
                )
            );
        }
    }

    private static void CheckKinds(
        List<(KeyUse Use, Mention Mention)> keyed,
        DocumentEntities entities,
        List<JudgementNote> notes
    )
    {
        foreach (var (use, mention) in keyed.Where(pair => pair.Use.Judgement.Verb == JudgementVerb.Retype))
        {
            var kind = entities.EntityOf(mention.Id) is { } id
                ? entities.Entities.First(entity => entity.Id == id).Kind
                : (EntityKind?)null;
            if (kind != use.Judgement.Kind)
            {
                notes.Add(
                    new JudgementNote(
                        use.Judgement.Line,
                        false,
                        $"retype not applied to {use.Key}: it is {(kind is { } found ? SnakeCase.Of(found) : "nothing known")}, as no list has a {SnakeCase.Of(use.Judgement.Kind!.Value)} of that name."
                    )
                );
            }
        }
    }
}
