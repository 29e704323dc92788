using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>One sentence with what its corpus says of it; layers that it does not annotate are null.</summary>
/// <param name="Words">As the corpus cuts them.</param>
internal sealed record LabelledSentence(string[] Words)
{
    /// <summary>For each word the tags of the names head that it may have.</summary>
    public TagMask[]? Names { get; init; }

    /// <summary>For each word three tags, of source, cue and content: 0 outside, 1 begin, 2 inside.</summary>
    public byte[]? Attribution { get; init; }

    /// <summary>Index of each word's part of speech.</summary>
    public int[]? Upos { get; init; }

    /// <summary>Head of each word: 0 the root, k the sentence's word k - 1.</summary>
    public int[]? Heads { get; init; }

    /// <summary>Index of each word's relation to its head.</summary>
    public int[]? Relations { get; init; }
}
