using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>Turns labelled documents into windows of pieces with labels.</summary>
internal sealed class WindowBuilder(WordPieceEncoder encoder)
{
    /// <summary>Number of the piece that stands for a hidden word.</summary>
    public long Mask => encoder.Mask;

    /// <summary>The windows of one document, in text order.</summary>
    public IEnumerable<LabelledWindow> Build(IReadOnlyList<LabelledSentence> sentences, float weight, int length)
    {
        var words = sentences.SelectMany(sentence => sentence.Words).Select(word => encoder.Encode(word)).ToArray();
        var ends = new int[sentences.Count];
        var starts = new int[sentences.Count];
        var count = 0;
        for (var index = 0; index < sentences.Count; index++)
        {
            starts[index] = count;
            count += sentences[index].Words.Length;
            ends[index] = count;
        }

        var names = Join(sentences, sentence => sentence.Names, 1, TagMask.Every);
        var attribution = Join(sentences, sentence => sentence.Attribution, 3, (byte)0);
        var upos = Join(sentences, sentence => sentence.Upos, 1, -1);
        var relations = Join(sentences, sentence => sentence.Relations, 1, -1);
        var heads = Heads(sentences, starts);
        foreach (var window in WindowPacker.Pack(encoder, words, ends, length))
        {
            var (start, end) = (window.WordStart, window.WordEnd);
            yield return new LabelledWindow(window, weight)
            {
                Names = names?[start..end],
                Attribution = attribution?[(3 * start)..(3 * end)],
                Upos = upos?[start..end],
                Relations = relations?[start..end],
                Heads = heads is null
                    ? null
                    :
                    [
                        .. heads[start..end]
                            .Select(head =>
                                head == 0 ? 0
                                : head - 1 >= start && head - 1 < end ? head - start
                                : -1
                            ),
                    ],
            };
        }
    }

    private static T[]? Join<T>(
        IReadOnlyList<LabelledSentence> sentences,
        Func<LabelledSentence, T[]?> layer,
        int width,
        T unknown
    ) =>
        sentences.Any(sentence => layer(sentence) is not null)
            ?
            [
                .. sentences.SelectMany(sentence =>
                    layer(sentence) ?? Enumerable.Repeat(unknown, width * sentence.Words.Length)
                ),
            ]
            : null;

    // Heads as 1-based numbers of the document's words.
    private static int[]? Heads(IReadOnlyList<LabelledSentence> sentences, int[] starts) =>
        sentences.Any(sentence => sentence.Heads is not null)
            ?
            [
                .. sentences.SelectMany(
                    (sentence, index) =>
                        sentence.Heads?.Select(head => head == 0 ? 0 : head + starts[index])
                        ?? Enumerable.Repeat(-1, sentence.Words.Length)
                ),
            ]
            : null;
}
