using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Turns drafts into attributions: who speaks, who is told, who is meant, what holds what.</summary>
internal sealed class DraftAssembler
{
    private const int Neighbours = 60;

    // What an outlet does with another's words.
    private static readonly HashSet<string> s_carrying = new(StringComparer.Ordinal)
    {
        "report",
        "quote",
        "cite",
        "publish",
        "print",
        "carry",
        "broadcast",
        "air",
    };

    private readonly AttributionText _text;
    private readonly SpeakerFinder _speakers;
    private readonly PronounFinder _pronouns;
    private readonly RelayReader _relays;
    private readonly SourceTree _tree;
    private readonly SayingForms _forms;
    private readonly string _extractor;

    public DraftAssembler(AttributionText text, string extractor)
    {
        _text = text;
        _speakers = new SpeakerFinder(text);
        _pronouns = new PronounFinder(text);
        _relays = new RelayReader(text);
        _tree = new SourceTree(text);
        _forms = new SayingForms(text);
        _extractor = extractor;
    }

    /// <summary>The attributions of drafts that are in order of their cues.</summary>
    public ImmutableArray<Attribution> Assemble(IReadOnlyList<Draft> drafts)
    {
        var attributions = new List<Attribution>(drafts.Count);
        foreach (var draft in _relays.Read(drafts))
        {
            attributions.Add(Build(draft, attributions));
        }

        var parents = Parents(attributions);
        var dropped = Relay(attributions, parents);
        return Number(attributions, parents, dropped);
    }

    private Attribution Build(Draft draft, List<Attribution> earlier)
    {
        if (
            MentionsIn(draft.Object).IsEmpty
            && draft.Cue.Count == 1
            && HasTarget(draft.Cue[0])
            && _tree.ObjectBefore(draft.Cue[0]) is { } before
        )
        {
            draft.Object = before;
        }
        else if (!MentionsIn(draft.Object).IsEmpty)
        {
            draft.Object = _tree.WithJoined(draft.Object!.Value);
        }

        var speaker = _speakers.Find(draft);
        var score = draft.Score;
        if (
            speaker.Mentions.IsEmpty
            && !draft.IsUnsourced
            && draft.SourceHead is { Length: 1 } pronoun
            && FunctionWords.Singular.Contains(_text.At(pronoun.Start))
            && _pronouns.Find(pronoun.Start, earlier) is { } person
        )
        {
            speaker = new Speaker([person], MentionForm.Pronoun, SpeakerVia.None);
            score *= RuleScores.PronounFactor;
        }

        var content = draft.Content.Where(span => !span.IsEmpty).Order().ToImmutableArray();
        var audience = MentionsIn(draft.Audience);
        return new Attribution(
            earlier.Count,
            draft.Source is { } source ? [_text.Span(source.Start, source.End)] : [],
            [.. draft.Cue.Select(range => _text.Span(range.Start, range.End)).Order()],
            content
        )
        {
            CueLemma = draft.Lemma,
            Speakers = speaker.Mentions,
            SpeakerForm = speaker.Form,
            SpeakerVia = speaker.Via,
            Relays = [.. MentionsIn(draft.Relay).Where(IsOutlet)],
            Audience = audience,
            Targets = Targets(draft, content, speaker, audience),
            Type = _forms.TypeOf(draft, speaker),
            Mode = _forms.ModeOf(content),
            Stance = draft.Stance,
            Negated = draft.Negated,
            Modality = draft.Modality,
            Score = Math.Round(score, 4),
            Extractor = _extractor,
        };
    }

    private bool HasTarget(TokenRange cue) =>
        Enumerable
            .Range(cue.Start, cue.Length)
            .Any(token =>
                CueLexicon
                    .Default.Find(_text.At(token))
                    .Any(found => found.Entry.Has(CueFrames.Target) || found.Entry.Lemma == "describe")
            );

    private ImmutableArray<int> MentionsIn(TokenRange? range)
    {
        if (range is not { Length: > 0 } tokens)
        {
            return [];
        }

        var found = _text.Document.MentionsIn(_text.Span(tokens.Start, tokens.End));
        return
        [
            .. Enumerable
                .Range(found.Start.Value, found.End.Value - found.Start.Value)
                .Where(id =>
                    _text.Document.Mentions[id].Kind
                        is MentionKind.Person
                            or MentionKind.Organisation
                            or MentionKind.Country
                            or MentionKind.Nationality
                ),
        ];
    }

    private ImmutableArray<AttributionTarget> Targets(
        Draft draft,
        ImmutableArray<TextSpan> content,
        Speaker speaker,
        ImmutableArray<int> audience
    )
    {
        var objects = draft.Object is { Length: > 0 } range ? _text.Span(range.Start, range.End) : default;
        var targets = new SortedDictionary<int, TargetVia>();
        foreach (var part in objects.IsEmpty ? content : content.Add(objects))
        {
            var found = _text.Document.MentionsIn(part);
            for (var id = found.Start.Value; id < found.End.Value; id++)
            {
                var mention = _text.Document.Mentions[id];
                var isObject = objects.Contains(mention.Span) && !objects.IsEmpty;
                var kinds =
                    mention.Kind
                        is MentionKind.Person
                            or MentionKind.Organisation
                            or MentionKind.Country
                            or MentionKind.Nationality
                    || (mention.Kind == MentionKind.Location && isObject);
                if (
                    !kinds
                    || !part.Contains(mention.Span)
                    || speaker.Mentions.Contains(id)
                    || (audience.Contains(id) && !isObject)
                    || (
                        !isObject
                        && draft.Cue.Count > 0
                        && (_tree.IsRecipient(id, draft.Cue[0]) || IsInterviewer(mention) || IsAddressee(mention, part))
                    )
                )
                {
                    continue;
                }

                targets[id] =
                    isObject && mention.Kind != MentionKind.Nationality ? TargetVia.CueObject
                    : mention.Form == MentionForm.Pronoun ? TargetVia.Pronoun
                    : mention.Kind == MentionKind.Nationality ? TargetVia.Demonym
                    : TargetVia.Name;
            }
        }

        return [.. targets.Select(target => new AttributionTarget(target.Key, target.Value))];
    }

