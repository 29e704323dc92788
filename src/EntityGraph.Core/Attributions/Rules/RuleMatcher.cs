namespace EntityGraph;

/// <summary>Turns one cue into a draft by the first pattern that fits.</summary>
internal sealed partial class RuleMatcher
{
    private static readonly CueEntry s_saying = new(
        "say",
        [],
        AttributionType.Speech,
        "neutral",
        CueFrames.Quote | CueFrames.Clause
    );

    private readonly AttributionText _text;
    private readonly CueFinder _cues;
    private readonly SubjectFinder _subjects;
    private readonly ObjectFinder _objects;
    private readonly ContentFinder _contents;
    private readonly SourceTree _tree;

    public RuleMatcher(AttributionText text, CueFinder cues, ContentFinder contents)
    {
        _text = text;
        _cues = cues;
        _contents = contents;
        _subjects = new SubjectFinder(text);
        _objects = new ObjectFinder(text);
        _tree = new SourceTree(text);
    }

    /// <summary>The draft that a cue begins; null where no pattern fits.</summary>
    /// <param name="cue">The cue.</param>
    /// <param name="earlier">Drafts already found in the same sentence, in text order.</param>
    public Draft? Match(CueMatch cue, IReadOnlyList<Draft> earlier)
    {
        var floor = Floor(cue.Head);
        if (_text.QuoteAt(cue.Head) < 0 && IsQuestion(cue.Head))
        {
            return null;
        }

        var draft =
            cue.Passive ? MatchPassive(cue, floor)
            : cue.IsParticiple ? MatchParticiple(cue, floor, earlier)
            : MatchFinite(cue, floor, earlier);
        return draft is null || (_text.QuoteAt(cue.Head) >= 0 && !CountsInside(draft)) ? null : draft;
    }

    private Draft? MatchFinite(CueMatch cue, int floor, IReadOnlyList<Draft> earlier)
    {
        if (MatchInversion(cue, floor) is { } inverted)
        {
            return inverted;
        }

        var subject = Subject(cue, floor, earlier);
        if (subject is null)
        {
            return null;
        }

        var draft = Begin(cue, subject.Value, Score(cue));
        if (cue.Entry.Lemma is "quote" or "cite" && MatchQuoting(cue, draft) is { } quoting)
        {
            return quoting;
        }

        var start = subject.Value.Head.Start;
        draft.Relay = RelayIn(subject.Value.Head.End, cue.Start);
        if (start > floor && _text.At(start - 1) is "if" or "unless")
        {
            draft.Modality = Modality.Conditional;
        }

        var after = AfterCue(cue, draft);
        if (ClosesQuotation(start - 1) && cue.Entry.Has(CueFrames.Quote | CueFrames.Clause))
        {
            draft.Score = RuleScores.QuoteWithCue;
            return Around(draft, start, after, floor, draft.Score);
        }

        if (
            start > floor
            && _text.At(start - 1) == "as"
            && !OpensContent(cue, after)
            && !(draft.Object is { Length: > 0 } meant && IsNamedIn(meant))
        )
        {
            return Manner(draft, start, after, floor);
        }

        if (OpensContent(cue, after))
        {
            if (IsNaming(cue, subject.Value) || (IsBare(cue, after) && !HasVerb(after, Ceiling(cue.Head))))
            {
                return null;
            }

            draft.Score =
                _text.At(after) == "that" ? RuleScores.ThatClause
                : OpensQuotation(SkipMarks(after)) ? RuleScores.CueWithQuote
                : draft.Score;
            return Forward(draft, after);
        }

        if (cue.Entry.Has(CueFrames.Clause) && BehindPhrase(cue, after) is var behind && behind > after)
        {
            return Forward(draft, behind);
        }

        if (
            cue.Entry.Has(CueFrames.Target)
            && cue.Entry.Has(CueFrames.Audience)
            && draft.Object is { Length: > 0 } told
            && IsNamedIn(told)
        )
        {
            draft.Content.Add(_text.Span(told.Start, told.End));
            return draft;
        }

        if (
            cue.Entry.Has(CueFrames.Target)
            && draft.Object is not { Length: > 0 }
            && _tree.ObjectBefore(cue.Group) is { } before
        )
        {
            draft.Object = before;
            if (after < Ceiling(cue.Head) && FunctionWords.Prepositions.Contains(_text.At(after)))
            {
                draft.Content.Add(_contents.Forward(after));
            }

            return draft;
        }

        if (
            start <= floor
            || !(_text.At(start - 1) == "," || WordClasses.IsDash(_text.At(start - 1)))
            || !cue.Entry.Has(CueFrames.Quote)
            || !EndsAside(after, cue.Head)
        )
        {
            return null;
        }

        draft.Score = RuleScores.Aside;
        return Around(draft, start, after, floor, draft.Score);
    }

    /// <summary>"…," said X: the source behind the cue.</summary>
    private Draft? MatchInversion(CueMatch cue, int floor)
    {
        var before = cue.Start - 1;
        var quoted = ClosesQuotation(before);
        if (!cue.Entry.Has(CueFrames.Quote) || before <= floor || (!quoted && _text.At(before) != ","))
        {
            return null;
        }

        var ceiling = Ceiling(cue.Head);
        var opening = _text.At(cue.End);
        if (
            opening is "that" or "it" or "they"
            || (
                !_text.IsCapital(cue.End)
                && !FunctionWords.Determiners.Contains(opening)
                && !FunctionWords.Singular.Contains(opening)
                && !(quoted && WordClasses.IsNounLike(_text, cue.End) && !WordClasses.IsAdverb(_text, cue.End))
            )
        )
        {
            return null;
        }

        if (
            _objects.After(cue.End, ceiling, false) is not { } source
            || (!quoted && (source.Whole.End < ceiling - 1 || FunctionWords.Singular.Contains(opening)))
        )
        {
            return null;
        }

        var draft = Begin(cue, source, quoted ? RuleScores.QuoteWithCue : RuleScores.Aside);
        return Around(draft, cue.Start, SkipCircumstances(source.Whole.End, draft), floor, draft.Score);
    }

