namespace EntityGraph;

/// <summary>Turns linked parts and what rules found into drafts.</summary>
internal sealed class LinkedDrafts
{
    // Both chosen on PolNeAR's dev part and the dev part of the project's own gold.
    private const double LeastLinked = 0.45;
    private const double LeastRule = 0.35;

    // Below it, words that are in no list of sayings say too seldom what they seem to, to hold somebody to it.
    private const double LeastUnlisted = 0.55;

    // PolNeAR hardly marks what commits a speaker; who promises does speak.
    private const double LeastPromise = 0.15;
    private static readonly HashSet<string> s_promises = new(StringComparer.Ordinal)
    {
        "agree",
        "offer",
        "pledge",
        "promise",
        "threaten",
        "vow",
        "volunteer",
    };

    private readonly AttributionText _text;
    private readonly LinkWeights _weights;
    private readonly CueFinder _cues;
    private readonly RuleMatcher _matcher;
    private readonly List<Draft> _rules;
    private readonly LinkText _links;
    private readonly ContentPieces _pieces;
    private readonly DeedReader _deeds;
    private readonly PartBounds _bounds;

    public LinkedDrafts(AttributionText text, LinkWeights weights)
    {
        _text = text;
        _weights = weights;
        _cues = new CueFinder(text);
        var contents = new ContentFinder(text, _cues);
        _matcher = new RuleMatcher(text, _cues, contents);
        _rules = RuleAttributionExtractor.Drafts(text);
        _links = new LinkText(text, _rules);
        _pieces = new ContentPieces(_links);
        _deeds = new DeedReader(text, _cues, _links);
        _bounds = new PartBounds(text, _links);
    }

    /// <summary>The drafts in order of their cues.</summary>
    public List<Draft> Find()
    {
        var linked = new AttributionLinker(_links, _weights).Link(0);
        var drafts = new List<Draft>();
        var used = new HashSet<Draft>();
        foreach (
            var parts in linked.Where(parts =>
                parts.Score >= LeastLinked
                && parts.Content is { } content
                && !_deeds.IsDeed(parts.Cue, content)
                && !IsAnothersSource(parts.Cue, content)
            )
        )
        {
            if (parts.Rule is { Cue.Count: > 1 } whole && used.Contains(whole))
            {
                continue;
            }

            drafts.Add(Of(parts));
            if (parts.Rule is { } rule)
            {
                used.Add(rule);
            }
        }

        var contents = new ContentIndex(drafts);
        var scores = linked
            .Where(parts => parts.Rule is not null)
            .GroupBy(parts => parts.Rule!)
            .ToDictionary(group => group.Key, group => group.Max(parts => parts.Score));
        foreach (var rule in _rules.Where(rule => !used.Contains(rule) && !IsAnothersSource(rule)))
        {
            var score = scores.GetValueOrDefault(rule);
            Disown(rule);
            if (
                contents.Around(_text.Span(rule.Cue[0].Start, rule.Cue[^1].End)) is { } outer
                && rule.Content.Exists(content => content.Overlaps(outer))
            )
            {
                drafts.Add(Clip(rule, outer));
            }
            else if (
                score >= (s_promises.Contains(rule.Lemma) ? LeastPromise : LeastRule)
                || _text.Sentence(rule.Cue[0].Start).Zone == ZoneKind.Title
            )
            {
                rule.Score = score;
                drafts.Add(rule);
            }
        }

        drafts.ForEach(WithoutSource);
        return [.. drafts.OrderBy(draft => draft.Order)];
    }

    // "It rained, according to AFO, the agency": what explains the source is not what it says.
    private void WithoutSource(Draft draft)
    {
        if (draft is { Source: { } source, Content.Count: > 1 } && _text.Span(source.Start, source.End) is var span)
        {
            draft.Content.RemoveAll(span.Contains);
        }
    }

    // "According to an official, Peru asked for ships": who is the source of another saying is not what is said.
    private bool IsAnothersSource(TokenRange cue, TokenRange content) =>
        content.End <= cue.Start && _text.At(content.Start) == "according" && _text.At(content.Start + 1) == "to";

    private bool IsAnothersSource(Draft rule) =>
        rule is { Cue: [var cue], Content: [var said] } && IsAnothersSource(cue, Range(said));

    private void Disown(Draft rule) =>
        rule.IsUnsourced |= rule is { Cue: [var cue], Content: [var said] } && _deeds.IsOtherSense(cue, Range(said));

    private TokenRange Range(TextSpan span) => new(_text.TokenFrom(span.Start), _text.TokenFrom(span.End));

    /// <summary>What is said inside what somebody says ends with that.</summary>
    private static Draft Clip(Draft rule, TextSpan outer)
    {
        for (var part = 0; part < rule.Content.Count; part++)
        {
            var content = rule.Content[part];
            if (content.Overlaps(outer) && !outer.Contains(content))
            {
                rule.Content[part] = new TextSpan(
                    Math.Max(content.Start, outer.Start),
                    Math.Min(content.End, outer.End)
                );
            }
        }

        return rule;
    }