    // "Wrote to the Gazette, which is read in Oslo, to ask for calm", all of it content: who is written to hears it.
    private bool IsAddressee(Mention mention, TextSpan content)
    {
        var first = _text.TokenFrom(content.Start);
        var name = _text.TokenFrom(mention.Span.Start);
        return _text.At(first) == "to"
            && (name == first + 1 || (name == first + 2 && FunctionWords.Determiners.Contains(_text.At(first + 1))));
    }

    // "Asked for lower rates in an interview with the Gazette": who asks hears it.
    private bool IsInterviewer(Mention mention)
    {
        const int LongestDescription = 5;
        var first = _text.TokenFrom(mention.Span.Start);
        for (var token = first - 1; token > Math.Max(1, first - LongestDescription); token--)
        {
            if (_text.At(token) == "with")
            {
                return _text.At(token - 1) is "interview" or "conversation" && _text.QuoteAt(token) < 0;
            }

            if (!FunctionWords.Determiners.Contains(_text.At(token)) && !WordClasses.IsNounLike(_text, token))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// For each attribution the smallest neighbour whose content holds its cue and source; -1 for none.
    /// </summary>
    private static int[] Parents(List<Attribution> attributions)
    {
        var parents = new int[attributions.Count];
        for (var i = 0; i < attributions.Count; i++)
        {
            parents[i] = -1;
            var best = int.MaxValue;
            var inner = attributions[i].Cue.IsEmpty ? attributions[i].Content : attributions[i].Cue;
            for (var k = Math.Max(0, i - Neighbours); k < Math.Min(attributions.Count, i + Neighbours); k++)
            {
                foreach (var part in attributions[k].Content)
                {
                    if (
                        k != i
                        && part.Length < best
                        && inner.All(part.Contains)
                        && attributions[i].Source.All(part.Contains)
                        && attributions[i].Content.All(part.Contains)
                    )
                    {
                        best = part.Length;
                        parents[i] = k;
                    }
                }
            }
        }

        return parents;
    }

    /// <summary>
    /// "TASS reported that X said …": TASS becomes the relay of X's words, and the outer attribution goes.
    /// </summary>
    private bool[] Relay(List<Attribution> attributions, int[] parents)
    {
        var dropped = new bool[attributions.Count];
        for (var i = 0; i < attributions.Count; i++)
        {
            if (
                parents[i] < 0
                || attributions[i].Source.IsEmpty
                || attributions[i].Type is not (AttributionType.Speech or AttributionType.Writing)
            )
            {
                continue;
            }

            var outer = attributions[parents[i]];
            if (outer.Speakers.Length != 1 || !IsOutlet(outer) || !Fills(attributions[i], outer))
            {
                continue;
            }

            attributions[i] = attributions[i] with
            {
                Relays = [.. attributions[i].Relays.Union(outer.Speakers).Order()],
            };
            dropped[parents[i]] = true;
        }

        return dropped;
    }

    private bool IsOutlet(Attribution attribution)
    {
        var mention = _text.Document.Mentions[attribution.Speakers[0]];
        return attribution.SpeakerVia == SpeakerVia.None
            && (
                OutletList.Contains(_text.Document.Surface(mention))
                || (mention.Kind == MentionKind.Organisation && s_carrying.Contains(attribution.CueLemma.Split(' ')[0]))
            );
    }

    private bool IsOutlet(int id) =>
        _text.Document.Mentions[id] is var mention
        && (mention.Kind == MentionKind.Organisation || OutletList.Contains(_text.Document.Surface(mention)));

    private bool Fills(Attribution inner, Attribution outer)
    {
        const int MostWordsBefore = 2;
        var start = inner.Source.Concat(inner.Cue).Concat(inner.Content).Min(part => part.Start);
        var first = _text.TokenFrom(outer.Content[0].Start);
        return _text.At(_text.TokenFrom(inner.Source[0].Start) - 1) != "as"
            && _text.TokenFrom(start) - first <= MostWordsBefore;
    }

    private static ImmutableArray<Attribution> Number(List<Attribution> attributions, int[] parents, bool[] dropped)
    {
        var ids = new int[attributions.Count];
        var next = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = dropped[i] ? -1 : next++;
        }

        var result = ImmutableArray.CreateBuilder<Attribution>(next);
        for (var i = 0; i < ids.Length; i++)
        {
            if (dropped[i])
            {
                continue;
            }

            var parent = parents[i];
            for (var step = 0; parent >= 0 && dropped[parent] && step < ids.Length; step++)
            {
                parent = parents[parent];
            }

            result.Add(attributions[i] with { Id = ids[i], Parent = parent < 0 ? null : ids[parent] });
        }

        return result.ToImmutable();
    }
}
