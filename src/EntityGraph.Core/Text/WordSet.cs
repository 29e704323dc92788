using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>A fixed set of words that is asked with spans.</summary>
internal sealed class WordSet
{
    private const int LongestWord = 32;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>Takes the words of a text, parted by single spaces.</summary>
    public WordSet(string words) =>
        _words = words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Exact, case-sensitive.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    /// <summary>Case-sensitive but for the first character.</summary>
    public bool ContainsIgnoringFirstCase(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > LongestWord)
        {
            return false;
        }

        Span<char> lowered = stackalloc char[word.Length];
        word.CopyTo(lowered);
        lowered[0] = char.ToLowerInvariant(lowered[0]);
        return _words.Contains(lowered);
    }
}
