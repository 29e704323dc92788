using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>A document cut into sentences and tokens. Immutable and thread-safe.</summary>
public sealed class TokenizedDocument
{
    /// <summary>Creates the cut of a document.</summary>
    /// <param name="document">The document that the offsets point into.</param>
    /// <param name="tokens">In text order, not overlapping.</param>
    /// <param name="sentences">In text order; together they hold every token once.</param>
    public TokenizedDocument(Document document, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(document);
        Document = document;
        Tokens = tokens;
        Sentences = sentences;
    }

    /// <summary>The document that the offsets point into.</summary>
    public Document Document { get; }

    /// <summary>The document's text.</summary>
    public string Text => Document.Text;

    /// <summary>All tokens, in text order.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>All sentences, in text order.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The tokens of one sentence, in text order.</summary>
    public ReadOnlySpan<Token> TokensOf(Sentence sentence) => Tokens.AsSpan(sentence.TokenStart, sentence.TokenCount);

    /// <summary>The characters of a token, without copying.</summary>
    public ReadOnlySpan<char> Slice(Token token) => Text.AsSpan(token.Span.Start, token.Span.Length);

    /// <summary>The characters of a span, copied.</summary>
    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>
    /// Index of the sentence that holds <paramref name="position"/>, or of the last one that starts before it; -1
    /// before the first. O(log sentences).
    /// </summary>
    public int SentenceIndexAt(int position)
    {
        var low = 0;
        var high = Sentences.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Span.Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    /// <summary>
    /// Index of the token that holds <paramref name="position"/>, or of the first one that ends after it;
    /// <c>Tokens.Length</c> past the last. O(log tokens).
    /// </summary>
    public int TokenIndexAt(int position)
    {
        var low = 0;
        var high = Tokens.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
