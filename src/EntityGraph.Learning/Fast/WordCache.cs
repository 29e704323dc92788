using System.Collections.Concurrent;
using System.Runtime.Intrinsics;

namespace EntityGraph.Learning;

/// <summary>
/// Words that were met before, with their weights summed. Thread-safe; what it holds never changes an answer.
/// </summary>
internal sealed class WordCache
{
    // About 600 bytes a word.
    private const int MostWords = 200_000;
    private const int LongestWord = 40;
    private readonly FastModel _model;
    private readonly ConcurrentDictionary<string, Word> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private int _count;

    public WordCache(FastModel model)
    {
        _model = model;
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        Edge = Summed(WordReader.ReadEdge());
    }

    /// <summary>The word before the first and after the last of a sentence.</summary>
    public Word Edge { get; }

    public Word Find(ReadOnlySpan<char> text)
    {
        if (_lookup.TryGetValue(text, out var word))
        {
            return word;
        }

        word = Summed(_model.Features.Reader.Read(text));
        if (_count < MostWords && text.Length <= LongestWord && _lookup.TryAdd(text, word))
        {
            Interlocked.Increment(ref _count);
        }

        return word;
    }

    private Word Summed(Word word)
    {
        var blocks = _model.Tags.Blocks;
        word.Sums = new Vector256<int>[word.Keys.Length * blocks];
        for (var offset = 0; offset < word.Keys.Length; offset++)
        {
            _model.Rows.Add(word.Keys[offset], word.Sums.AsSpan(offset * blocks, blocks));
        }

        word.Keys = [];
        word.Groups = [];
        return word;
    }
}
