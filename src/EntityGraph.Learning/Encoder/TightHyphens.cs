namespace EntityGraph.Learning;

/// <summary>Tells hyphens inside words, which the tokenizer parts, from dashes between them.</summary>
internal static class TightHyphens
{
    /// <summary>True where a token is a hyphen without a space on either side.</summary>
    public static bool IsTight(TokenizedDocument document, int index)
    {
        var tokens = document.Tokens;
        return tokens[index].Span.Length == 1
            && document.Text[tokens[index].Span.Start] is '-' or '\u2010' or '\u2011'
            && index > 0
            && tokens[index - 1].Span.End == tokens[index].Span.Start
            && index + 1 < tokens.Length
            && tokens[index + 1].Span.Start == tokens[index].Span.End;
    }
}
