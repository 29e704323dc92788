namespace EntityGraph;

/// <summary>
/// Walks right over a noun phrase: the source after "said" or "according to", the one told, the one accused.
/// </summary>
internal sealed class ObjectFinder(AttributionText text)
{
    /// <summary>
    /// The noun phrase that starts at <paramref name="start"/>; null where the word there starts none.
    /// </summary>
    /// <param name="start">Its first token.</param>
    /// <param name="ceiling">One past the last token it may have.</param>
    /// <param name="long">True after "according to": phrases of place and relative clauses belong to it.</param>
    public NounPhrase? After(int start, int ceiling, bool @long)
    {
        if (start >= ceiling)
        {
            return null;
        }

        var first = text.At(start);
        if (FunctionWords.Pronouns.Contains(first) && !FunctionWords.Determiners.Contains(first))
        {
            var single = new TokenRange(start, start + 1);
            return new NounPhrase(single, single);
        }

        if (FunctionWords.ObjectPronouns.Contains(first))
        {
            var single = new TokenRange(start, start + 1);
            return
                first == "her"
                && WordClasses.IsNounLike(text, start + 1)
                && start + 1 < ceiling
                && !text.IsCapital(start + 1)
                ? Extend(start, ceiling, @long)
                : new NounPhrase(single, single);
        }

        return Extend(start, ceiling, @long);
    }

    /// <summary>The subject that opens a clause, ended by its verb as far as the verb can be told.</summary>
    public NounPhrase? Subject(int start, int ceiling)
    {
        var stop = start + 1;
        while (
            stop < ceiling
            && (!WordClasses.IsPlainVerb(text, stop) || FunctionWords.Determiners.Contains(text.At(stop - 1)))
        )
        {
            stop++;
        }

        return After(start, stop, false);
    }

    private NounPhrase? Extend(int start, int ceiling, bool isLong)
    {
        var end = start;
        while (end < ceiling && IsPart(end, start, isLong))
        {
            end++;
        }

        while (
            end > start
            && (
                FunctionWords.Links.Contains(text.At(end - 1))
                || FunctionWords.Determiners.Contains(text.At(end - 1))
                || text.At(end - 1) is "and" or "&"
            )
        )
        {
            if (FunctionWords.Determiners.Contains(text.At(end - 1)) && end - 1 == start)
            {
                break;
            }

            end--;
        }

        if (end == start)
        {
            return null;
        }

        var head = new TokenRange(start, end);
        return new NounPhrase(head, new TokenRange(start, Apposition(end, ceiling)));
    }

    private bool IsPart(int token, int start, bool isLong)
    {
        var word = text.At(token);
        if (text.QuoteAt(token) != text.QuoteAt(start))
        {
            return false;
        }

        if (word is "'s" or "'" or "&" or "-")
        {
            return token > start;
        }

        if (word == "and")
        {
            return token > start
                && (text.IsCapital(token + 1) || FunctionWords.Determiners.Contains(text.At(token + 1)))
                && !HasVerbSoon(token + 1);
        }

        if (
            !text.IsWord(token)
            || FunctionWords.Auxiliaries.Contains(word)
            || TimeExpressions.EndOfTimeAt(text, token, text.Count) > 0
            || FunctionWords.Relatives.Contains(word)
            || FunctionWords.Subordinators.Contains(word)
        )
        {
            return false;
        }

        if (FunctionWords.Prepositions.Contains(word))
        {
            return word == "of"
                || (word is "for" or "at" or "from" && (isLong || !text.IsCapital(token - 1)))
                || (isLong && word is "by" or "with" or "in" or "on" or "to" or "near" or "between");
        }

        if (!isLong && token > start && text.IsCapital(token - 1) && WordClasses.IsPlainVerb(text, token))
        {
            return false;
        }

        return text.MentionAt(token) >= 0
            || text.IsCapital(token)
            || token == start
            || !(
                WordClasses.IsAdverb(text, token)
                || FunctionWords.CommonVerbs.Contains(word)
                || FunctionWords.ObjectPronouns.Contains(word)
            );
    }

    private bool HasVerbSoon(int token)
    {
        for (var i = token; i < token + 6; i++)
        {
            if (FunctionWords.Auxiliaries.Contains(text.At(i)) || FunctionWords.CommonVerbs.Contains(text.At(i)))
            {
                return true;
            }

            if (text.At(i) is "," or "." or "")
            {
                return false;
            }
        }

        return false;
    }

    private int Apposition(int end, int ceiling)
    {
        if (text.At(end) == "(")
        {
            for (var i = end + 1; i < ceiling && i < end + 6; i++)
            {
                if (text.At(i) == ")")
                {
                    end = i + 1;
                    break;
                }
            }
        }

        if (end >= ceiling || text.At(end) != "," || !(StartsApposition(end + 1) || IsNameOf(end)))
        {
            return end;
        }

        for (var i = end + 1; i < ceiling; i++)
        {
            if (text.At(i) is "," && text.At(i + 1) is "of" && text.IsNumber(i - 1))
            {
                continue;
            }

            if (
                text.At(i) is "," or ";" or ":" or "."
                || (text.At(i) != "-" && WordClasses.IsDash(text.At(i)))
                || text.QuoteAt(i) != text.QuoteAt(end - 1)
            )
            {
                return i;
            }

            if (FunctionWords.Auxiliaries.Contains(text.At(i)) && !FunctionWords.Relatives.Contains(text.At(i - 1)))
            {
                return end;
            }
        }

        return text.IsWord(ceiling - 1) || text.At(ceiling - 1) == ")" ? ceiling : ceiling - 1;
    }

    // "The arbitrator, Ana Lind".
    private bool IsNameOf(int comma) =>
        text.MentionAt(comma - 1) < 0
        && !text.IsCapital(comma - 1)
        && text.MentionAt(comma + 1) is >= 0 and var mention
        && text.Document.Mentions[mention].Kind == MentionKind.Person
        && CommonNouns.KindOf(text.At(comma - 1)) == MentionKind.Person
        && !CommonNouns.IsPlural(text.At(comma - 1));

    private bool StartsApposition(int token)
    {
        var word = text.At(token);
        return (text.IsNumber(token) && text.At(token + 1) is "," or ".")
            || word is "the" or "a" or "an" or "his" or "her" or "one" or "its"
            || (
                text.IsWord(token)
                && !text.IsCapital(token)
                && text.MentionAt(token) < 0
                && WordClasses.IsNounLike(text, token)
                && !WordClasses.IsAdverb(text, token)
                && !WordClasses.IsPlainVerb(text, token)
                && !word.EndsWith("ing", StringComparison.Ordinal)
                && !FunctionWords.Pronouns.Contains(word)
                && word is not ("according" or "even" or "except" or "including" or "even")
            );
    }
}
