using EntityGraph.Formats;
using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>Reads a treebank's parts of speech and trees, and what it shows of names.</summary>
internal static class TreebankDocuments
{
    private const int LeastRelation = 20;

    /// <summary>
    /// Parts of speech and relations of the files; relations met fewer than 20 times count by their universal part.
    /// </summary>
    public static SyntaxLabels Labels(IEnumerable<string> paths)
    {
        var counts = paths
            .SelectMany(ConlluReader.ReadSentences)
            .SelectMany(sentence => sentence.Words)
            .Select(word => word.Relation)
            .CountBy(relation => relation)
            .ToArray();
        var relations = counts
            .Where(pair => pair.Value >= LeastRelation)
            .Select(pair => pair.Key)
            .Concat(counts.Select(pair => pair.Key.Split(':')[0]))
            .Where(relation => relation != "_")
            .Distinct()
            .Order(StringComparer.Ordinal);
        return new SyntaxLabels(SyntaxLabels.UniversalParts, [.. relations]);
    }

    /// <summary>The documents of a file, in order.</summary>
    public static IEnumerable<LabelledDocument> Read(
        string corpus,
        string path,
        SyntaxLabels labels,
        IReadOnlyList<TaggedSentence>? names
    )
    {
        var sentences = new List<LabelledSentence>();
        var number = 0;
        foreach (var sentence in ConlluReader.ReadSentences(path))
        {
            if (sentence.NewDocument is not null && sentences.Count > 0)
            {
                yield return new LabelledDocument(corpus, sentences);
                sentences = [];
            }

            var tagged = names?[number++];
            if (tagged is not null && tagged.Words.Length != sentence.Words.Length)
            {
                throw new InvalidDataException(
                    $"{path}: sentence {sentence.Id} has {sentence.Words.Length} words, its names {tagged.Words.Length}."
                );
            }

            sentences.Add(
                new LabelledSentence([.. sentence.Words.Select(word => word.Form)])
                {
                    Names = tagged?.Allowed,
                    Upos = [.. sentence.Words.Select(word => labels.UposIndex(word.Upos))],
                    Heads = [.. sentence.Words.Select(word => word.Head)],
                    Relations = [.. sentence.Words.Select(word => labels.RelationIndex(word.Relation))],
                }
            );
        }

        if (sentences.Count > 0)
        {
            yield return new LabelledDocument(corpus, sentences);
        }
    }
}
