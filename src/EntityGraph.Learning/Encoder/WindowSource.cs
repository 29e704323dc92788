using System.Diagnostics.CodeAnalysis;

namespace EntityGraph.Learning;

/// <summary>Hands the windows of one document to several workers, made one at a time. Thread-safe.</summary>
internal sealed class WindowSource : IDisposable
{
    private readonly Lock _lock = new();
    private readonly IEnumerator<EncodedWindow> _windows;

    public WindowSource(WordPieceEncoder encoder, TokenizedDocument document, int length)
    {
        var words = EncoderWords.Of(encoder, document);
        var pieces = words.Sum(word => (long)word.Ids.Length);
        AtLeast = (int)(pieces / length) + 1;
        _windows = WindowPacker
            .Pack(encoder, words, [.. document.Sentences.Select(sentence => sentence.TokenEnd)], length)
            .GetEnumerator();
    }

    /// <summary>How many windows there are at least.</summary>
    public int AtLeast { get; }

    /// <summary>The next window, in text order.</summary>
    public bool TryNext([NotNullWhen(true)] out EncodedWindow? window)
    {
        lock (_lock)
        {
            window = _windows.MoveNext() ? _windows.Current : null;
            return window is not null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _windows.Dispose();
}
