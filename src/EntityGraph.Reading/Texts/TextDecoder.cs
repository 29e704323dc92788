using System.Text;

namespace EntityGraph.Reading;

/// <summary>Bytes to text: byte order mark, else strict UTF-8, else Windows-1252.</summary>
internal static class TextDecoder
{
    public const string BinaryReason = "binary (it holds NUL bytes); if it is UTF-16 text, save it as UTF-8";
    public const string CutWarning = "ends inside a UTF-8 character; the cut character is left out";
    private const int LongestCharacter = 4;

    private static readonly UTF8Encoding s_strictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The code page of Western Windows; its five unassigned bytes become C1 controls.</summary>
    public static Encoding Windows1252 { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new InvalidOperationException("Windows-1252 is not there.");

    /// <summary>True where the bytes hold a NUL and no byte order mark says that they are UTF-16 or UTF-32.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes) =>
        MarkedEncoding(bytes, out _) is null or UTF8Encoding && bytes.Contains((byte)0);

    /// <summary>The encoding that a byte order mark names; null without a mark.</summary>
    public static Encoding? MarkedEncoding(ReadOnlySpan<byte> bytes, out int markLength)
    {
        (markLength, var encoding) = bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] => (4, Encoding.UTF32),
            [0, 0, 0xFE, 0xFF, ..] => (4, new UTF32Encoding(bigEndian: true, byteOrderMark: true)),
            [0xEF, 0xBB, 0xBF, ..] => (3, Encoding.UTF8),
            [0xFF, 0xFE, ..] => (2, Encoding.Unicode),
            [0xFE, 0xFF, ..] => (2, Encoding.BigEndianUnicode),
            _ => (0, (Encoding?)null),
        };
        return encoding;
    }

    /// <summary>Decodes a whole text; the byte order mark is not part of it. O(bytes).</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="warnings">Gets a phrase where a guess was made.</param>
    /// <param name="declared">What the text itself says of its encoding, tried after UTF-8.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, List<string> warnings, Encoding? declared = null)
    {
        var marked = MarkedEncoding(bytes, out var markLength);
        var body = bytes[markLength..];
        if (marked is not null and not UTF8Encoding)
        {
            return marked.GetString(body);
        }

        if (TryDecodeUtf8(body, warnings) is { } text)
        {
            return text;
        }

        var encoding = declared ?? Windows1252;
        warnings.Add(
            declared is null ? "not UTF-8; read as Windows-1252" : $"not UTF-8; read as {declared.WebName}, as it says"
        );
        return encoding.GetString(body);
    }

    private static string? TryDecodeUtf8(ReadOnlySpan<byte> bytes, List<string> warnings)
    {
        // A file cut in the middle of its last character is still UTF-8.
        var whole = bytes.Length - CutLength(bytes);
        try
        {
            var text = s_strictUtf8.GetString(bytes[..whole]);
            if (whole < bytes.Length)
            {
                warnings.Add(CutWarning);
            }

            return text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>
    /// Number of bytes at the end that begin a character without ending it. Needs another character beyond ASCII to
    /// believe it.
    /// </summary>
    private static int CutLength(ReadOnlySpan<byte> bytes)
    {
        for (var length = 1; length < LongestCharacter && length <= bytes.Length; length++)
        {
            var status = Rune.DecodeFromUtf8(bytes[^length..], out _, out var consumed);
            if (status == System.Buffers.OperationStatus.NeedMoreData && consumed == length)
            {
                return bytes[..^length].IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0 || length > 1 ? length : 0;
            }
        }

        return 0;
    }
}
