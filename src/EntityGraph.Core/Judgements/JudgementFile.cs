using System.Security.Cryptography;
using System.Text;

namespace EntityGraph;

/// <summary>
/// A file of judgements, of which every byte is kept that a change does not concern: comments, empty lines, unknown
/// fields, line ends.
/// </summary>
/// <remarks>
/// Immutable; a change gives a new object, which <see cref="Save"/> writes. UTF-8, with a byte order mark only where
/// the file had one.
/// </remarks>
public sealed class JudgementFile
{
    private static readonly UTF8Encoding s_utf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private JudgementFile(string path, string text)
    {
        Path = path;
        Text = text;
        Judgements = JudgementSet.Parse(text, path);
    }

    /// <summary>The file as the user named it.</summary>
    public string Path { get; }

    /// <summary>The whole file, a byte order mark included.</summary>
    public string Text { get; }

    /// <summary>What it says.</summary>
    public JudgementSet Judgements { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mayBeNew">Whether a missing file is one without judgements; else it is an error.</param>
    /// <exception cref="DataFormatException">It is missing, no UTF-8, not well formed or contradicts
    /// itself.</exception>
    public static JudgementFile Load(string path, bool mayBeNew = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path))
        {
            return mayBeNew
                ? new JudgementFile(path, $"{JudgementSet.Mark}1\n")
                : throw new DataFormatException(path, 0, "no such file.");
        }

        try
        {
            return new JudgementFile(path, s_utf8.GetString(File.ReadAllBytes(path)));
        }
        catch (DecoderFallbackException error)
        {
            throw new DataFormatException(
                path,
                0,
                $"expected UTF-8, found the byte {error.BytesUnknown?.FirstOrDefault():x2} at {error.Index}."
            );
        }
    }

    /// <summary>The file with one judgement more at its end.</summary>
    /// <exception cref="DataFormatException">It contradicts an earlier line.</exception>
    public JudgementFile Append(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        var end = Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var before = Text.Length == 0 || Text[^1] == '\n' ? Text : Text + end;
        return new JudgementFile(Path, before + judgement + end);
    }

    /// <summary>The file without one judgement: how a decision is taken back.</summary>
    /// <param name="line">1-based.</param>
    /// <exception cref="DataFormatException">There is no judgement on that line.</exception>
    public JudgementFile Without(int line)
    {
        if (!Judgements.Judgements.Any(judgement => judgement.Line == line))
        {
            throw new DataFormatException(Path, line, "there is no judgement on this line.");
        }

        var lines = Text.Split('\n').ToList();
        lines.RemoveAt(line - 1);
        return new JudgementFile(Path, string.Join('\n', lines));
    }

    /// <summary>
    /// A salt for names to be suppressed: the file's own, so that all names of it are hashed alike, else a new one.
    /// </summary>
    public string Salt() =>
        Judgements.Judgements.Select(judgement => judgement.Suppressed?.Salt).FirstOrDefault(salt => salt is not null)
        ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SuppressedNames.SaltBytes));

    /// <summary>Writes it: to a file beside it first, so that a failure leaves the old one.</summary>
    public void Save()
    {
        var temporary = Path + ".new";
        File.WriteAllBytes(temporary, s_utf8.GetBytes(Text));
        File.Move(temporary, Path, overwrite: true);
    }
}
