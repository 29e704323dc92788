using System.Globalization;

namespace EntityGraph.Formats;

/// <summary>
/// Writes CoNLL-U (universaldependencies.org/format.html): a document's tokens with their syntax, where it has that
/// layer, and names.
/// </summary>
/// <remarks>Lines end in LF. What is not known is <c>_</c>: lemmas and features always. MISC holds <c>SpaceAfter=No</c>
/// and a name's tag, <c>NER=B-PERSON</c>. Whitespace inside a token becomes <c>_</c>, in <c># text</c> a
/// space.</remarks>
public static class ConlluWriter
{
    private const string Missing = "_";

    /// <summary>Writes one document, sentences numbered from 1.</summary>
    public static void Write(AnnotatedDocument document, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);

        var tokenized = document.Tokenized;
        var names = NameTags(document);
        writer.Write($"# newdoc id = {Spaced(document.Document.Id, ' ')}\n");
        for (var number = 0; number < tokenized.Sentences.Length; number++)
        {
            var sentence = tokenized.Sentences[number];
            if (number > 0 && tokenized.Sentences[number - 1].Paragraph != sentence.Paragraph)
            {
                writer.Write("# newpar\n");
            }

            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {number + 1}\n"));
            writer.Write($"# text = {Spaced(tokenized.Slice(sentence.Span), ' ')}\n");
            for (var index = sentence.TokenStart; index < sentence.TokenEnd; index++)
            {
                WriteWord(document, sentence, index, names[index], writer);
            }

            writer.Write('\n');
        }
    }

    private static void WriteWord(
        AnnotatedDocument document,
        Sentence sentence,
        int index,
        string? name,
        TextWriter writer
    )
    {
        var tokens = document.Tokenized.Tokens;
        var word = document.SyntaxLayer?.Words[index];
        var isJoined = index + 1 < tokens.Length && tokens[index + 1].Span.Start == tokens[index].Span.End;
        string[] misc =
        [
            .. isJoined ? ["SpaceAfter=No"] : Array.Empty<string>(),
            .. name is null ? Array.Empty<string>() : [$"NER={name}"],
        ];
        string[] cells =
        [
            Number(index - sentence.TokenStart + 1),
            Spaced(document.Tokenized.Slice(tokens[index].Span), '_'),
            Missing,
            word?.PartOfSpeech ?? Missing,
            Missing,
            Missing,
            word is null
                ? Missing
                : Number(word.Value.Head == SyntaxWord.Root ? 0 : word.Value.Head - sentence.TokenStart + 1),
            word?.Relation ?? Missing,
            Missing,
            misc.Length == 0 ? Missing : string.Join('|', misc),
        ];
        writer.Write(string.Join('\t', cells) + "\n");
    }

    // A token that a mention covers in part is tagged as all of it; where several do, the first one counts.
    private static string?[] NameTags(AnnotatedDocument document)
    {
        var tags = new string?[document.Tokenized.Tokens.Length];
        foreach (var mention in document.Mentions)
        {
            var prefix = "B-";
            for (var index = document.Tokenized.TokenIndexAt(mention.Span.Start); index < tags.Length; index++)
            {
                if (document.Tokenized.Tokens[index].Span.Start >= mention.Span.End)
                {
                    break;
                }

                if (tags[index] is null)
                {
                    tags[index] = prefix + ConllWriter.Label(mention.Kind);
                    prefix = "I-";
                }
            }
        }

        return tags;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Spaced(string text, char space) =>
        string.Create(text.Length, (text, space), static (target, source) =>
        {
            for (var index = 0; index < target.Length; index++)
            {
                target[index] = char.IsWhiteSpace(source.text[index]) ? source.space : source.text[index];
            }
        });
}
