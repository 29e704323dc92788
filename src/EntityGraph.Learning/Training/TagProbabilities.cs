namespace EntityGraph.Learning;

/// <summary>
/// How likely each of the nine tags of <see cref="NerTags"/> is for each word, as an analyser has it.
/// </summary>
internal static class TagProbabilities
{
    // Where an analyser gives mentions alone, words outside them are taken to be O as surely as this.
    private const float OutsideMentions = 0.95f;

    /// <summary>
    /// Probabilities in [0, 1], <c>token × 9 + tag</c>: before any correction of names where the analyser is one of
    /// ours, else from its mentions.
    /// </summary>
    public static float[] Of(IAnalyzer analyzer, TokenizedDocument document) =>
        analyzer switch
        {
            FastAnalyzer fast when fast.IsNews => fast.Probabilities(document),
            AccurateAnalyzer accurate
                when accurate.Settings.Names.SequenceEqual(NerTags.Names, StringComparer.Ordinal) => OfEncoder(
                accurate,
                document
            ),
            _ => OfMentions(analyzer, document),
        };

    private static float[] OfEncoder(AccurateAnalyzer analyzer, TokenizedDocument document)
    {
        var scores = analyzer.Score(document, AnalysisLayers.Mentions).Names;
        var decoder = new BioDecoder(NerTags.TypeCount);
        var probabilities = new float[scores.Length];
        foreach (var sentence in document.Sentences.Where(sentence => sentence.TokenCount > 0))
        {
            var (start, length) = (sentence.TokenStart * NerTags.Count, sentence.TokenCount * NerTags.Count);
            decoder.Probabilities(scores.AsSpan(start, length)).CopyTo(probabilities.AsSpan(start));
        }

        return probabilities;
    }

    private static float[] OfMentions(IAnalyzer analyzer, TokenizedDocument document)
    {
        var probabilities = new float[document.Tokens.Length * NerTags.Count];
        for (var token = 0; token < document.Tokens.Length; token++)
        {
            Fill(probabilities, token, NerTags.Outside, OutsideMentions);
        }

        foreach (var mention in analyzer.Analyze(document).Mentions)
        {
            var type = TypeOf(mention.Kind);
            var start = document.TokenIndexAt(mention.Span.Start);
            var end = document.TokenIndexAt(mention.Span.End - 1) + 1;
            for (var token = start; token < end; token++)
            {
                Fill(
                    probabilities,
                    token,
                    token == start ? NerTags.Begin(type) : NerTags.Inside(type),
                    (float)mention.Score
                );
            }
        }

        return probabilities;
    }

    private static void Fill(float[] probabilities, int token, int tag, float score)
    {
        var row = probabilities.AsSpan(token * NerTags.Count, NerTags.Count);
        row.Fill((1 - score) / NerTags.Scored);
        row[tag] = score;
    }

    private static int TypeOf(MentionKind kind) =>
        kind switch
        {
            MentionKind.Person => 0,
            MentionKind.Organisation => 1,
            MentionKind.Country or MentionKind.Location => 2,
            _ => NerTags.Misc,
        };
}
