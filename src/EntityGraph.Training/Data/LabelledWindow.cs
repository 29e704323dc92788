using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>One input of the encoder with its labels; layers that its document lacks are null.</summary>
/// <param name="Window">Pieces and where the words stand in them.</param>
/// <param name="Weight">Factor of the loss of its names.</param>
internal sealed record LabelledWindow(EncodedWindow Window, float Weight)
{
    /// <summary>For each word the tags it may have.</summary>
    public TagMask[]? Names { get; init; }

    /// <summary>For each word three tags: 0, 1, 2; a part that begins before the window goes on in it.</summary>
    public byte[]? Attribution { get; init; }

    /// <summary>Index of each word's part of speech; -1 unknown.</summary>
    public int[]? Upos { get; init; }

    /// <summary>Head of each word: 0 the root, k the window's word k - 1; -1 where it lies outside.</summary>
    public int[]? Heads { get; init; }

    /// <summary>Index of each word's relation; -1 unknown.</summary>
    public int[]? Relations { get; init; }

    /// <summary>For each word the number of its sentence.</summary>
    public int[] Sentences()
    {
        var numbers = new int[Window.WordCount];
        var word = 0;
        for (var sentence = 0; sentence < Window.SentenceEnds.Length; sentence++)
        {
            while (word < Window.SentenceEnds[sentence])
            {
                numbers[word++] = sentence;
            }
        }

        return numbers;
    }
}
