using System.Numerics;

namespace EntityGraph.Learning;

/// <summary>
/// The tags that a word may have: one tag of any model, every tag, or some of the first 62. <c>default</c> is O alone.
/// </summary>
internal readonly record struct TagMask
{
    // Zero or more: that one tag. Negative: the complement of a set of bits; all bits set is every tag of any number.
    private readonly long _value;

    private TagMask(long value) => _value = value;

    /// <summary>Every tag.</summary>
    public static TagMask Every => new(long.MinValue);

    /// <summary>True where there is one tag.</summary>
    public bool IsSingle => _value >= 0;

    /// <summary>True of O alone.</summary>
    public bool IsOutside => _value == 0;

    /// <summary>The tag of a mask that has one; -1 of others.</summary>
    public int Tag => IsSingle ? (int)_value : -1;

    /// <summary>One tag.</summary>
    public static TagMask Of(int tag) => new(tag);

    /// <summary>Some of the first 62 tags, at least one.</summary>
    public static TagMask AnyOf(IEnumerable<int> tags)
    {
        var bits = tags.Aggregate(0UL, (sum, tag) =>
            tag < 62 ? sum | (1UL << tag) : throw new ArgumentOutOfRangeException(nameof(tags))
        );
        ArgumentOutOfRangeException.ThrowIfZero(bits, nameof(tags));
        return BitOperations.PopCount(bits) == 1 ? new(BitOperations.TrailingZeroCount(bits)) : new((long)(~bits));
    }

    /// <summary>True where the word may have the tag.</summary>
    public bool Allows(int tag) =>
        _value >= 0 ? _value == tag : _value == long.MinValue || (tag < 62 && (~(ulong)_value >> tag & 1) != 0);
}
