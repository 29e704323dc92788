using System.Collections;
using EntityGraph.Reading;

namespace EntityGraph;

/// <summary>A set of documents, read lazily and as often as it is enumerated.</summary>
/// <remarks>
/// Enumerating gives the documents alone; what was skipped and why is told by <see cref="Read"/>. A text that comes
/// twice is given once.
/// </remarks>
public sealed class Corpus : IEnumerable<Document>
{
    private readonly Func<IEnumerable<ReadResult>> _read;

    private Corpus(Func<IEnumerable<ReadResult>> read)
    {
        _read = read;
    }

    /// <summary>The documents of a folder and of all folders below it, in ordinal order of their paths.</summary>
    /// <exception cref="InputException">There is no such folder.</exception>
    public static Corpus FromFolder(string path, ReadingOptions? options = null) => FromInputs([path], options);

    /// <summary>
    /// The documents of files, folders, patterns and <c>-</c> for standard input, as on the command line.
    /// </summary>
    /// <exception cref="InputException">One of them is missing or wrongly shaped.</exception>
    public static Corpus FromInputs(IReadOnlyList<string> inputs, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var reader = new DocumentReader(options);
        var set = reader.Open(inputs);
        return new Corpus(() => reader.Read(set));
    }

    /// <summary>
    /// Documents that are in memory or made on the way. The sequence is enumerated as often as the corpus is.
    /// </summary>
    public static Corpus FromDocuments(IEnumerable<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return new Corpus(() => documents.Select(document => ReadResult.Read(document.Path ?? document.Id, document)));
    }

    /// <summary>
    /// Everything met while reading, in reading order: documents, what was skipped, and texts that come again.
    /// </summary>
    public IEnumerable<ReadResult> Read() => new DocumentSet().Filter(_read());

    /// <inheritdoc/>
    public IEnumerator<Document> GetEnumerator()
    {
        foreach (var result in Read())
        {
            if (result.Document is { } document)
            {
                yield return document;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
