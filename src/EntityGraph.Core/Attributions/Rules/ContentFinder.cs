namespace EntityGraph;

/// <summary>
/// Finds how far what is said reaches, to the right and to the left of a cue, through quotations that run on.
/// </summary>
internal sealed class ContentFinder(AttributionText text, CueFinder cues)
{
    private static readonly char[] s_trimmed =
    [
        ' ',
        '\t',
        '\r',
        '\n',
        ',',
        ';',
        ':',
        '.',
        '?',
        '!',
        '\u00a0',
        '—',
        '–',
        '-',
    ];

    /// <summary>From a token to the end of the clause that starts there.</summary>
    public TextSpan Forward(int start)
    {
        var sentence = text.Sentence(start);
        var position = start;
        while (position < sentence.TokenEnd)
        {
            var quote = text.QuoteAt(position);
            if (quote >= 0 && text.QuoteAt(start) != quote)
            {
                var after = TokenAfter(quote);
                if (after >= sentence.TokenEnd || EndsSaying(quote))
                {
                    return QuoteEnd(start, quote);
                }

                position = after;
                continue;
            }

            if (quote < 0 && text.QuoteAt(start) >= 0)
            {
                break;
            }

            if (position > start && Stops(position, sentence.TokenEnd))
            {
                break;
            }

            position++;
        }

        return Trim(start, position);
    }

    /// <summary>
    /// The quotation that a token stands in or opens, from its first mark to its last, with earlier paragraphs of it.
    /// </summary>
    public IEnumerable<TextSpan> Whole(int quote)
    {
        var first = quote;
        while (first > 0 && text.Quotes[first].Reopens)
        {
            first--;
        }

        for (var i = first; i <= quote; i++)
        {
            yield return text.Quotes[i].Span;
        }
    }

    /// <summary>
    /// Quotations that go on, without a cue of their own, right after <paramref name="position"/> in the same
    /// paragraph.
    /// </summary>
    public IEnumerable<TextSpan> Following(int position)
    {
        var token = text.TokenFrom(position);
        while (token > 0 && token < text.Count && !text.IsWord(token) && text.QuoteAt(token) < 0)
        {
            token++;
        }

        // Straight double apostrophes may have been cut to the end of the sentence before them.
        while (
            token > 0
            && token <= text.Count
            && text.QuoteAt(token - 1) >= 0
            && text.Tokens[token - 1].Span.Start == text.Quotes[text.QuoteAt(token - 1)].Span.Start
        )
        {
            token--;
        }

        if (token == 0 || token >= text.Count)
        {
            yield break;
        }

        var paragraph = text.Sentence(token - 1).Paragraph;
        while (token < text.Count)
        {
            var quote = text.QuoteAt(token);
            var stretch = quote < 0 ? default : text.Quotes[quote];
            if (
                quote < 0
                || text.Tokens[token].Span.Start > stretch.Span.Start
                || (text.Sentence(token).Paragraph != paragraph && !stretch.Reopens)
                || !(
                    text.Sentence(token).TokenStart == token
                    || text.At(token - 1) is "." or "?" or "!"
                    || text.QuoteAt(token - 1) >= 0
                )
                || !StandsAlone(quote)
            )
            {
                yield break;
            }

            yield return stretch.Span;
            paragraph = text.Sentence(token).Paragraph;
            token = TokenAfter(quote);
        }
    }

    /// <summary>
    /// What stands before a token that starts a source or cue, back to the start of its sentence or quotation.
    /// </summary>
    public IEnumerable<TextSpan> Backward(int end, int floor)
    {
        var position = end;
        while (
            position > floor
            && (text.At(position - 1) == "," || WordClasses.IsDash(text.At(position - 1)))
            && text.QuoteAt(position - 1) < 0
        )
        {
            position--;
        }

        if (position == 0)
        {
            yield break;
        }

        var quote = text.QuoteAt(position - 1);
        if (quote >= 0)
        {
            var open = text.TokenFrom(text.Quotes[quote].Span.Start);
            var start = text.Sentence(open).TokenStart;
            if (open == start || text.SentenceOf(open) != text.SentenceOf(position - 1) || start < floor)
            {
                foreach (var span in Whole(quote))
                {
                    yield return span;
                }

                yield break;
            }

            var from = SkipConjunction(Math.Max(start, floor), open);
            yield return new TextSpan(text.Tokens[from].Span.Start, text.Quotes[quote].Span.End);
            yield break;
        }

        var first = SkipConjunction(Math.Max(floor, text.Sentence(position - 1).TokenStart), position);
        if (first < position)
        {
            yield return Trim(first, position);
        }
    }

