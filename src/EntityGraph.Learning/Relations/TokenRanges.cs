namespace EntityGraph.Learning;

/// <summary>Finds the tokens of stretches of text.</summary>
internal static class TokenRanges
{
    /// <summary>
    /// The tokens that a span touches, half-open; empty where there is none. Logarithmic in the tokens.
    /// </summary>
    public static (int Start, int End) Of(TokenizedDocument document, TextSpan span)
    {
        var start = FirstEndingAfter(document, span.Start);
        var end = start;
        while (end < document.Tokens.Length && document.Tokens[end].Span.Start < span.End)
        {
            end++;
        }

        return (start, end);
    }

    private static int FirstEndingAfter(TokenizedDocument document, int position)
    {
        var (low, high) = (0, document.Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = document.Tokens[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
