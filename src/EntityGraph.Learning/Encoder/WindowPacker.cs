namespace EntityGraph.Learning;

/// <summary>Packs neighbouring whole sentences of a document into windows up to a number of pieces.</summary>
/// <remarks>
/// Greedy, in text order, without overlap. A sentence longer than a window is cut at words. Linear in the words; lazy.
/// </remarks>
internal static class WindowPacker
{
    private const int Marks = 2;

    /// <summary>The windows of a document, in text order.</summary>
    /// <param name="encoder">Gives the numbers of the marks.</param>
    /// <param name="words">The document's words.</param>
    /// <param name="sentenceEnds">One past each sentence's last word, rising; the last is the number of words.</param>
    /// <param name="length">Most pieces of a window, marks counted; at least <see cref="WordPieceEncoder.MostPieces"/>
    /// + 2.</param>
    public static IEnumerable<EncodedWindow> Pack(
        WordPieceEncoder encoder,
        IReadOnlyList<WordPieces> words,
        IReadOnlyList<int> sentenceEnds,
        int length
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, WordPieceEncoder.MostPieces + Marks);
        var start = 0;
        var end = 0;
        var pieces = 0;
        var ends = new List<int>();
        foreach (var sentenceEnd in sentenceEnds)
        {
            var needed = 0;
            for (var word = end; word < sentenceEnd; word++)
            {
                needed += words[word].Ids.Length;
            }

            if (pieces + needed + Marks > length && end > start)
            {
                yield return Create(encoder, words, start, end, ends);
                (start, pieces) = (end, 0);
                ends.Clear();
            }

            for (var word = end; word < sentenceEnd; word++)
            {
                if (pieces + words[word].Ids.Length + Marks > length)
                {
                    ends.Add(word);
                    yield return Create(encoder, words, start, word, ends);
                    (start, pieces) = (word, 0);
                    ends.Clear();
                }

                pieces += words[word].Ids.Length;
            }

            end = sentenceEnd;
            ends.Add(end);
        }

        if (end > start)
        {
            yield return Create(encoder, words, start, end, ends);
        }
    }

    private static EncodedWindow Create(
        WordPieceEncoder encoder,
        IReadOnlyList<WordPieces> words,
        int start,
        int end,
        List<int> ends
    )
    {
        var count = Marks;
        for (var word = start; word < end; word++)
        {
            count += words[word].Ids.Length;
        }

        var ids = new long[count];
        var shapes = new long[count];
        var first = new int[end - start];
        var last = new int[end - start];
        ids[0] = encoder.Start;
        shapes[0] = PieceShape.Mark;
        var next = 1;
        for (var word = start; word < end; word++)
        {
            var (pieces, shape) = words[word];
            first[word - start] = next;
            last[word - start] = next + pieces.Length - 1;
            for (var piece = 0; piece < pieces.Length; piece++)
            {
                ids[next] = pieces[piece];
                shapes[next++] = piece == 0 ? shape : PieceShape.Following(shape);
            }
        }

        ids[next] = encoder.End;
        shapes[next] = PieceShape.Mark;
        return new EncodedWindow(start, ids, shapes, first, last, [.. ends.Select(position => position - start)]);
    }
}