    /// <summary>"Y quoted X as saying …": X speaks, Y relays.</summary>
    private Draft? MatchQuoting(CueMatch cue, Draft relaying)
    {
        var conjunction = AsSaying(cue);
        if (conjunction <= cue.End)
        {
            return null;
        }

        var end = _text.At(conjunction - 1) == "," ? conjunction - 1 : conjunction;
        var whole = new TokenRange(cue.End, end);
        var head = _objects.After(cue.End, end, false)?.Head ?? whole;
        var draft = Begin(cue, new NounPhrase(head, whole), RuleScores.ThatClause);
        draft.Cue.Add(new TokenRange(conjunction, conjunction + 2));
        draft.Relay = relaying.Source;
        draft.Lemma = "say";
        draft.Type = AttributionType.Speech;
        var after = conjunction + 2;
        return OpensContent(cue with { Entry = s_saying }, after)
            ? Forward(draft, SkipMarks(after))
            : Around(draft, relaying.Source?.Start ?? cue.Start, after, Floor(cue.Head), draft.Score);
    }

    /// <summary>The "as" of "quoted the mayor, Ana Lind, as saying"; -1 where there is none.</summary>
    private int AsSaying(CueMatch cue)
    {
        const int LongestSpeaker = 25;
        for (
            var i = cue.End;
            i < Math.Min(Ceiling(cue.Head), cue.End + LongestSpeaker) && _text.QuoteAt(i) == _text.QuoteAt(cue.Head);
            i++
        )
        {
            if (_text.At(i) == "as")
            {
                return _text.At(i + 1) is "saying" or "telling" ? i : -1;
            }
        }

        return -1;
    }

    private Draft? Forward(Draft draft, int after)
    {
        var start = SkipMarks(after);
        if (start >= Ceiling(draft.Cue[0].Start))
        {
            // "S said:" and the words begin a paragraph of their own.
            var next = _text.At(start) is "." ? -1 : start;
            if (next < 0 || next >= _text.Count || _text.QuoteAt(next) < 0 || _text.At(after) != ":")
            {
                return null;
            }
        }

        var quote = _text.QuoteAt(start);
        var content =
            quote >= 0 && OpensQuotation(start) && _contents.EndsSaying(quote)
                ? _text.Quotes[quote].Span
                : _contents.Forward(start);
        if (content.IsEmpty)
        {
            return null;
        }

        draft.Content.Add(content);
        draft.Content.AddRange(_contents.Following(content.End));
        return draft;
    }

    /// <summary>What is said stands before the source, and may go on behind the cue.</summary>
    private Draft? Around(Draft draft, int start, int after, int floor, double score)
    {
        var from = Math.Max(floor, 0);
        draft.Content.AddRange(_contents.Backward(start, from));
        if (draft.Content.Count == 0 || draft.Content.TrueForAll(span => span.IsEmpty))
        {
            return null;
        }

        var ceiling = Ceiling(draft.Cue[0].Start);
        var next = SkipMarks(after);
        if (next < ceiling && next < _text.Count && OpensQuotation(next) && _text.QuoteAt(draft.Cue[0].Start) < 0)
        {
            Append(draft, next);
        }
        else if (next < ceiling && _text.At(after) == "," && score < RuleScores.QuoteWithCue && ContinuesClause(next))
        {
            Append(draft, next);
        }
        else
        {
            draft.Content.AddRange(_contents.Following(_text.Tokens[ceiling - 1].Span.End));
        }

        return draft;
    }

    /// <summary>"as X put it, …": the rest of the sentence is what X says.</summary>
    private Draft? Manner(Draft draft, int start, int after, int floor)
    {
        var ceiling = Ceiling(start);
        if (start - 1 <= floor)
        {
            return _text.At(after) == "," && after + 1 < ceiling ? Forward(draft, after) : null;
        }

        draft.Content.AddRange(_contents.Backward(start - 1, floor));
        return draft.Content.Count > 0 && (after >= ceiling - 1 || _text.At(after) is "," or ".") ? draft : null;
    }

    private void Append(Draft draft, int next)
    {
        var quote = _text.QuoteAt(next);
        var content = quote >= 0 && _contents.EndsSaying(quote) ? _text.Quotes[quote].Span : _contents.Forward(next);
        draft.Content.Add(content);
        draft.Content.AddRange(_contents.Following(content.End));
    }

    private static Draft Begin(CueMatch cue, NounPhrase source, double score)
    {
        var draft = new Draft
        {
            Source = source.Whole,
            SourceHead = source.Head,
            Lemma = cue.Entry.Lemma,
            Type = cue.Entry.Type,
            Stance = cue.Entry.Stance,
            Negated = cue.Negated,
            Modality = cue.Modality,
            Score = score,
        };
        draft.Cue.Add(cue.Group);
        return draft;
    }

    private static double Score(CueMatch cue) =>
        cue.Entry.Has(CueFrames.Quote | CueFrames.Clause) && !cue.Entry.Has(CueFrames.Phrase) ? RuleScores.BareClause
        : cue.Entry.Has(CueFrames.Infinitive) ? RuleScores.Infinitive
        : RuleScores.Phrase;
}
