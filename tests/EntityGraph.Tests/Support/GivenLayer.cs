namespace EntityGraph.Tests.Support;

/// <summary>Puts an attribution layer over a text, as a model would that is sure of some spans.</summary>
public static class GivenLayer
{
    private const float Sure = 0.97f;

    /// <summary>
    /// The document with a layer that holds the first place of each text after the last place of the one before it.
    /// </summary>
    /// <param name="text">The document's text; it has no mentions.</param>
    /// <param name="spans">Part and words of each span; the places of a part are sought from the text's start.</param>
    public static AnnotatedDocument Over(string text, params (AttributionPart Part, string Words)[] spans)
    {
        var tokenized = new Tokenizer().Tokenize(new Document(text, "d1"));
        var probabilities = Outside(tokenized.Tokens.Length);
        var found = new List<AttributionSpan>();
        foreach (var (part, words) in spans)
        {
            var start = text.IndexOf(
                words,
                found.Where(span => span.Part == part).Select(span => span.Span.End).LastOrDefault(),
                StringComparison.Ordinal
            );
            var span = new TextSpan(start, start + words.Length);
            found.Add(new AttributionSpan(part, span, Sure));
            Mark(tokenized, span, (int)part, probabilities);
        }

        return new AnnotatedDocument(tokenized, [])
        {
            AttributionLayer = new AttributionLayer([.. found]) { Probabilities = [.. probabilities] },
        };
    }

    /// <summary>The document with a tree, written as in <see cref="GivenTree"/>.</summary>
    internal static AnnotatedDocument With(this AnnotatedDocument document, string tree) =>
        new(document.Tokenized, document.Mentions)
        {
            AttributionLayer = document.AttributionLayer,
            SyntaxLayer = new SyntaxLayer([.. GivenTree.Words(tree)]),
        };

    private static float[] Outside(int tokens)
    {
        var probabilities = new float[tokens * AttributionLayer.TagCount];
        for (var cell = 0; cell < probabilities.Length; cell += 3)
        {
            probabilities[cell] = 1;
        }

        return probabilities;
    }

    private static void Mark(TokenizedDocument document, TextSpan span, int part, float[] probabilities)
    {
        for (
            var token = document.TokenIndexAt(span.Start);
            token < document.Tokens.Length && document.Tokens[token].Span.Start < span.End;
            token++
        )
        {
            var cell = (token * AttributionLayer.TagCount) + (3 * part);
            var isFirst = document.Tokens[token].Span.Start <= span.Start;
            probabilities[cell] = 1 - Sure;
            probabilities[cell + (isFirst ? 1 : 2)] = Sure;
        }
    }
}
