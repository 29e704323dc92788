namespace EntityGraph;

/// <summary>Moves the borders of linked parts to where the tree says that they end.</summary>
/// <remarks>Without a tree every part stays as it is.</remarks>
internal sealed class PartBounds(AttributionText text, LinkText links)
{
    private const int LongestApposition = 25;

    /// <summary>
    /// A source behind its cue with its apposition: "according to AFAD, the disaster agency", as far as the content was
    /// taken to go on with it.
    /// </summary>
    public TokenRange WithApposition(TokenRange source, TokenRange cue, TokenRange content)
    {
        if (source.Start < cue.End || text.At(source.End) != "," || !content.Contains(source.End + 1))
        {
            return source;
        }

        var top = links.Top(source);
        var end = Math.Min(text.Sentence(top).TokenEnd, source.End + LongestApposition);
        for (var token = source.End + 1; token < end; token++)
        {
            if (
                links.Heads[token] == top
                && links.Relation(token) == "appos"
                && links.Left(token) <= source.End + 1
                && text.QuoteAt(token) < 0
            )
            {
                return new TokenRange(source.Start, links.Right(token));
            }
        }

        return source;
    }

    /// <summary>
    /// A content behind its cue without what its source does next: "welcomed the offer but wanted guarantees".
    /// </summary>
    public TokenRange WithoutNextDeed(TokenRange cue, TokenRange content)
    {
        if (content.Start < cue.End)
        {
            return content;
        }

        var verb = links.Top(cue);
        for (var token = content.Start; token < content.End; token++)
        {
            if (
                links.Heads[token] == verb
                && links.Relation(token) == "conj"
                && Opening(links.Left(token), token) is var end
                && end > content.Start
                && text.QuoteAt(token) < 0
            )
            {
                return new TokenRange(content.Start, end);
            }
        }

        return content;
    }

    // Where "…, and wanted" begins; -1 for "or" and for one more thing said: "and that".
    private int Opening(int left, int verb)
    {
        var start = left;
        while (start < verb && text.At(start) is "," or ";")
        {
            start++;
        }

        return text.At(start) is "and" or "but" && text.At(start + 1) is not ("that" or "whether" or "how" or "why")
                ? left
            : text.At(start - 1) is "and" or "but" ? start - 1
            : -1;
    }
}
