namespace EntityGraph;

/// <summary>What stands around a cue: its clause, its subject, times and audiences, the opening of what is said.</summary>
internal sealed partial class RuleMatcher
{
    private const int LongestCircumstance = 12;

    private static readonly HashSet<string> s_occasions = new(StringComparer.Ordinal)
    {
        "statement", "interview", "speech", "tweet", "letter", "email", "e-mail", "post", "report", "conference", "briefing", "press",
        "twitter", "facebook", "television", "radio", "tv", "telegram", "instagram", "release", "memo", "note", "message", "remarks", "call",
        "address", "article", "column", "editorial", "blog", "video", "podcast", "hearing", "testimony", "response", "debate", "rally", "phone", "telephone",
    };

    /// <summary>Fills a draft with what a cue says by itself and with the one told and the one meant behind it.</summary>
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

        return previous is "and" or "but" or "then" or "," && end - 1 > floor ? ClauseSubject(cue, floor, earlier) : null;
    }

    /// <summary>The subject of the clause that a coordinated verb or a participle belongs to.</summary>
    private NounPhrase? ClauseSubject(CueMatch cue, int floor, IReadOnlyList<Draft> earlier)
    {
        for (var i = earlier.Count - 1; i >= 0; i--)
        {
            if (earlier[i] is { Source: { } source, SourceHead: { } head } draft && source.Start >= floor
                && draft.Cue[0].Start < cue.Start && _text.QuoteAt(cue.Head) == _text.QuoteAt(draft.Cue[0].Start))
            {
                return new NounPhrase(head, source);
            }
        }

        var start = floor;
        while (start < cue.Start && (_text.At(start) is "but" or "and" or "," or "so" or "still" || WordClasses.IsAdverb(_text, start)))
        {
            start++;
        }

        if (FunctionWords.Prepositions.Contains(_text.At(start)) || FunctionWords.Subordinators.Contains(_text.At(start))
            || _text.At(start).EndsWith("ing", StringComparison.Ordinal) || _text.QuoteAt(start) >= 0)
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

    /// <summary>First token of what is said, behind the one told, times and occasions.</summary>
    private int AfterCue(CueMatch cue, Draft draft)
    {
        var position = SkipCircumstances(cue.End, draft);
        if (cue.Entry.Has(CueFrames.Audience) && !OpensClause(position) && _text.QuoteAt(position) == _text.QuoteAt(cue.Head))
        {
            var end = AudienceEnd(position, Ceiling(cue.Head));
            if (end > position)
            {
                var range = new TokenRange(position, end);
                draft.Audience = range;
                draft.Object = cue.Entry.Has(CueFrames.Target) ? range : null;
                position = SkipCircumstances(end, draft);
            }
        }
        else if (_text.At(position) == "to" && cue.Entry.Has(CueFrames.Quote) && !cue.Entry.Has(CueFrames.Infinitive))
        {
            var end = AudienceEnd(position + 1, Ceiling(cue.Head));
            if (end > position + 1)
            {
                draft.Audience = new TokenRange(position + 1, end);
                position = SkipCircumstances(end, draft);
            }
        }

        if (cue.Entry.Has(CueFrames.Target) && draft.Object is null)
        {
            draft.Object = new TokenRange(position, ObjectEnd(position, Ceiling(cue.Head)));
        }

        return position;
    }

    /// <summary>Steps over times, adverbs and occasions ("in a statement"), which may name an audience ("in an interview with X").</summary>
    private int SkipCircumstances(int start, Draft draft)
    {
        var position = start;
        var ceiling = start < _text.Count ? _text.Sentence(start).TokenEnd : start;
        while (position < ceiling)
        {
            var time = TimeExpressions.EndOfTimeAt(_text, position, ceiling);
            if (time > position)
            {
                position = time;
                continue;
            }

            var occasion = OccasionEnd(position, ceiling, draft);
            if (occasion > position)
            {
                position = occasion;
                continue;
            }

            if (_text.At(position) is "also" or "again" or "earlier" or "later" or "simply" or "bluntly" or "flatly" or "recently")
            {
                position++;
                continue;
            }

            if (_text.At(position) == "," && position + 1 < ceiling && Aside(position, ceiling) is var aside && aside > position)
            {
                position = aside;
                continue;
            }

            break;
        }

        return position;
    }

    private int Aside(int comma, int ceiling)
    {
        if (_text.At(comma + 1) is "however" or "though" or "meanwhile" or "too" && _text.At(comma + 2) == ",")
        {
            return comma + 3;
        }

        var draft = new Draft { Score = 0 };
        var end = OccasionEnd(comma + 1, ceiling, draft);
        return end > comma + 1 && _text.At(end) == "," ? end : -1;
    }

    private int OccasionEnd(int start, int ceiling, Draft draft)
    {
        if (_text.At(start) is not ("in" or "on" or "at" or "during" or "via" or "through" or "by" or "after") || _text.QuoteAt(start) != _text.QuoteAt(start - 1))
        {
            return -1;
        }

        var found = false;
        for (var i = start + 1; i < Math.Min(ceiling, start + LongestCircumstance); i++)
        {
            var word = _text.At(i);
            found |= s_occasions.Contains(word);
            if (word == "with" && found && _objects.After(i + 1, ceiling, false) is { } audience)
            {
                draft.Audience ??= audience.Head;
                i = audience.Head.End - 1;
                continue;
            }

            if (word is "," or ":" or "that" or "." || _text.QuoteAt(i) != _text.QuoteAt(start) || WordClasses.IsDash(word))
            {
                return found ? i : -1;
            }

            if (found && (FunctionWords.Pronouns.Contains(word) && !FunctionWords.Determiners.Contains(word)))
            {
                return i;
            }

            var next = TimeExpressions.EndOfTimeAt(_text, i, ceiling);
            if (found && next > i)
            {
                return next;
            }
        }

        return -1;
    }

    /// <summary>End of the noun phrase told; what is said may begin right behind it.</summary>
    private int AudienceEnd(int start, int ceiling)
    {
        var first = _text.At(start);
        if (FunctionWords.ObjectPronouns.Contains(first))
        {
            return start + 1;
        }

        var end = start;
        while (end < ceiling && (FunctionWords.Determiners.Contains(_text.At(end)) || _text.At(end) is "'s" or "-" or "and" or "of" or "at" or "for"
            || (WordClasses.IsNounLike(_text, end) && !FunctionWords.ObjectPronouns.Contains(_text.At(end)) && !FunctionWords.Pronouns.Contains(_text.At(end)))))
        {
            // A new name, or an article behind a noun, begins what is said.
            if (end > start && StartsNewPhrase(end))
            {
                break;
            }

            end++;
        }

        while (end > start && _text.At(end - 1) is "and" or "of" or "at" or "for")
        {
            end--;
        }

        return end;
    }

    private bool StartsNewPhrase(int token)
    {
        var left = token - 1;
        if (FunctionWords.Links.Contains(_text.At(left)) || FunctionWords.Determiners.Contains(_text.At(left)) || _text.At(left) is "and" or "'s" or "-" || _text.At(token) is "'s" or "-" or "and" or "of" or "at" or "for")
        {
            return false;
        }

        var leftMention = _text.MentionAt(left);
        var mention = _text.MentionAt(token);
        return FunctionWords.Determiners.Contains(_text.At(token))
            || (leftMention >= 0 && mention != leftMention && _text.Document.Mentions[leftMention].Kind is not MentionKind.Nationality)
            || (!_text.IsCapital(left) && _text.IsCapital(token) && left > 0 && _text.At(left).EndsWith('s'));
    }

    private int ObjectEnd(int start, int ceiling)
    {
        var end = start;
        while (end < ceiling && !(FunctionWords.Prepositions.Contains(_text.At(end)) || _text.At(end) is "," or "that" or "." or ";" or ":" or "as" or "—"
            || FunctionWords.Relatives.Contains(_text.At(end)) || _text.QuoteAt(end) != _text.QuoteAt(start)))
        {
            end++;
        }

        return end;
    }
}
