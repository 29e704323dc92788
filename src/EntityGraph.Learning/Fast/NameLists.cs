namespace EntityGraph.Learning;

/// <summary>Lists of names, held as hashes of lower-cased words: which lists a run of words stands in.</summary>
/// <remarks>
/// A hash may collide (1 in 4 billion for each listed name); the lists feed features, never decide. Immutable and
/// thread-safe.
/// </remarks>
internal sealed class NameLists
{
    /// <summary>Longest listed name in words.</summary>
    public const int LongestName = 6;

    /// <summary>Set on entries that begin a longer name.</summary>
    public const ushort Prefix = 0x8000;

    private readonly Dictionary<uint, ushort> _entries;

    public NameLists(IEnumerable<KeyValuePair<uint, ushort>> entries) => _entries = new(entries);

    public int Count => _entries.Count;

    /// <summary>All entries, by key.</summary>
    public IEnumerable<KeyValuePair<uint, ushort>> Entries => _entries.OrderBy(entry => entry.Key);

    public static ulong Extend(ulong prefix, ulong lower) => FeatureHash.Combine(prefix, lower);

    public static uint KeyOf(ulong prefix) => (uint)(prefix >> 32);

    /// <summary>
    /// Marks each word with its lists: low byte single-word names, next bits longer names; longest from the left.
    /// </summary>
    /// <param name="words">One sentence. A name starts with a capital, unless the whole sentence has none.</param>
    /// <param name="marks">For each word the lists of the longest match over it, or 0.</param>
    /// <param name="places">For each word 0 for none, 1 alone, 2 first, 3 later word of a match.</param>
    public void Mark(ReadOnlySpan<Word> words, Span<ushort> marks, Span<byte> places)
    {
        marks.Clear();
        places.Clear();
        var anyCase = true;
        foreach (var word in words)
        {
            anyCase &= !word.IsCapital;
        }

        var start = 0;
        while (start < words.Length)
        {
            var (length, lists) =
                anyCase || words[start].IsCapital || words[start].Caps == CapsKind.Alphanumeric
                    ? Longest(words[start..])
                    : (0, (ushort)0);
            for (var offset = 0; offset < length; offset++)
            {
                marks[start + offset] = lists;
                places[start + offset] = (byte)(
                    length == 1 ? 1
                    : offset == 0 ? 2
                    : 3
                );
            }

            start += Math.Max(1, length);
        }
    }

    private (int Length, ushort Lists) Longest(ReadOnlySpan<Word> words)
    {
        var best = (0, (ushort)0);
        var hash = 0UL;
        for (var length = 1; length <= Math.Min(words.Length, LongestName); length++)
        {
            hash = Extend(hash, words[length - 1].Lower);
            if (!_entries.TryGetValue(KeyOf(hash), out var entry))
            {
                break;
            }

            var lists = (ushort)(entry & ~Prefix);
            if (lists != 0)
            {
                best = (length, lists);
            }

            if ((entry & Prefix) == 0)
            {
                break;
            }
        }

        return best;
    }
}
