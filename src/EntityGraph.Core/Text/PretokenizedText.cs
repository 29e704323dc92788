using System.Collections.Immutable;
using System.Text;

namespace EntityGraph;

/// <summary>Makes a document of tokens that are given, as CoNLL files give them.</summary>
public static class PretokenizedText
{
    /// <summary>
    /// Joins the tokens with single spaces and the sentences with line feeds; token and sentence numbers are kept.
    /// </summary>
    /// <param name="sentences">Each with its tokens. An empty sentence or token has no place in a document.</param>
    /// <param name="id">The given id; null takes the hash of the text.</param>
    /// <returns>One paragraph, all body. The offsets point into the joined text.</returns>
    /// <exception cref="ArgumentException">A sentence or a token is empty.</exception>
    public static TokenizedDocument Build(IReadOnlyList<IReadOnlyList<string>> sentences, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(sentences);

        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var cuts = ImmutableArray.CreateBuilder<Sentence>(sentences.Count);
        foreach (var sentence in sentences)
        {
            if (sentence.Count == 0)
            {
                throw new ArgumentException("A sentence needs at least one token.", nameof(sentences));
            }

            var firstToken = tokens.Count;
            foreach (var token in sentence)
            {
                if (string.IsNullOrEmpty(token))
                {
                    throw new ArgumentException("A token needs at least one character.", nameof(sentences));
                }

                if (text.Length > 0)
                {
                    text.Append(tokens.Count == firstToken ? '\n' : ' ');
                }

                tokens.Add(new Token(new TextSpan(text.Length, text.Length + token.Length)));
                text.Append(token);
            }

            var span = TextSpan.Cover(tokens[firstToken].Span, tokens[^1].Span);
            cuts.Add(new Sentence(span, firstToken, tokens.Count, 0, ZoneKind.Body));
        }

        return new TokenizedDocument(new Document(text.ToString(), id), tokens.ToImmutable(), cuts.ToImmutable());
    }
}
