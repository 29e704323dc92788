namespace EntityGraph;

/// <summary>
/// Walks from a cue to the left over a noun phrase, its appositions and what stands between it and the cue.
/// </summary>
internal sealed partial class SubjectFinder(AttributionText text)
{
    private const int LongestAside = 40;
    private const int MostAsides = 6;
    private const int LongestListItem = 4;

    private enum Aside
    {
        None,
        Apposition,
        Skipped,
    }

    /// <summary>The subject that ends before <paramref name="end"/>; null where the words there are none.</summary>
    public NounPhrase? Before(int end, int floor)
    {
        var position = end;
        var wholeEnd = -1;
        for (var round = 0; round < MostAsides; round++)
        {
            position = SkipTrailing(position, floor);
            if (position <= floor)
            {
                return null;
            }

            var last = text.At(position - 1);
            if (last == "," || (WordClasses.IsDash(last) && round == 0))
            {
                var open = PreviousMark(position - 2, floor, last);
                if (open < 0)
                {
                    return null;
                }

                var aside = Classify(open + 1, position - 1);
                if (aside == Aside.None)
                {
                    return null;
                }

                wholeEnd =
                    aside == Aside.Skipped ? -1
                    : wholeEnd < 0 ? position
                    : wholeEnd;
                position = open;
            }
            else if (last == ")")
            {
                var open = PreviousMark(position - 2, floor, "(");
                if (open < 0)
                {
                    return null;
                }

                wholeEnd = wholeEnd < 0 ? position : wholeEnd;
                position = open;
            }
            else
            {
                break;
            }
        }

        var start = Anchored(Body(position, floor, true), position, floor);
        if (start >= position)
        {
            return null;
        }

        if (IsAppositionOf(start, floor))
        {
            wholeEnd = wholeEnd < 0 ? position : wholeEnd;
            position = start - 1;
            start = Body(position, floor, false);
        }

        if (Antecedent(start, floor) is { } antecedent)
        {
            return new NounPhrase(antecedent, new TokenRange(antecedent.Start, position));
        }

        var head = new TokenRange(start, position);
        return new NounPhrase(head, wholeEnd < 0 ? head : new TokenRange(start, wholeEnd));
    }

    /// <summary>
    /// A phrase that hangs on a preposition is no subject: takes in the noun before it, where there is one.
    /// </summary>
    private int Anchored(int start, int end, int floor)
    {
        var anchored = start;
        while (
            anchored < end
            && anchored - 2 >= floor
            && FunctionWords.Links.Contains(text.At(anchored - 1))
            && text.QuoteAt(anchored - 2) == text.QuoteAt(end - 1)
            && WordClasses.IsNounLike(text, anchored - 2)
            && !IsVerbBefore(anchored - 2)
        )
        {
            var left = Body(anchored - 1, floor, false);
            if (left >= anchored - 1)
            {
                break;
            }

            anchored = left;
        }

        return anchored;
    }

    /// <summary>"X, a trader from Y, Z, said": the phrase found is itself behind a name and a comma.</summary>
    private bool IsAppositionOf(int start, int floor) =>
        start - 2 >= floor
        && text.At(start - 1) == ","
        && (text.At(start) is "a" or "an" || IsRoleOf(start))
        && text.IsName(start - 2)
        && text.QuoteAt(start - 2) == text.QuoteAt(start)
        && start - 2 - Body(start - 1, floor, false) < LongestListItem
        && IsClauseStart(Body(start - 1, floor, false), floor);

    private bool IsRoleOf(int start) =>
        !text.IsCapital(start)
        && WordClasses.IsNounLike(text, start)
        && !FunctionWords.Pronouns.Contains(text.At(start))
        && text.MentionAt(start - 2) is >= 0 and var mention
        && text.Document.Mentions[mention].Kind == MentionKind.Person;

