namespace EntityGraph.Learning;

/// <summary>
/// The sentences that the tagger learns from, what its lists and clusters are fitted on, and what was left out.
/// </summary>
internal sealed class TrainingSet
{
    // WikiANN is silver and short: one part in this many is trained on, the rest feeds the name lists.
    private const int WikiannShare = 5;

    private static readonly string[] s_domains = ["ai", "literature", "music", "politics", "science"];

    private TrainingSet(DevSentences dev, List<TaggedDocument> documents, List<TaggedDocument> listed, int dropped)
    {
        Dev = dev;
        Documents = documents;
        Listed = listed;
        Dropped = dropped;
    }

    /// <summary>What may not be trained on.</summary>
    public DevSentences Dev { get; }

    /// <summary>Trained on, in a fixed order.</summary>
    public List<TaggedDocument> Documents { get; }

    /// <summary>Not trained on; their names go into lists, their words into clusters.</summary>
    public List<TaggedDocument> Listed { get; }

    /// <summary>Sentences that equal a dev sentence.</summary>
    public int Dropped { get; }

    /// <summary>
    /// Reads all corpora; one in <paramref name="thinning"/> documents is kept, copies are added. A teacher adds what
    /// it says of other text.
    /// </summary>
    public static TrainingSet Read(string folder, int thinning, TeacherOptions? teacher = null)
    {
        var gold = ReadGold(folder);
        var dropped = gold.Dropped;
        var kept = gold.Documents.Where((_, index) => index % thinning == 0).ToList();
        List<TaggedDocument> all = [.. kept, .. TrainingCopies.Of(kept, LabelSet.News)];
        if (teacher is not null)
        {
            var lessons = new Teacher(teacher);
            all.AddRange(lessons.Teach(folder, gold.Dev));
            dropped += lessons.Dropped;
        }

        return new TrainingSet(gold.Dev, all, gold.Listed, dropped);
    }

    /// <summary>Reads all corpora as people annotated them.</summary>
    public static TrainingSet ReadGold(string folder)
    {
        var corpora = new TrainingCorpora(folder);
        IEnumerable<TaggedDocument>[] sources =
        [
            corpora.Conll("conll2003", true, 1.4f),
            corpora.Conll("wnut17", false, 0.5f),
            corpora.Conll("crossner-politics", true, 1f),
            corpora.Conll("btc", false, 0.5f),
            corpora.Redocred(0.5f),
            .. s_domains.Select(domain => corpora.Crossre(domain, 0.5f)),
            corpora.Conll04(0.5f),
            corpora.Treebank("gum", "gum.train.conllu", 1f),
            corpora.Treebank("ewt", "ewt.train.1.conllu", 0.15f),
        ];
        var wikiann = corpora.Conll("wikiann", false, 0.3f).ToList();
        var dev = DevSentences.Read(folder);
        var dropped = 0;
        List<TaggedDocument> Clean(IEnumerable<TaggedDocument> documents)
        {
            var clean = new List<TaggedDocument>();
            foreach (var document in documents)
            {
                var kept = document.Sentences.Where(sentence => !dev.Contains(sentence.Words)).ToArray();
                dropped += document.Sentences.Count - kept.Length;
                if (kept.Length > 0)
                {
                    clean.Add(document with { Sentences = kept });
                }
            }

            return clean;
        }

        var trained = Clean(
            sources.SelectMany(source => source).Concat(wikiann.Where((_, index) => index % WikiannShare == 0))
        );
        var listed = Clean(wikiann.Where((_, index) => index % WikiannShare != 0));
        return new TrainingSet(dev, trained, listed, dropped);
    }

    /// <summary>True of documents that people annotated, as they stand in their corpus.</summary>
    public static bool IsGold(TaggedDocument document) =>
        !TrainingCopies.Contains(document.Corpus) && !Teacher.IsLesson(document);

    /// <summary>
    /// Words met at least <paramref name="least"/> times, lower-cased, in ordinal order; those of a teacher's texts do
    /// not count.
    /// </summary>
    public List<string> Vocabulary(int least) =>
        [
            .. Documents
                .Where(document => !Teacher.IsLesson(document))
                .Concat(Listed)
                .SelectMany(document => document.Sentences)
                .SelectMany(sentence => sentence.Words)
                .Select(word => word.ToLowerInvariant())
                .CountBy(word => word)
                .Where(pair => pair.Value >= least && pair.Key.Any(char.IsLetter))
                .Select(pair => pair.Key)
                .Order(StringComparer.Ordinal),
        ];
}