    /// <summary>First token after a quotation.</summary>
    public int TokenAfter(int quote) => text.TokenFrom(text.Quotes[quote].Span.End);

    /// <summary>The span of tokens without punctuation at its end that is not quoted.</summary>
    public TextSpan Trim(int start, int end)
    {
        var span = text.Span(start, Math.Max(end, start + 1));
        var last = text.QuoteAt(end - 1);
        if (last >= 0 && text.QuoteAt(start) != last)
        {
            return span;
        }

        var characters = text.Document.Document.Text;
        var stop = span.End;
        while (stop > span.Start && s_trimmed.Contains(characters[stop - 1]))
        {
            // The full stop of an abbreviation belongs to its word.
            if (
                characters[stop - 1] == '.'
                && text.Tokens[text.Document.Tokenized.TokenIndexAt(stop - 1)].Span is { Length: > 1 } token
                && char.IsLetter(characters[token.Start])
            )
            {
                break;
            }

            stop--;
        }

        return new TextSpan(span.Start, Math.Max(stop, span.Start));
    }

    /// <summary>True where a quotation ends with its sentence's own mark inside.</summary>
    public bool EndsSaying(int quote)
    {
        var inner = text.Quotes[quote].Inner;
        return !inner.IsEmpty && text.Document.Document.Text[inner.End - 1] is '.' or '?' or '!';
    }

    private bool StandsAlone(int quote)
    {
        var after = TokenAfter(quote);
        return after >= text.Count
            || text.SentenceOf(after) != text.SentenceOf(after - 1)
            || (text.At(after) is "." && after + 1 == text.Sentence(after).TokenEnd);
    }

    private TextSpan QuoteEnd(int start, int quote) => new(text.Tokens[start].Span.Start, text.Quotes[quote].Span.End);

    private int SkipConjunction(int start, int end)
    {
        var position = start;
        if (text.At(position) is "but" or "and" or "yet" or "still" && position + 1 < end)
        {
            position++;
            if (text.At(position) == ",")
            {
                position++;
            }
        }

        return position;
    }

    private bool Stops(int position, int end)
    {
        var word = text.At(position);
        if (word == ";")
        {
            return true;
        }

        if (word is "and" or "but" && position + 1 < end)
        {
            var verb = WordClasses.IsAdverb(text, position + 1) ? position + 2 : position + 1;
            return cues.At(verb) is { Form: VerbForm.Past, Passive: false } cue
                && cue.Entry.Has(CueFrames.Quote | CueFrames.Target);
        }

        if (word != ",")
        {
            return false;
        }

        var next = position + 1;
        if (next >= end || text.At(next) is "according" or "but" or "which" or "while")
        {
            return true;
        }

        if (text.At(next) == "and" || WordClasses.IsAdverb(text, next))
        {
            next++;
        }

        if (cues.At(next) is { IsParticiple: true })
        {
            return true;
        }

        return IsAside(position + 1, end);
    }

    /// <summary>", X said." or ", said X." at the end of what somebody else is said to say.</summary>
    private bool IsAside(int start, int end)
    {
        for (var i = start; i < Math.Min(end, start + 8); i++)
        {
            if (text.At(i) is "," or "that")
            {
                return false;
            }

            if (
                i > start
                && cues.At(i) is { IsParticiple: false, Passive: false, Form: VerbForm.Past or VerbForm.Third } cue
                && cue.Entry.Has(CueFrames.Quote)
            )
            {
                return true;
            }
        }

        return false;
    }
}
