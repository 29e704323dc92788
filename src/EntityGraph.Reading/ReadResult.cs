using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace EntityGraph.Reading;

/// <summary>One thing met while reading: a document, or something skipped and why. Immutable.</summary>
public sealed class ReadResult
{
    private ReadResult(string path, Document? document, string? reason, ImmutableArray<string> warnings)
    {
        Path = path;
        Document = document;
        Reason = reason;
        Warnings = warnings;
    }

    /// <summary>
    /// Where it was met, as the user named it; rows as <c>file(line)</c>, <c>-</c> for standard input.
    /// </summary>
    public string Path { get; }

    /// <summary>The document; null where it was skipped.</summary>
    public Document? Document { get; }

    /// <summary>Why it was skipped: a phrase that goes after <c>path: </c>; null where there is a document.</summary>
    public string? Reason { get; }

    /// <summary>
    /// What is worth saying about a document that was read (a guessed encoding, an unread date): phrases that go after
    /// <c>path: </c>.
    /// </summary>
    public ImmutableArray<string> Warnings { get; }

    /// <summary>True where there is a document.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool IsRead => Document is not null;

    /// <summary>
    /// True where it was skipped because the same text had been read before: nothing is lost by that.
    /// </summary>
    public bool IsDuplicate { get; private init; }

    /// <summary>
    /// Share of all inputs (by bytes, as far as known) that had been read when this was met, in [0, 1]; never falls.
    /// </summary>
    public double Progress { get; internal init; }

    /// <summary>A document that was read.</summary>
    public static ReadResult Read(string path, Document document, IEnumerable<string>? warnings = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(document);
        return new ReadResult(path, document, null, warnings is null ? [] : [.. warnings]);
    }

    /// <summary>Something that was skipped.</summary>
    public static ReadResult Skipped(string path, string reason)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentException.ThrowIfNullOrEmpty(reason);
        return new ReadResult(path, null, reason, []);
    }

    /// <summary>A text that had been read before.</summary>
    public static ReadResult Duplicate(string path, string reason)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentException.ThrowIfNullOrEmpty(reason);
        return new ReadResult(path, null, reason, []) { IsDuplicate = true };
    }

    /// <summary><c>path: reason</c> or <c>path: id</c>.</summary>
    public override string ToString() => $"{Path}: {Reason ?? Document!.Id}"; // one of the two is always set

    internal ReadResult WithProgress(double progress) =>
        new(Path, Document, Reason, Warnings) { IsDuplicate = IsDuplicate, Progress = progress };
}
