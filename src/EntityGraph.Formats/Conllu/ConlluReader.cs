using System.Collections.Immutable;
using System.Text;

namespace EntityGraph.Formats;

/// <summary>
/// Reads CoNLL-U (universaldependencies.org/format.html): sentences as written, or documents rebuilt from them.
/// </summary>
/// <remarks>Lazy: one sentence or document is held at a time. Empty nodes (<c>8.1</c>) are left out.</remarks>
public static class ConlluReader
{
    /// <summary>The sentences of a file, in order.</summary>
    /// <exception cref="DataFormatException">A line has not ten columns, or a number is none.</exception>
    public static IEnumerable<ConlluSentence> ReadSentences(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(path);

        static IEnumerable<ConlluSentence> Read(string path)
        {
            using var reader = new StreamReader(path, Encoding.UTF8);
            foreach (var sentence in ReadSentences(reader, path))
            {
                yield return sentence;
            }
        }
    }

    /// <summary>The sentences of a text, in order.</summary>
    /// <param name="reader">Read to its end, not closed.</param>
    /// <param name="path">The name that errors show.</param>
    /// <exception cref="DataFormatException">A line has not ten columns, or a number is none.</exception>
    public static IEnumerable<ConlluSentence> ReadSentences(TextReader reader, string path)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Read(reader, path);

        static IEnumerable<ConlluSentence> Read(TextReader reader, string path)
        {
            var parser = new ConlluSentenceParser(path);
            for (var number = 1; reader.ReadLine() is { } line; number++)
            {
                if (parser.Take(line, number) is { } sentence)
                {
                    yield return sentence;
                }
            }

            if (parser.Finish() is { } last)
            {
                yield return last;
            }
        }
    }

    /// <summary>The documents of a file with their words, in order.</summary>
    /// <exception cref="DataFormatException">A line has not ten columns, or a number is none.</exception>
    public static IEnumerable<ConlluDocument> ReadWords(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(path);

        static IEnumerable<ConlluDocument> Read(string path)
        {
            var document = new List<ConlluSentence>();
            foreach (var sentence in ReadSentences(path))
            {
                if (sentence.NewDocument is not null && document.Count > 0)
                {
                    yield return new ConlluDocument(document[0].NewDocument, [.. document]);
                    document.Clear();
                }

                document.Add(sentence);
            }

            if (document.Count > 0)
            {
                yield return new ConlluDocument(document[0].NewDocument, [.. document]);
            }
        }
    }

    /// <summary>The documents of a file, their raw text rebuilt, cut as the file cuts it.</summary>
    /// <remarks>Sentences of a paragraph follow each other with a space (or none, where SpaceAfter says so), paragraphs
    /// with a blank line. A file without <c># newdoc</c> is one document. Words that stand empty are no
    /// tokens.</remarks>
    /// <exception cref="DataFormatException">A line has not ten columns, or a number is none.</exception>
    public static IEnumerable<TokenizedDocument> ReadDocuments(string path) =>
        ReadWords(path).Select(document => Build(document.Sentences));

    private static TokenizedDocument Build(ImmutableArray<ConlluSentence> parts)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>(parts.Length);
        var paragraph = 0;
        for (var index = 0; index < parts.Length; index++)
        {
            var part = parts[index];
            if (index > 0)
            {
                paragraph += part.NewParagraph ? 1 : 0;
                text.Append(
                    part.NewParagraph ? "\n\n"
                    : parts[index - 1].SpaceAfter ? " "
                    : ""
                );
            }

            var first = tokens.Count;
            tokens.AddRange(
                part.Words.Where(word => !word.Span.IsEmpty)
                    .Select(word => new Token(new TextSpan(text.Length + word.Span.Start, text.Length + word.Span.End)))
            );
            var span = TextSpan.Cover(tokens[first].Span, tokens[^1].Span);
            sentences.Add(new Sentence(span, first, tokens.Count, paragraph, ZoneKind.Body));
            text.Append(part.Text);
        }

        return new TokenizedDocument(
            new Document(text.ToString(), parts[0].NewDocument),
            tokens.ToImmutable(),
            sentences.ToImmutable()
        );
    }
}
