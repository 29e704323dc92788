namespace EntityGraph.Learning;

/// <summary>Reads parts of speech and a tree for each sentence of a window out of the graphs' scores.</summary>
internal static class SyntaxReader
{
    private const string Root = "root";
    private const string Joined = "parataxis";

    /// <summary>Fills the words of one window.</summary>
    /// <param name="window">The window whose states the engine keeps.</param>
    /// <param name="engine">Runs the heads.</param>
    /// <param name="settings">Names of parts of speech and labels.</param>
    /// <param name="words">One for each token of the document; those of the window are written, with raw
    /// scores.</param>
    public static void Read(EncodedWindow window, EncoderEngine engine, EncoderSettings settings, SyntaxWord[] words)
    {
        engine.Syntax(out var partsOfSpeech, out var arcs);
        var heads = new int[window.WordCount];
        var headScores = new double[window.WordCount];
        var start = 0;
        foreach (var end in window.SentenceEnds)
        {
            var scores = new ArcScores(arcs, window.WordCount, start, end - start);
            TreeDecoder.Decode(scores, heads.AsSpan(start, end - start));
            scores.Probabilities(heads.AsSpan(start, end - start), headScores.AsSpan(start, end - start));
            for (var word = start; word < end; word++)
            {
                heads[word] += heads[word] == 0 ? 0 : start;
            }

            start = end;
        }

        // Under another word no label says root. The scores of parts of speech lie in a buffer of their own, which this
        // call leaves alone.
        var labels = engine.Labels([.. heads.Select(static head => (long)head)]);
        var root = settings.Relations.IndexOf(Root);
        for (var word = 0; word < window.WordCount; word++)
        {
            var isRoot = heads[word] == 0;
            var part = Best(partsOfSpeech, word, settings.PartsOfSpeech.Length, -1, out var partScore);
            var label = Best(labels, word, settings.Relations.Length, isRoot ? -1 : root, out var labelScore);
            words[window.WordStart + word] = new SyntaxWord(
                settings.PartsOfSpeech[part],
                isRoot ? SyntaxWord.Root : window.WordStart + heads[word] - 1,
                isRoot ? Root : settings.Relations[label]
            )
            {
                PartOfSpeechScore = partScore,
                HeadScore = headScores[word],
                RelationScore = labelScore,
            };
        }
    }

    /// <summary>
    /// Makes one tree of a sentence that was cut into several windows: the roots after the first hang on the first.
    /// </summary>
    public static void JoinParts(TokenizedDocument document, SyntaxWord[] words)
    {
        foreach (var sentence in document.Sentences)
        {
            var root = SyntaxWord.Root;
            for (var word = sentence.TokenStart; word < sentence.TokenEnd; word++)
            {
                if (words[word].Head != SyntaxWord.Root)
                {
                    continue;
                }

                if (root == SyntaxWord.Root)
                {
                    root = word;
                    continue;
                }

                words[word] = words[word] with { Head = root, Relation = Joined };
            }
        }
    }

    private static int Best(ReadOnlySpan<float> scores, int word, int count, int without, out double probability)
    {
        var row = scores.Slice(word * count, count);
        var best = without == 0 && count > 1 ? 1 : 0;
        for (var index = best + 1; index < count; index++)
        {
            best = row[index] > row[best] && index != without ? index : best;
        }

        var sum = 0.0;
        foreach (var score in row)
        {
            sum += Math.Exp(score - row[best]);
        }

        probability = 1 / sum;
        return best;
    }
}
