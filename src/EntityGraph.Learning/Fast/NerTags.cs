namespace EntityGraph.Learning;

/// <summary>The tagger's nine IOB2 tags: O = 0, then B and I of PER, ORG, LOC, MISC. O's score is fixed at 0, so a row of weights holds eight numbers.</summary>
internal static class NerTags
{
    public const int Outside = 0;
    public const int Count = 9;
    public const int Scored = Count - 1;
    public const int TypeCount = 4;
    public const int Misc = 3;
    public const ushort Every = (1 << Count) - 1;

    /// <summary>Every tag but those of PER, ORG and LOC: what an untagged word may be where a corpus leaves MISC out.</summary>
    public const ushort OutsideOrMisc = 1 | (1 << (1 + (2 * Misc))) | (1 << (2 + (2 * Misc)));

    /// <summary>Type names in tag order.</summary>
    public static readonly string[] Types = ["PER", "ORG", "LOC", "MISC"];

    /// <summary>Tag names in tag order.</summary>
    public static readonly string[] Names = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"];

    public static int Begin(int type) => 1 + (2 * type);

    public static int Inside(int type) => 2 + (2 * type);

    public static int TypeOf(int tag) => (tag - 1) / 2;

    public static bool IsInside(int tag) => tag > 0 && (tag & 1) == 0;

    /// <summary>True where <paramref name="tag"/> may follow <paramref name="previous"/>; a sentence starts as after O.</summary>
    public static bool MayFollow(int previous, int tag) =>
        !IsInside(tag) || (previous != Outside && TypeOf(previous) == TypeOf(tag));
}
