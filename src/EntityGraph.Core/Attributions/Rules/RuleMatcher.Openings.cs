namespace EntityGraph;

/// <summary>What may open or close what is said: quotation marks, "that", noun phrases.</summary>
internal sealed partial class RuleMatcher
{
    private int SkipMarks(int position)
    {
        while (position < _text.Count && _text.At(position) is "," or ":" && _text.QuoteAt(position) < 0)
        {
            position++;
        }

        return position;
    }

    private bool OpensQuotation(int token)
    {
        var quote = _text.QuoteAt(token);
        return quote >= 0 && _text.Tokens[token].Span.Start <= _text.Quotes[quote].Span.Start;
    }

    /// <summary>
    /// True where the token ends a quotation whose last mark asks for a source: a comma, a question mark, a dash.
    /// </summary>
    private bool ClosesQuotation(int token)
    {
        var position = token;
        if (
            position >= 0
            && _text.QuoteAt(position) < 0
            && (_text.At(position) == "," || WordClasses.IsDash(_text.At(position)))
            && _text.QuoteAt(position - 1) >= 0
        )
        {
            return _text.Quotes[_text.QuoteAt(position - 1)].Closed;
        }

        var quote = _text.QuoteAt(position);
        if (quote < 0 || _text.Tokens[position].Span.End < _text.Quotes[quote].Span.End)
        {
            return false;
        }

        var inner = _text.Quotes[quote].Inner;
        var last = inner.End - 1;
        while (last > inner.Start && _text.Document.Document.Text[last] is '’' or '\'' or ' ')
        {
            last--;
        }

        const int ShortestSaying = 6;
        var open = _text.TokenFrom(inner.Start);
        return (position - open >= ShortestSaying && _text.Sentence(open).TokenStart >= open - 1)
            || (!inner.IsEmpty && _text.Document.Document.Text[last] is ',' or '?' or '!' or '—' or '-' or '…' or '.');
    }

    private bool EndsAside(int after, int cue) =>
        after >= _text.Count
        || _text.At(after) is "," or "." or ";"
        || WordClasses.IsDash(_text.At(after))
        || _text.QuoteAt(after) != _text.QuoteAt(cue)
        || after >= _text.Sentence(after).TokenEnd
        || after == _text.Sentence(after).TokenStart
        || FunctionWords.Prepositions.Contains(_text.At(after))
        || _text.At(after) is "as" or "when" or "while";

    private bool ContinuesClause(int next) =>
        !(
            _text.At(next) is "and" or "but" or "who" or "which" or "as" or "while" or "though" or "although" or "where"
            || _cues.At(next) is not null
            || _text.At(next).EndsWith("ing", StringComparison.Ordinal)
        );

    private bool OpensClause(int token) =>
        _text.At(token) is "that" or "," or ":" or "whether" or "if" or "how" or "why" or "about"
        || OpensQuotation(token);

    private bool OpensContent(CueMatch cue, int token)
    {
        if (token >= _text.Count)
        {
            return false;
        }

        var entry = cue.Entry;
        var word = _text.At(token);
        var ceiling = Ceiling(cue.Head);
        if (word is "," or ":" && (token + 1 < _text.Count && OpensQuotation(token + 1)))
        {
            return token + 1 < ceiling || word == ":";
        }

        if (word == ":" && token + 1 < ceiling)
        {
            return entry.Has(CueFrames.Quote | CueFrames.Clause);
        }

        if (token >= ceiling || (OpensQuotation(token) && _text.QuoteAt(cue.Head) < 0))
        {
            return token < ceiling;
        }

        if (word is "that" or "whether" or "if" or "how" or "why")
        {
            return entry.Has(CueFrames.Clause);
        }

        if (word == "to")
        {
            return entry.Has(CueFrames.Infinitive);
        }

        if (FunctionWords.Prepositions.Contains(word))
        {
            return word is "of" or "about" or "against" or "for"
                && entry.Stance is "warn" or "complain" or "apologise"
                && word != "for" | entry.Stance == "apologise";
        }

        if (!_text.IsWord(token) && word is not ("$" or "(" or "£" or "€" or "#" or "@"))
        {
            return false;
        }

        return StartsPhrase(token)
            && (
                entry.Has(CueFrames.Phrase)
                || entry.Has(CueFrames.Target)
                || (entry.Has(CueFrames.Clause) && !entry.Has(CueFrames.Strict))
            );
    }

    /// <summary>
    /// True where only a clause without "that" could follow, so that "added fuel" must not be taken for one.
    /// </summary>
    private bool IsBare(CueMatch cue, int token) =>
        !cue.Entry.Has(CueFrames.Phrase)
        && !cue.Entry.Has(CueFrames.Target)
        && cue.Entry.Lemma is not ("say" or "tell")
        && _text.At(token) is not ("that" or "whether" or "if" or "how" or "why" or "to" or "," or ":")
        && _text.QuoteAt(token) == _text.QuoteAt(cue.Head);

    private bool HasVerb(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (
                FunctionWords.Auxiliaries.Contains(_text.At(i))
                || WordClasses.IsPlainVerb(_text, i)
                || FunctionWords.Singular.Contains(_text.At(i))
                || _text.At(i) is "they" or "it" or "we" or "i"
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"a group called X": the participle names its noun and says nothing.</summary>
    private bool IsNaming(CueMatch cue, NounPhrase source) =>
        cue.Entry.Lemma is "call" or "dub" or "label" or "brand" or "term" or "name"
        && cue.Form == VerbForm.Past
        && cue.Group.Start == cue.Head
        && !IsNamedIn(source.Head)
        && source.Head.Length > 1
        && !FunctionWords.Offices.Contains(_text.At(source.Head.End - 1));

    /// <summary>
    /// "said after the talks that …": the "that" or quotation behind a phrase of place or occasion; -1 where there is
    /// none.
    /// </summary>
    private int BehindPhrase(CueMatch cue, int after)
    {
        const int LongestPhrase = 18;
        var ceiling = Ceiling(cue.Head);
        if (after >= ceiling || !FunctionWords.Prepositions.Contains(_text.At(after)) || _text.At(after) == "of")
        {
            return -1;
        }

        for (var i = after + 1; i < Math.Min(ceiling, after + LongestPhrase); i++)
        {
            if (_text.At(i) == "that" || (OpensQuotation(i) && _text.At(i - 1) is "," or ":"))
            {
                return i;
            }

            if (
                FunctionWords.Auxiliaries.Contains(_text.At(i))
                || FunctionWords.Relatives.Contains(_text.At(i))
                || _cues.At(i) is not null
            )
            {
                return -1;
            }
        }

        return -1;
    }

    private bool StartsPhrase(int token)
    {
        var word = _text.At(token);
        return !(
                FunctionWords.Auxiliaries.Contains(word)
                || word
                    is "and"
                        or "or"
                        or "as"
                        or "when"
                        or "while"
                        or "because"
                        or "after"
                        or "before"
                        or "since"
                        or "but"
                        or "so"
                        or "until"
                        or "than"
                        or "not"
                        or "too"
            )
            && !(
                WordClasses.IsAdverb(_text, token)
                && word is "yesterday" or "again" or "here" or "there's" or "too" or "though" or "however"
            );
    }
}
