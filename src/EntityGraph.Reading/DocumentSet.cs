using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace EntityGraph.Reading;

/// <summary>Lets each text through once, and each id for one text only; the first one met stays.</summary>
/// <remarks>Holds ids, paths and hashes, never texts. O(length) a document. Not thread-safe.</remarks>
public sealed class DocumentSet
{
    private readonly Dictionary<string, string> _pathsById = new(StringComparer.Ordinal);
    private readonly Dictionary<UInt128, string> _pathsByText = [];

    /// <summary>Number of documents let through.</summary>
    public int Count => _pathsById.Count;

    /// <summary>Passes results on; a document that was met before comes out as skipped, with the reason.</summary>
    public IEnumerable<ReadResult> Filter(IEnumerable<ReadResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return results.Select(result => result.IsRead ? Filter(result) : result);
    }

    /// <summary>Passes a result on, or says why its document does not count.</summary>
    public ReadResult Filter(ReadResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.IsRead)
        {
            return result;
        }

        var hash = HashOf(result.Document.Text);
        if (_pathsByText.TryGetValue(hash, out var samePath))
        {
            return ReadResult
                .Duplicate(result.Path, $"the same text as {samePath}; counted once")
                .WithProgress(result.Progress);
        }

        if (_pathsById.TryGetValue(result.Document.Id, out var otherPath))
        {
            return ReadResult
                .Skipped(result.Path, $"its id '{result.Document.Id}' already stands for another text, {otherPath}")
                .WithProgress(result.Progress);
        }

        _pathsByText.Add(hash, result.Path);
        _pathsById.Add(result.Document.Id, result.Path);
        return result;
    }

    private static UInt128 HashOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