    /// <summary>
    /// "people who know X said": the noun that a relative clause without commas hangs on, where the phrase found ends
    /// that clause.
    /// </summary>
    private TokenRange? Antecedent(int start, int floor)
    {
        for (var i = start - 1; i > floor && start - i < LongestAside; i--)
        {
            var word = text.At(i);
            if (!text.IsWord(i) || text.QuoteAt(i) != text.QuoteAt(start) || word is "and" or "but")
            {
                return null;
            }

            var isRelative = word is "who" or "whose" || (word is "that" or "which" && i < start - 1);
            if (isRelative && i < start && WordClasses.IsNounLike(text, i - 1) && !IsVerbBefore(i - 1))
            {
                var first = Body(i, floor, false);
                return first < i ? new TokenRange(first, i) : null;
            }

            if (FunctionWords.Subordinators.Contains(word) && word is not "that" && word is not "as")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Steps left over adverbs, times and reflexives.</summary>
    public int SkipTrailing(int end, int floor)
    {
        var position = end;
        while (position > floor)
        {
            var last = text.At(position - 1);
            if (
                (WordClasses.IsAdverb(text, position - 1) || last is "himself" or "herself" or "itself" or "themselves")
                && position - 1 > floor
            )
            {
                position--;
                continue;
            }

            var time = TimeExpressions.StartOfTimeEndingAt(text, position, floor);
            if (time < 0)
            {
                return position;
            }

            position = time;
        }

        return position;
    }

    /// <summary>True where a clause can begin at <paramref name="start"/>.</summary>
    public bool IsClauseStart(int start, int floor) =>
        start <= floor
        || text.QuoteAt(start - 1) != text.QuoteAt(start)
        || text.At(start - 1) is "," or ";" or ":" or "(" or "and" or "but" or "or"
        || WordClasses.IsDash(text.At(start - 1))
        || FunctionWords.Subordinators.Contains(text.At(start - 1));

    private int PreviousMark(int from, int floor, string mark)
    {
        for (var i = from; i >= floor && from - i < LongestAside; i--)
        {
            if (text.At(i) == mark && text.QuoteAt(i) == text.QuoteAt(from + 1))
            {
                return i > floor ? i : -1;
            }

            if (text.At(i) is ";" or ":")
            {
                return -1;
            }
        }

        return -1;
    }

    private int Body(int end, int floor, bool joint)
    {
        var start = end;
        var position = end - 1;
        while (position >= floor)
        {
            var word = text.At(position);
            if (text.QuoteAt(position) != text.QuoteAt(end - 1))
            {
                break;
            }

            if (start == end && FunctionWords.Pronouns.Contains(word))
            {
                return position;
            }

            if (word is "'s" or "'" || (WordClasses.IsDash(word) && IsTight(position)) || word is "&" or ".")
            {
                if (word == "." || start == end)
                {
                    break;
                }

                start = position--;
                continue;
            }

            if (FunctionWords.Determiners.Contains(word) && start < end)
            {
                start = position;
                if (start > floor && text.At(start - 1) is "all" or "both" or "half" or "such")
                {
                    start--;
                }

                position = LinkedNoun(start, floor);
                if (position < 0)
                {
                    break;
                }

                start = position + 1;
                continue;
            }

            if (word is "and" or "or" && start < end && joint)
            {
                return Joint(start, position, end, floor);
            }

            if (FunctionWords.Links.Contains(word) && start < end)
            {
                if (LinkedNoun(position + 1, floor) < 0)
                {
                    break;
                }

                start = position--;
                continue;
            }

            if (!IsPart(position, start, end))
            {
                break;
            }

            start = position--;
        }

        if (start < end && joint && start - 1 >= floor && text.At(start - 1) is "and")
        {
            return Joint(start, start - 1, end, floor);
        }

        return start;
    }

    /// <summary>The noun that a preposition before <paramref name="start"/> hangs on; -1 where there is none.</summary>
    private int LinkedNoun(int start, int floor)
    {
        var link = start - 1;
        var noun = link - 1;
        if (
            noun < floor
            || !FunctionWords.Links.Contains(text.At(link))
            || text.QuoteAt(noun) != text.QuoteAt(start)
            || !WordClasses.IsNounLike(text, noun)
            || IsVerbBefore(noun)
        )
        {
            return -1;
        }

        return text.At(link) == "of" || !text.IsName(noun) || text.At(link) is "for" or "from" or "at" ? link : -1;
    }

    private bool IsVerbBefore(int token) => WordClasses.IsPlainVerb(text, token) || IsSpeechVerb(token);

    private bool ContainsVerb(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsVerbBefore(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPart(int position, int start, int end)
    {
        var word = text.At(position);
        if (
            !text.IsWord(position)
            || word is "and" or "or"
            || FunctionWords.Auxiliaries.Contains(word)
            || FunctionWords.Subordinators.Contains(word)
            || FunctionWords.Relatives.Contains(word)
            || FunctionWords.Prepositions.Contains(word)
            || WordClasses.IsTime(text, position)
            || FunctionWords.ObjectPronouns.Contains(word)
        )
        {
            return false;
        }

        if (text.MentionAt(position) >= 0)
        {
            return true;
        }

        if (WordClasses.IsAdverb(text, position) || (FunctionWords.Pronouns.Contains(word) && start < end))
        {
            return false;
        }

        var afterDeterminer = FunctionWords.Determiners.Contains(text.At(position - 1));
        return !FunctionWords.CommonVerbs.Contains(word)
            && (afterDeterminer || !IsSpeechVerb(position))
            && (
                afterDeterminer
                || start == end
                || !WordClasses.IsPlainVerb(text, position)
                || !(text.IsCapital(start) || FunctionWords.Determiners.Contains(text.At(start)))
            );
    }

    private bool IsSpeechVerb(int token)
    {
        foreach (var (entry, form) in text.IsCapital(token) ? [] : CueLexicon.Default.Find(text.At(token)))
        {
            if (form == VerbForm.Past && entry.Has(CueFrames.Quote | CueFrames.Clause))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTight(int token) =>
        token > 0
        && token + 1 < text.Count
        && text.Tokens[token - 1].Span.End == text.Tokens[token].Span.Start
        && text.Tokens[token].Span.End == text.Tokens[token + 1].Span.Start;
}
