using System.Text;

namespace EntityGraph.Formats;

/// <summary>Reads CoNLL files: a token a line, its tag in the last column, blank lines between sentences.</summary>
/// <remarks>
/// <para>Columns are parted by tabs, or by spaces in lines without one; a single column is an untagged token. IOB1,
/// IOB2 and BIOES (also BILOU) are read: <c>I-</c> after another label or after <c>O</c> begins a span.</para>
/// <para>Lazy: one document is held at a time.</para>
/// </remarks>
public static class ConllReader
{
    /// <summary>The token that opens a document.</summary>
    public const string DocumentStart = "-DOCSTART-";

    /// <summary>The documents of a file, in order.</summary>
    /// <exception cref="DataFormatException">A tag has another form.</exception>
    public static IEnumerable<ConllDocument> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Open(path);

        static IEnumerable<ConllDocument> Open(string path)
        {
            using var reader = new StreamReader(path, Encoding.UTF8);
            foreach (var document in Read(reader, path))
            {
                yield return document;
            }
        }
    }

    /// <summary>The documents of a text, in order.</summary>
    /// <param name="reader">Read to its end, not closed.</param>
    /// <param name="path">The name that errors show.</param>
    /// <exception cref="DataFormatException">A tag has another form.</exception>
    public static IEnumerable<ConllDocument> Read(TextReader reader, string path)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Lines(reader, path);

        static IEnumerable<ConllDocument> Lines(TextReader reader, string path)
        {
            var parser = new ConllParser(path);
            for (var number = 1; reader.ReadLine() is { } line; number++)
            {
                if (parser.Take(line, number) is { } document)
                {
                    yield return document;
                }
            }

            if (parser.Finish() is { } last)
            {
                yield return last;
            }
        }
    }
}
