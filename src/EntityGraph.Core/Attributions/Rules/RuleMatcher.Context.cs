namespace EntityGraph;

/// <summary>What stands around a cue: its clause, its subject, the outlet that carries it.</summary>
internal sealed partial class RuleMatcher
{
    /// <summary>
    /// Fills a draft with what a cue says by itself and with the one told and the one meant behind it.
    /// </summary>
    public void Read(CueMatch cue, Draft draft)
    {
        draft.Lemma = cue.Entry.Lemma;
        draft.Type = cue.Entry.Type;
        draft.Stance = cue.Entry.Stance;
        draft.Negated = cue.Negated;
        draft.Modality = cue.Modality;
        if (!cue.Passive)
        {
            AfterCue(cue, draft);
        }
    }

    private int Floor(int token)
    {
        var quote = _text.QuoteAt(token);
        var sentence = _text.Sentence(token).TokenStart;
        return quote < 0 ? sentence : Math.Max(sentence, _text.TokenFrom(_text.Quotes[quote].Inner.Start));
    }

    private int Ceiling(int token)
    {
        var quote = _text.QuoteAt(token);
        var sentence = _text.Sentence(token).TokenEnd;
        return quote < 0 ? sentence : Math.Min(sentence, _text.TokenFrom(_text.Quotes[quote].Inner.End));
    }

    private bool IsQuestion(int token)
    {
        var last = _text.Sentence(token).TokenEnd - 1;
        return _text.At(last) == "?" && _text.QuoteAt(last) < 0;
    }

    /// <summary>Inside a quotation only a named source's speech is told apart from what the speaker says.</summary>
    private bool CountsInside(Draft draft) =>
        IsNamed(draft) && draft.Type is (AttributionType.Speech or AttributionType.Writing);

    private bool IsNamed(Draft draft) => draft.Source is { } source && IsNamedIn(source);

    private bool IsNamedIn(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (_text.MentionAt(i) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private NounPhrase? Subject(CueMatch cue, int floor, IReadOnlyList<Draft> earlier)
    {
        var end = cue.Start;
        var previous = _text.At(end - 1);
        if (end - 1 > floor && previous is "who" or "which" or "that")
        {
            return _subjects.Before(_text.At(end - 2) == "," ? end - 2 : end - 1, floor) is { } antecedent
                ? new NounPhrase(antecedent.Head, new TokenRange(end - 1, end))
                : null;
        }

        if (_subjects.Before(end, floor) is { } subject)
        {
            return subject;
        }

        return previous is "and" or "but" or "then" or "," && end - 1 > floor
            ? ClauseSubject(cue, floor, earlier)
            : null;
    }

    /// <summary>The subject of the clause that a coordinated verb or a participle belongs to.</summary>
    private NounPhrase? ClauseSubject(CueMatch cue, int floor, IReadOnlyList<Draft> earlier)
    {
        for (var i = earlier.Count - 1; i >= 0; i--)
        {
            if (
                earlier[i] is { Source: { } source, SourceHead: { } head } draft
                && source.Start >= floor
                && draft.Cue[0].Start < cue.Start
                && _text.QuoteAt(cue.Head) == _text.QuoteAt(draft.Cue[0].Start)
            )
            {
                return new NounPhrase(head, source);
            }
        }

        var start = floor;
        while (
            start < cue.Start
            && (_text.At(start) is "but" or "and" or "," or "so" or "still" || WordClasses.IsAdverb(_text, start))
        )
        {
            start++;
        }

        if (
            FunctionWords.Prepositions.Contains(_text.At(start))
            || FunctionWords.Subordinators.Contains(_text.At(start))
            || _text.At(start).EndsWith("ing", StringComparison.Ordinal)
            || _text.QuoteAt(start) >= 0
        )
        {
            var comma = start;
            while (comma < cue.Start && _text.At(comma) != ",")
            {
                comma++;
            }

            start = comma + 1;
        }

        var phrase = start < cue.Start ? _objects.Subject(start, cue.Start) : null;
        return phrase is { } found && found.Whole.End < cue.Start ? found : null;
    }

    private TokenRange? RelayIn(int start, int end)
    {
        for (var i = start; i + 2 < end; i++)
        {
            if (_text.At(i) is "cited" or "quoted" && _text.At(i + 1) == "by")
            {
                return _objects.After(i + 2, end, false)?.Head;
            }
        }

        return null;
    }
}
