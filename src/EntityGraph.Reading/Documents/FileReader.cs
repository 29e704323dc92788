using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EntityGraph.Formats;

namespace EntityGraph.Reading;

/// <summary>Opens one input and hands it to the reader of its format. Never throws for what the input holds.</summary>
internal sealed partial class FileReader
{
    private const int HtmlCharsetBytes = 4096;
    private readonly ReadingOptions _options;
    private readonly RowDocuments _rowDocuments;

    public FileReader(ReadingOptions options)
    {
        _options = options;
        _rowDocuments = new RowDocuments(options);
    }

    private string TooLarge =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"larger than the limit of {_options.MaxDocumentBytes:N0} bytes for one document"
        );

    /// <summary>The results of one input, each with how many bytes had been read by then.</summary>
    public IEnumerable<(ReadResult Result, long Position)> Read(InputFile file, Stream? standardInput)
    {
        using var stream = Open(file, standardInput, out var failure);
        if (stream is null)
        {
            yield return (ReadResult.Skipped(file.Path, failure), file.Length);
            yield break;
        }

        if (Problem(file, stream, out var format) is { } problem)
        {
            yield return (ReadResult.Skipped(file.Path, problem), file.Length);
            yield break;
        }

        if (format is InputFormat.JsonLines or InputFormat.Csv)
        {
            foreach (var result in ReadRows(file, stream, format))
            {
                yield return (result, stream.BytesRead);
            }
        }
        else
        {
            yield return (ReadWhole(file, stream, format), file.Length);
        }
    }

    /// <summary>
    /// Finds the format; gives the reason where the beginning already shows that nothing can be read.
    /// </summary>
    private string? Problem(InputFile file, PeekedStream stream, out InputFormat format)
    {
        format = file.Format ?? InputFormat.Text;
        try
        {
            var head = stream.Peek(HeadBytesOf(file));
            if (head.IsEmpty)
            {
                return "empty file";
            }

            if (TextDecoder.IsBinary(head))
            {
                return TextDecoder.BinaryReason;
            }

            format = file.Format ?? FormatSniffer.Sniff(head);
            return format is InputFormat.JsonLines or InputFormat.Csv
                ? RowFiles.Problem(head, head.Length < HeadBytesOf(file), format, _options)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "cannot be read (" + FileErrors.Describe(exception) + ")";
        }
    }

    // One byte more than a short file has shows that it ends there.
    private static int HeadBytesOf(InputFile file) =>
        (int)Math.Min(RowFiles.HeadBytes, file.Length == 0 ? long.MaxValue : file.Length + 1);

    private IEnumerable<ReadResult> ReadRows(InputFile file, PeekedStream stream, InputFormat format)
    {
        var fallback = new Windows1252Fallback();
        var isFallbackSaid = false;
        using var rows = RowFiles.Open(stream, format, _options, fallback);
        while (true)
        {
            var row = ReadRow(rows, out var failure);
            if (row is null)
            {
                if (failure is not null)
                {
                    yield return ReadResult.Skipped(file.Path, failure);
                }

                yield break;
            }

            var result = _rowDocuments.Read(file.Path, row);
            if (!isFallbackSaid && fallback.Count > 0 && result.IsRead)
            {
                isFallbackSaid = true;
                result = ReadResult.Read(
                    result.Path,
                    result.Document,
                    result.Warnings.Add("the file is not all UTF-8; what is not was read as Windows-1252")
                );
            }

            yield return result;
        }
    }

    private static Row? ReadRow(IRowReader rows, out string? failure)
    {
        failure = null;
        try
        {
            return rows.ReadRow();
        }
        catch (IOException exception)
        {
            failure = "cannot be read further (" + FileErrors.Describe(exception) + ")";
            return null;
        }
    }

    private ReadResult ReadWhole(InputFile file, PeekedStream stream, InputFormat format)
    {
        try
        {
            if (!TryReadBytes(file, stream, out var bytes))
            {
                return ReadResult.Skipped(file.Path, TooLarge);
            }

            if (TextDecoder.IsBinary(bytes))
            {
                return ReadResult.Skipped(file.Path, TextDecoder.BinaryReason);
            }

            var warnings = new List<string>();
            var text = TextDecoder.Decode(bytes, warnings, format == InputFormat.Html ? DeclaredEncoding(bytes) : null);
            var document = ToArticle(text, format, warnings).ToDocument(file.Path);
            return string.IsNullOrWhiteSpace(document.Text)
                ? ReadResult.Skipped(
                    file.Path,
                    string.IsNullOrWhiteSpace(text) ? "holds only white space" : "holds no text"
                )
                : ReadResult.Read(file.Path, document, warnings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ReadResult.Skipped(file.Path, "cannot be read (" + FileErrors.Describe(exception) + ")");
        }
    }

    private static Article ToArticle(string text, InputFormat format, List<string> warnings) =>
        format switch
        {
            InputFormat.Markdown => MarkdownReader.Read(text, warnings),
            InputFormat.Html => HtmlReader.Read(text, warnings),
            _ => new Article { Text = text },
        };

    private bool TryReadBytes(InputFile file, PeekedStream stream, out byte[] bytes)
    {
        bytes = [];
        if (file.Length > _options.MaxDocumentBytes)
        {
            return false;
        }

        using var buffer = new MemoryStream((int)file.Length);
        var chunk = new byte[64 * 1024];
        int length;
        while ((length = stream.Read(chunk)) > 0)
        {
            if (buffer.Length + length > _options.MaxDocumentBytes)
            {
                return false;
            }

            buffer.Write(chunk, 0, length);
        }

        bytes = buffer.ToArray();
        return true;
    }

    /// <summary>
    /// What a page says of its encoding in its first bytes; null where it says nothing, UTF-8, or a name unknown here.
    /// </summary>
    private static Encoding? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HtmlCharsetBytes)]);
        var name = Charset().Match(head).Groups["name"].Value;
        if (
            name.Length == 0
            || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        // Browsers read Latin-1 as Windows-1252 (WHATWG Encoding Standard, 4.2).
        return name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase)
            ? TextDecoder.Windows1252
            : CodePagesEncodingProvider.Instance.GetEncoding(name);
    }

    private static PeekedStream? Open(InputFile file, Stream? standardInput, out string failure)
    {
        failure = "";
        if (!file.IsNamed && file.Length == 0)
        {
            // Never opened: what a folder holds without a length may also be a pipe that nobody writes to.
            failure = "empty file";
            return null;
        }

        try
        {
            return file.IsStandardInput
                ? new PeekedStream(standardInput ?? Console.OpenStandardInput())
                : new PeekedStream(File.OpenRead(file.Path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failure = "cannot be opened (" + FileErrors.Describe(exception) + ")";
            return null;
        }
    }

    [GeneratedRegex(
        @"<meta[^>]{0,200}?charset\s*=\s*[""']?\s*(?<name>[\w-]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Charset();
}
