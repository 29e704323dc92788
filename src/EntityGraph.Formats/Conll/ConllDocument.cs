using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>
/// One document of a CoNLL file: what stands between two <c>-DOCSTART-</c> lines, or one sentence of a file without
/// them.
/// </summary>
/// <param name="Number">1-based number in its file.</param>
/// <param name="HasStart">True where a <c>-DOCSTART-</c> line opens it.</param>
/// <param name="Sentences">At least one.</param>
public sealed record ConllDocument(int Number, bool HasStart, ImmutableArray<ConllSentence> Sentences)
{
    /// <summary>
    /// The tokens as a document: joined with spaces, sentences with line feeds. Token and sentence numbers are kept.
    /// </summary>
    public TokenizedDocument Tokenize(string? id = null) =>
        PretokenizedText.Build([.. Sentences.Select(sentence => (IReadOnlyList<string>)sentence.Tokens)], id);

    /// <summary>Where the labelled spans stand in the text of <see cref="Tokenize"/>, in text order.</summary>
    /// <param name="tokenized">What <see cref="Tokenize"/> gave for this document.</param>
    public IReadOnlyList<(TextSpan Span, string Label)> SpansIn(TokenizedDocument tokenized)
    {
        ArgumentNullException.ThrowIfNull(tokenized);

        var spans = new List<(TextSpan, string)>();
        for (var index = 0; index < Sentences.Length; index++)
        {
            var first = tokenized.Sentences[index].TokenStart;
            spans.AddRange(
                Sentences[index]
                    .Spans.Select(span =>
                        (
                            TextSpan.Cover(
                                tokenized.Tokens[first + span.Start].Span,
                                tokenized.Tokens[first + span.End - 1].Span
                            ),
                            span.Label
                        )
                    )
            );
        }

        return spans;
    }
}
