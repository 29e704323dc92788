using System.Globalization;

namespace EntityGraph.Evaluation;

/// <summary>One mention of gold or of the tagger, and what became of it.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Label">The scored label.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Context">The mention in brackets with some of the text around it, on one line.</param>
public sealed record MentionOutcome(
    string DocumentId,
    TextSpan Span,
    string Label,
    MentionResult Result,
    string Context
)
{
    private const int ContextLength = 40;

    /// <summary>What names the mention in a baseline: <c>document#start-end label</c>.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{DocumentId}#{Span.Start}-{Span.End} {Label}");

    internal static MentionOutcome Of(MentionComparison document, LabelledSpan span, MentionResult result)
    {
        var start = Math.Max(0, span.Span.Start - ContextLength);
        var end = Math.Min(document.Text.Length, span.Span.End + ContextLength);
        start += start > 0 && char.IsLowSurrogate(document.Text[start]) ? 1 : 0;
        end -= end < document.Text.Length && char.IsLowSurrogate(document.Text[end]) ? 1 : 0;
        var context = string.Concat(
            start > 0 ? "…" : "",
            document.Text.AsSpan(start, span.Span.Start - start),
            $"[{document.Text.AsSpan(span.Span.Start, span.Span.Length)}]",
            $"{document.Text.AsSpan(span.Span.End, end - span.Span.End)}{(end < document.Text.Length ? "…" : "")}"
        );
        return new MentionOutcome(document.DocumentId, span.Span, span.Label, result, context.ReplaceLineEndings(" "));
    }
}