    private Draft Of(LinkedParts linked)
    {
        var parts = Bounded(linked);
        var draft = parts.Rule is { } rule ? Copy(rule, parts.Score) : New(parts);

        // "quoted X as saying": the rules know best who relays whom.
        if (draft.Cue.Count < 2)
        {
            draft.Cue.Clear();
            draft.Cue.Add(parts.Cue);
            SetSource(draft, parts);
            SetContent(draft, parts);
            draft.IsUnsourced |=
                _deeds.IsOtherSense(parts.Cue, parts.Content ?? default)
                || (parts.Score < LeastUnlisted && _deeds.IsUnlisted(parts.Cue, parts.Content ?? default));
        }

        return draft;
    }

    private LinkedParts Bounded(LinkedParts parts) =>
        parts.Content is not { } content
            ? parts
            : parts with
            {
                Source = parts.Source is { } source ? _bounds.WithApposition(source, parts.Cue, content) : null,
                Content = _bounds.WithoutNextDeed(parts.Cue, content),
            };

    private void SetSource(Draft draft, LinkedParts parts)
    {
        if (SourceOf(parts) is not { } source)
        {
            draft.Source = draft.SourceHead = null;
            draft.IsUnsourced = true;
            return;
        }

        draft.IsUnsourced = false;
        if (draft.Source != source)
        {
            draft.SourceHead =
                draft.SourceHead is { } head
                && head.Start >= source.Start
                && head.End <= source.End
                && draft.Source?.Start == source.Start
                    ? head
                    : HeadOf(source);
            draft.Source = source;
        }
    }

    // "According to the Gazette, X told reporters", "OSLO - X says": another's source and a place are not who says it.
    private TokenRange? SourceOf(LinkedParts parts) =>
        parts.Source is { } source
        && (IsAccording(source, parts.Cue) || IsDateline(source, parts.Cue))
        && Subject(parts.Cue) is { } subject
            ? subject
            : parts.Source;

    private bool IsAccording(TokenRange source, TokenRange cue) =>
        _text.At(source.Start - 1) == "to"
        && _text.At(source.Start - 2) == "according"
        && !cue.Contains(source.Start - 1);

    private bool IsDateline(TokenRange source, TokenRange cue)
    {
        if (
            _text.MentionAt(source.Start) is not (>= 0 and var mention)
            || _text.Document.Mentions[mention].Kind != MentionKind.Location
            || source.Start != _text.Sentence(cue.Start).TokenStart
        )
        {
            return false;
        }

        var end = source.End;
        while (end < cue.Start && !WordClasses.IsDash(_text.At(end)))
        {
            end++;
        }

        return end < cue.Start;
    }

    private TokenRange? Subject(TokenRange cue)
    {
        var verb = _links.Top(cue);
        for (var token = _text.Sentence(verb).TokenStart; token < verb; token++)
        {
            if (_links.Heads[token] == verb && _links.Relation(token) == "nsubj" && _links.Right(token) <= cue.Start)
            {
                return new TokenRange(_links.Left(token), _links.Right(token));
            }
        }

        return null;
    }

    private void SetContent(Draft draft, LinkedParts parts)
    {
        var content = parts.Content ?? default;
        var hull = _text.Span(content.Start, content.End);
        if (draft.Content.Count > 0 && draft.Content.Aggregate(TextSpan.Cover) == hull)
        {
            return;
        }

        draft.Content.Clear();
        draft.Content.AddRange(_pieces.Of(content, parts.Cue, parts.Source));
    }

    /// <summary>The source without what stands behind it in commas, unless the commas part speakers.</summary>
    private TokenRange HeadOf(TokenRange source)
    {
        var top = _links.Top(source);
        for (var token = source.Start + 1; token < source.End; token++)
        {
            if (_text.At(token) is "," or "(" or "who" or "—" or "--" && token > source.Start)
            {
                for (var other = token + 1; other < source.End; other++)
                {
                    if (_links.Heads[other] == top && _links.Relation(other) == "conj")
                    {
                        return source;
                    }
                }

                return new TokenRange(source.Start, token);
            }
        }

        return source;
    }

    private Draft Copy(Draft rule, double score)
    {
        var draft = new Draft
        {
            Source = rule.Source,
            SourceHead = rule.SourceHead,
            Audience = rule.Audience,
            Object = rule.Object,
            Relay = rule.Relay,
            Lemma = rule.Lemma,
            Type = rule.Type,
            Stance = rule.Stance,
            Negated =
                rule.Negated
                || CueWords.IsNegated(_text, new TokenRange(rule.Cue[0].Start, rule.Cue[^1].End), rule.Source),
            Modality = rule.Modality,
            IsUnsourced = rule.IsUnsourced,
            Score = score,
        };
        draft.Cue.AddRange(rule.Cue);
        draft.Content.AddRange(rule.Content);
        return draft;
    }

    private Draft New(LinkedParts parts)
    {
        var draft = new Draft { Score = parts.Score };
        for (var token = parts.Cue.End - 1; token >= parts.Cue.Start; token--)
        {
            if (_cues.At(token) is { } cue)
            {
                _matcher.Read(cue, draft);
                draft.Negated |= CueWords.IsNegated(_text, parts.Cue, parts.Source);
                return draft;
            }
        }

        CueWords.Read(_text, _links, parts.Cue, draft);
        draft.Negated |= CueWords.IsNegated(_text, parts.Cue, parts.Source);
        return draft;
    }
}
