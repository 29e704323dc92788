using System.Runtime.Intrinsics;

namespace EntityGraph.Learning;

/// <summary>What the features know of one word form, worked out once and cached.</summary>
internal sealed class Word
{
    /// <summary>Words this far to either side are looked at by themselves.</summary>
    public const int Reach = 2;

    public ulong Exact { get; init; }

    public ulong Lower { get; init; }

    public ulong Shape { get; init; }

    public CapsKind Caps { get; init; }

    public bool IsCapital =>
        Caps is CapsKind.Title or CapsKind.Upper or CapsKind.Initial or CapsKind.Mixed or CapsKind.DottedUpper;

    public bool HasLetter => Caps is not (CapsKind.Digits or CapsKind.Punctuation or CapsKind.Hyphen);

    /// <summary>Bracket and quote marks: +1 opens, -1 closes, 2 toggles, 0 neither.</summary>
    public sbyte Bracket { get; init; }

    public sbyte Quote { get; init; }

    public ushort Cluster64 { get; init; }

    public ushort Cluster256 { get; init; }

    public ushort Cluster1000 { get; init; }

    /// <summary>
    /// Keys of the features that depend on the word alone, one array for each offset from -Reach to Reach; empty once
    /// summed.
    /// </summary>
    public uint[][] Keys { get; set; } = [];

    public FeatureGroup[][] Groups { get; set; } = [];

    /// <summary>Summed weights of <see cref="Keys"/>: for each offset one vector for each block of eight.</summary>
    public Vector256<int>[] Sums { get; set; } = [];
}
