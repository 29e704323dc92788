namespace EntityGraph;

/// <summary>Takes cue and source out of what is said.</summary>
internal sealed class ContentPieces(LinkText links)
{
    private const int Reach = 12;

    /// <summary>One span, or two where the cue stands between them.</summary>
    public IEnumerable<TextSpan> Of(TokenRange content, TokenRange cue, TokenRange? source)
    {
        var text = links.Text;
        if (cue.Start <= content.Start || cue.End >= content.End)
        {
            yield return text.Span(content.Start, content.End);
            yield break;
        }

        var isWithin =
            source is { } speaker
            && speaker.Start >= content.Start
            && speaker.End <= content.End
            && text.SentenceOf(speaker.Start) == text.SentenceOf(cue.Start);
        var start = isWithin ? Math.Min(cue.Start, source!.Value.Start) : cue.Start;
        var end = isWithin ? Math.Max(cue.End, source!.Value.End) : cue.End;
        var first = FirstEnd(content.Start, start);
        var second = SecondStart(end, content.End, text.QuoteAt(content.Start) >= 0);
        if (first > content.Start)
        {
            yield return text.Span(content.Start, first);
        }

        if (second < content.End)
        {
            yield return text.Span(second, content.End);
        }
    }

    private int FirstEnd(int start, int zone)
    {
        var text = links.Text;
        for (var end = zone; end > Math.Max(start, zone - Reach); end--)
        {
            var quote = text.QuoteAt(end - 1);
            if (quote >= 0)
            {
                return end;
            }

            if (links.Contents.End(end - 1) > 0.3)
            {
                return end;
            }
        }

        var last = zone;
        while (last > start + 1 && (text.At(last - 1) == "," || WordClasses.IsDash(text.At(last - 1))))
        {
            last--;
        }

        return last;
    }

    private int SecondStart(int zone, int end, bool isQuoted)
    {
        var text = links.Text;
        for (var start = zone; start < end && start < zone + (2 * Reach); start++)
        {
            if (links.Contents.Begin(start) > 0.3 || (isQuoted && text.QuoteAt(start) >= 0))
            {
                return start;
            }
        }

        var next = zone;
        while (next < end - 1 && text.At(next) is "," or ":" or "." or ";")
        {
            next++;
        }

        return next;
    }
}
