using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>One document's gold mentions beside those that were found, both with scored labels.</summary>
/// <param name="DocumentId">Names the document in lists of differences.</param>
/// <param name="Text">The text that the spans point into.</param>
/// <param name="Gold">In any order.</param>
/// <param name="Predicted">In any order.</param>
public sealed record MentionComparison(
    string DocumentId,
    string Text,
    IReadOnlyList<LabelledSpan> Gold,
    IReadOnlyList<LabelledSpan> Predicted
)
{
    /// <summary>Compares a document of a CoNLL file with what was found in it.</summary>
    /// <param name="gold">The document.</param>
    /// <param name="predicted">Found in what <see cref="ConllDocument.Tokenize"/> gave for it.</param>
    /// <param name="scheme">What is scored.</param>
    /// <param name="path">The gold file, for errors.</param>
    /// <exception cref="DataFormatException">The scheme does not know a label of the gold.</exception>
    public static MentionComparison Of(ConllDocument gold, AnnotatedDocument predicted, LabelScheme scheme, string path)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        ArgumentNullException.ThrowIfNull(scheme);
        var spans = gold.SpansIn(predicted.Tokenized).Select(span => (span.Span, scheme.OfGold(span.Label, path)));
        return new MentionComparison(
            predicted.Document.Id,
            predicted.Document.Text,
            Kept(spans),
            Found(predicted, scheme)
        );
    }

    /// <summary>Compares a document of annotations.jsonl with what was found in it. Only names are scored.</summary>
    /// <exception cref="DataFormatException">The scheme does not know a kind of the gold.</exception>
    public static MentionComparison Of(
        DocumentAnnotations gold,
        AnnotatedDocument predicted,
        LabelScheme scheme,
        string path
    )
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        ArgumentNullException.ThrowIfNull(scheme);
        var spans = gold
            .Mentions.Where(mention => mention.Form == MentionForm.Name)
            .Select(mention =>
                (
                    mention.Span,
                    scheme.OfGold(
                        scheme.IsRaw && mention.Label is { Length: > 0 } label ? label : SnakeCase.Of(mention.Kind),
                        path
                    )
                )
            );
        return new MentionComparison(gold.Document.Id, gold.Document.Text, Kept(spans), Found(predicted, scheme));
    }

    private static List<LabelledSpan> Kept(IEnumerable<(TextSpan Span, string? Label)> spans) =>
        [.. spans.Where(span => span.Label is not null).Select(span => new LabelledSpan(span.Span, span.Label ?? ""))];

    private static List<LabelledSpan> Found(AnnotatedDocument predicted, LabelScheme scheme) =>
        [
            .. predicted
                .Mentions.Where(mention => mention.Form == MentionForm.Name)
                .Select(mention => new LabelledSpan(
                    mention.Span,
                    scheme.OfPredicted(mention, predicted.Surface(mention)) ?? "",
                    mention.Score
                ))
                .Where(span => span.Label.Length > 0),
        ];
}
