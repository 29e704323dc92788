using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>Scores the tokenizer and the sentence splitter on raw text rebuilt from a treebank.</summary>
public static class SegmentationEvaluator
{
    /// <summary>Cuts every document of a CoNLL-U file and compares spans.</summary>
    /// <remarks>
    /// Paragraphs of the treebank are joined with blank lines; within one, the text is what its sentences give.
    /// </remarks>
    /// <exception cref="DataFormatException">The file is no CoNLL-U.</exception>
    public static SegmentationReport Evaluate(string conlluPath)
    {
        var tokenizer = new Tokenizer();
        var documents = 0;
        var asGiven = default(MatchCount);
        var mapped = default(MatchCount);
        var sentences = default(MatchCount);
        foreach (var gold in ConlluReader.ReadDocuments(conlluPath))
        {
            var found = tokenizer.Tokenize(gold.Document);
            documents++;
            asGiven += MatchCount.Of(gold.Tokens, found.Tokens);
            mapped += MatchCount.Of(SegmentationMap.Apply(gold), SegmentationMap.Apply(found));
            sentences += MatchCount.Of(
                gold.Sentences.Select(sentence => sentence.Span),
                found.Sentences.Select(sentence => sentence.Span)
            );
        }

        return new SegmentationReport(conlluPath, documents, asGiven, mapped, sentences);
    }
}
