namespace EntityGraph.Formats;

/// <summary>
/// Writes CoNLL: token TAB tag, IOB2, a blank line behind each sentence; labels are the kinds in upper case, or the
/// tagger's own.
/// </summary>
public static class ConllWriter
{
    /// <summary>Writes the <c>-DOCSTART-</c> line that opens a document, with the blank line behind it.</summary>
    public static void WriteStart(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(ConllReader.DocumentStart + "\tO\n\n");
    }

    /// <summary>Writes the sentences of a document, lines ended by LF.</summary>
    /// <remarks>A token that a mention covers in part is tagged as all of it; where several do, the first one counts.
    /// Whitespace inside a token cannot be written and becomes <c>_</c>.</remarks>
    /// <param name="document">What was found.</param>
    /// <param name="writer">Written to, not closed.</param>
    /// <param name="ownLabels">True writes <see cref="Mention.Label"/> where a mention has one.</param>
    public static void Write(AnnotatedDocument document, TextWriter writer, bool ownLabels = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);

        var tokenized = document.Tokenized;
        var mentions = document.Mentions;
        var next = 0;
        foreach (var sentence in tokenized.Sentences)
        {
            var open = -1;
            foreach (var token in tokenized.TokensOf(sentence))
            {
                while (next < mentions.Length && mentions[next].Span.End <= token.Span.Start)
                {
                    next++;
                }

                WriteToken(writer, tokenized.Slice(token));
                if (next < mentions.Length && mentions[next].Span.Overlaps(token.Span))
                {
                    writer.Write(open == next ? "\tI-" : "\tB-");
                    writer.Write(
                        ownLabels && mentions[next].Label is { Length: > 0 } label ? label : Label(mentions[next].Kind)
                    );
                    open = next;
                }
                else
                {
                    writer.Write("\tO");
                    open = -1;
                }

                writer.Write('\n');
            }

            writer.Write('\n');
        }
    }

    /// <summary>The label of a kind: <c>ORGANISATION</c>.</summary>
    public static string Label(MentionKind kind) => SnakeCase.Of(kind).ToUpperInvariant();

    private static void WriteToken(TextWriter writer, ReadOnlySpan<char> token)
    {
        foreach (var character in token)
        {
            writer.Write(char.IsWhiteSpace(character) ? '_' : character);
        }
    }
}
