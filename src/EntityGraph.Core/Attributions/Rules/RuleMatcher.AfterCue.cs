namespace EntityGraph;

/// <summary>What stands between a cue and what is said: the one told, times, occasions.</summary>
internal sealed partial class RuleMatcher
{
    private const int LongestCircumstance = 12;

    private static readonly HashSet<string> s_occasions = new(StringComparer.Ordinal)
    {
        "statement",
        "interview",
        "speech",
        "tweet",
        "letter",
        "email",
        "e-mail",
        "post",
        "report",
        "conference",
        "briefing",
        "press",
        "twitter",
        "facebook",
        "television",
        "radio",
        "tv",
        "telegram",
        "instagram",
        "release",
        "memo",
        "note",
        "message",
        "remarks",
        "call",
        "address",
        "article",
        "column",
        "editorial",
        "blog",
        "video",
        "podcast",
        "hearing",
        "testimony",
        "response",
        "debate",
        "rally",
        "phone",
        "telephone",
    };

    /// <summary>First token of what is said, behind the one told, times and occasions.</summary>
    private int AfterCue(CueMatch cue, Draft draft)
    {
        var position = SkipCircumstances(cue.End, draft);
        if (
            cue.Entry.Has(CueFrames.Audience)
            && !OpensClause(position)
            && _text.QuoteAt(position) == _text.QuoteAt(cue.Head)
        )
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

    /// <summary>
    /// Steps over times, adverbs and occasions ("in a statement"), which may name an audience ("in an interview with
    /// X").
    /// </summary>
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

            if (
                _text.At(position)
                is "also"
                    or "again"
                    or "earlier"
                    or "later"
                    or "simply"
                    or "bluntly"
                    or "flatly"
                    or "recently"
            )
            {
                position++;
                continue;
            }

            if (
                _text.At(position) == ","
                && position + 1 < ceiling
                && Aside(position, ceiling) is var aside
                && aside > position
            )
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
        if (
            _text.At(start) is not ("in" or "on" or "at" or "during" or "via" or "through" or "by" or "after")
            || _text.QuoteAt(start) != _text.QuoteAt(start - 1)
        )
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

            if (
                word is "," or ":" or "that" or "."
                || _text.QuoteAt(i) != _text.QuoteAt(start)
                || WordClasses.IsDash(word)
            )
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
        while (
            end < ceiling
            && (
                FunctionWords.Determiners.Contains(_text.At(end))
                || _text.At(end) is "'s" or "-" or "and" or "of" or "at" or "for"
                || (
                    WordClasses.IsNounLike(_text, end)
                    && !FunctionWords.ObjectPronouns.Contains(_text.At(end))
                    && !FunctionWords.Pronouns.Contains(_text.At(end))
                )
            )
        )
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
        if (
            FunctionWords.Links.Contains(_text.At(left))
            || FunctionWords.Determiners.Contains(_text.At(left))
            || _text.At(left) is "and" or "'s" or "-"
            || _text.At(token) is "'s" or "-" or "and" or "of" or "at" or "for"
        )
        {
            return false;
        }

        var leftMention = _text.MentionAt(left);
        var mention = _text.MentionAt(token);
        return FunctionWords.Determiners.Contains(_text.At(token))
            || (
                leftMention >= 0
                && mention != leftMention
                && _text.Document.Mentions[leftMention].Kind is not MentionKind.Nationality
            )
            || (!_text.IsCapital(left) && _text.IsCapital(token) && left > 0 && _text.At(left).EndsWith('s'));
    }

    private int ObjectEnd(int start, int ceiling)
    {
        var end = start;
        while (
            end < ceiling
            && !(
                FunctionWords.Prepositions.Contains(_text.At(end))
                || _text.At(end) is "," or "that" or "." or ";" or ":" or "as" or "—"
                || FunctionWords.Relatives.Contains(_text.At(end))
                || _text.QuoteAt(end) != _text.QuoteAt(start)
            )
        )
        {
            end++;
        }

        return end;
    }
}
