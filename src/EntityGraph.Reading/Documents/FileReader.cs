using System.Globalization;

namespace EntityGraph.Reading;

/// <summary>Opens one input and hands it to the reader of its format. Never throws for what the input holds.</summary>
internal sealed class FileReader
{
    private readonly ReadingOptions _options;

    public FileReader(ReadingOptions options) => _options = options;

    private string TooLarge => string.Create(
        CultureInfo.InvariantCulture,
        $"larger than the limit of {_options.MaxDocumentBytes:N0} bytes for one document");

    /// <summary>The results of one input, each with how many bytes had been read by then.</summary>
    public IEnumerable<(ReadResult Result, long Position)> Read(InputFile file, Stream? standardInput)
    {
        using var stream = Open(file, standardInput, out var failure);
        if (stream is null)
        {
            yield return (ReadResult.Skipped(file.Path, failure!), file.Length); // set where there is no stream
            yield break;
        }

        yield return (ReadWhole(file, stream), file.Length);
    }

    private ReadResult ReadWhole(InputFile file, Stream stream)
    {
        try
        {
            if (!TryReadBytes(stream, out var bytes))
            {
                return ReadResult.Skipped(file.Path, TooLarge);
            }

            if (TextDecoder.IsBinary(bytes))
            {
                return ReadResult.Skipped(file.Path, TextDecoder.BinaryReason);
            }

            var warnings = new List<string>();
            var text = TextDecoder.Decode(bytes, warnings);
            return string.IsNullOrWhiteSpace(text)
                ? ReadResult.Skipped(file.Path, text.Length == 0 ? "empty file" : "holds only white space")
                : ReadResult.Read(file.Path, new Document(text) { Path = file.Path }, warnings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ReadResult.Skipped(file.Path, "cannot be read (" + FileErrors.Describe(exception) + ")");
        }
    }

    private bool TryReadBytes(Stream stream, out byte[] bytes)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int length;
        while ((length = stream.Read(chunk)) > 0)
        {
            if (buffer.Length + length > _options.MaxDocumentBytes)
            {
                bytes = [];
                return false;
            }

            buffer.Write(chunk, 0, length);
        }

        bytes = buffer.ToArray();
        return true;
    }

    private static Stream? Open(InputFile file, Stream? standardInput, out string? failure)
    {
        failure = null;
        try
        {
            return file.IsStandardInput ? standardInput ?? Console.OpenStandardInput() : File.OpenRead(file.Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failure = "cannot be opened (" + FileErrors.Describe(exception) + ")";
            return null;
        }
    }
}
