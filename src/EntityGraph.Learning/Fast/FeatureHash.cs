namespace EntityGraph.Learning;

/// <summary>64-bit hashes of words and features, the same on every machine and in every run.</summary>
internal static class FeatureHash
{
    private const ulong TextPrime = 0x100000001B3;
    private const ulong TextSeed = 0xCBF29CE484222325;
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>Hash of a text as it stands.</summary>
    public static ulong OfText(ReadOnlySpan<char> text)
    {
        var hash = TextSeed;
        foreach (var character in text)
        {
            hash = (hash ^ character) * TextPrime;
        }

        return Mix(hash);
    }

    /// <summary>Hash of two hashes in order.</summary>
    public static ulong Combine(ulong first, ulong second) => Mix((first * Golden) ^ (second + 0x632BE59BD9B4E019));

    /// <summary>The stored key of a feature: its kind, then its value.</summary>
    public static uint Key(int kind, ulong value) => (uint)(Mix(value ^ ((ulong)(uint)kind * Golden)) >> 32);

    private static ulong Mix(ulong value)
    {
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93;
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93;
        return value ^ (value >> 32);
    }
}
