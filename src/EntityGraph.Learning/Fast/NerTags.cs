namespace EntityGraph.Learning;

/// <summary>
/// The arithmetic of IOB2 tags, and the nine tags of the models that ship: O = 0, then B and I of PER, ORG, LOC, MISC.
/// </summary>
internal static class NerTags
{
    public const int Outside = 0;
    public const int Count = 9;
    public const int Scored = Count - 1;
    public const int TypeCount = 4;
    public const int Misc = 3;

    /// <summary>Type names in tag order.</summary>
    public static readonly string[] Types = ["PER", "ORG", "LOC", "MISC"];

    /// <summary>The tags.</summary>
    public static readonly TagSet Set = new(Types);

    /// <summary>Tag names in tag order.</summary>
    public static readonly string[] Names = [.. Set.Names];

    /// <summary>
    /// Every tag but those of PER, ORG and LOC: what an untagged word may be where a corpus leaves MISC out.
    /// </summary>
    public static readonly TagMask OutsideOrMisc = TagMask.AnyOf([Outside, Begin(Misc), Inside(Misc)]);

    /// <summary>Every tag but O.</summary>
    public static readonly TagMask AnyName = TagMask.AnyOf(Enumerable.Range(1, Scored));

    public static int Begin(int type) => 1 + (2 * type);

    public static int Inside(int type) => 2 + (2 * type);

    public static int TypeOf(int tag) => (tag - 1) / 2;

    public static bool IsInside(int tag) => tag > 0 && (tag & 1) == 0;

    /// <summary>
    /// True where <paramref name="tag"/> may follow <paramref name="previous"/>; a sentence starts as after O.
    /// </summary>
    public static bool MayFollow(int previous, int tag) =>
        !IsInside(tag) || (previous != Outside && TypeOf(previous) == TypeOf(tag));
}
