using System.Buffers;
using System.Text.RegularExpressions;

namespace EntityGraph.Graphs;

/// <summary>What of evidence may be shown as the speaker's words and what as reported.</summary>
internal sealed partial record SaidWords(string? Quote, string? Reported)
{
    private static readonly SearchValues<char> s_quotationMarks = SearchValues.Create("\"“”„‟«»");

    public static SaidWords Of(EvidenceAnswer answer)
    {
        var reported = Part(answer, answer.Evidence.Reported);
        var quote = Part(answer, answer.Evidence.Quote);
        return new SaidWords(
            quote is not null && StandsAlone(answer, quote) ? Tidy(quote) : null,
            reported is null ? null : Tidy(reported)
        );
    }

    // A quote is shown by itself where nothing that was said stands outside it but words that cannot turn it, and where
    // it is one stretch of the article's quotation.
    private static bool StandsAlone(EvidenceAnswer answer, string quote)
    {
        if (quote.AsSpan().ContainsAny(s_quotationMarks))
        {
            return false;
        }

        if (answer.Evidence.Reported is not { } reported || answer.Evidence.Quote is not { } inner)
        {
            return answer.Evidence.Mode is not AttributionMode.Mixed;
        }

        var before = Part(answer, new TextSpan(reported.Start, Math.Max(reported.Start, inner.Start)));
        var after = Part(answer, new TextSpan(Math.Min(inner.End, reported.End), reported.End));
        var outside = $"{before} {after}";
        return !Snippet.HasPolarity(outside)
            && (answer.Evidence.Mode is not AttributionMode.Mixed || !Letters().IsMatch(outside));
    }

    private static string? Part(EvidenceAnswer answer, TextSpan? span)
    {
        if (span is not { } part)
        {
            return null;
        }

        var sentence = answer.Sentence;
        var start = Math.Clamp(part.Start - sentence.Span.Start, 0, sentence.Text.Length);
        var end = Math.Clamp(part.End - sentence.Span.Start, start, sentence.Text.Length);
        return start < end ? sentence.Text[start..end] : null;
    }

    private static string? Tidy(string text)
    {
        var words = WhiteSpace().Replace(text, " ").Trim().TrimEnd(',').TrimEnd();
        return words.Length > 0 ? words : null;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
