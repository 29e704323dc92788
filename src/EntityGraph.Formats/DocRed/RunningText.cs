using System.Collections.Immutable;
using System.Text;

namespace EntityGraph.Formats;

/// <summary>
/// Puts given tokens together as people write them: no space before a comma, after a bracket, around a hyphen.
/// </summary>
/// <remarks>
/// Straight quotation marks open and close in turn within a sentence. What a writer really left between two tokens is
/// lost, so this is a guess that suits readers of names.
/// </remarks>
internal static class RunningText
{
    private static readonly string[] s_close =
    [
        ",",
        ".",
        ";",
        ":",
        "!",
        "?",
        "%",
        ")",
        "]",
        "'s",
        "’s",
        "n't",
        "n’t",
        "'ll",
        "'re",
        "'ve",
        "'d",
        "'m",
        "’",
        "”",
        "…",
    ];
    private static readonly string[] s_open = ["(", "[", "“", "‘", "$", "£", "€", "#"];
    private static readonly string[] s_joining = ["-", "/"];

    /// <summary>A line a sentence; token and sentence numbers are kept.</summary>
    /// <param name="sentences">Each with its tokens.</param>
    /// <param name="id">The document's id.</param>
    /// <exception cref="ArgumentException">A sentence or a token is empty.</exception>
    public static TokenizedDocument Build(IReadOnlyList<IReadOnlyList<string>> sentences, string? id)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var cuts = ImmutableArray.CreateBuilder<Sentence>(sentences.Count);
        foreach (var sentence in sentences)
        {
            if (sentence.Count == 0 || sentence.Any(string.IsNullOrEmpty))
            {
                throw new ArgumentException(
                    "A sentence needs tokens, and each at least one character.",
                    nameof(sentences)
                );
            }

            text.Append(text.Length > 0 ? "\n" : "");
            var firstToken = tokens.Count;
            var isQuoted = false;
            for (var index = 0; index < sentence.Count; index++)
            {
                isQuoted ^= sentence[index] == "\"";
                text.Append(index > 0 && IsApart(sentence, index, isQuoted) ? " " : "");
                tokens.Add(new Token(new TextSpan(text.Length, text.Length + sentence[index].Length)));
                text.Append(sentence[index]);
            }

            cuts.Add(
                new Sentence(
                    TextSpan.Cover(tokens[firstToken].Span, tokens[^1].Span),
                    firstToken,
                    tokens.Count,
                    0,
                    ZoneKind.Body
                )
            );
        }

        return new TokenizedDocument(new Document(text.ToString(), id), tokens.ToImmutable(), cuts.ToImmutable());
    }

    private static bool IsApart(IReadOnlyList<string> sentence, int index, bool isQuoted)
    {
        var (before, token) = (sentence[index - 1], sentence[index]);
        if (
            s_close.Contains(token)
            || s_open.Contains(before)
            || s_joining.Contains(token)
            || s_joining.Contains(before)
        )
        {
            return false;
        }

        return !((token == "\"" && !isQuoted) || (before == "\"" && isQuoted))
            && !(token == "'" && before.EndsWith('s'));
    }
}
