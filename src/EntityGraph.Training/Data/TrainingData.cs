using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>All documents of a run, sentences that equal a dev sentence left out.</summary>
internal sealed class TrainingData
{
    private const int LeastContext = 3;

    private static readonly string[] s_trees = ["gum", "ewt"];

    private TrainingData(List<LabelledDocument> documents, SyntaxLabels labels, int dropped)
    {
        Documents = documents;
        Labels = labels;
        Dropped = dropped;
    }

    /// <summary>In a fixed order.</summary>
    public List<LabelledDocument> Documents { get; }

    public SyntaxLabels Labels { get; }

    /// <summary>How many sentences were left out.</summary>
    public int Dropped { get; }

    /// <summary>
    /// Reads the corpora that a configuration names; layers without a head to learn them are left out.
    /// </summary>
    /// <exception cref="DataFormatException">A corpus is not well formed.</exception>
    public static TrainingData Read(string folder, TrainingConfig config)
    {
        string Trees(string file) => Path.Combine(folder, "trees", file);
        string[] ewt = [Trees("ewt.train.1.conllu"), Trees("ewt.train.2.conllu")];
        string[] gum = [Trees("gum.train.conllu")];
        var labels = TreebankDocuments.Labels([.. ewt.Concat(gum).Where(File.Exists)]);
        var names = TrainingSet.ReadGold(folder);
        IEnumerable<LabelledDocument> all =
        [
            .. names.Documents.Where(document => !s_trees.Contains(document.Corpus)).Where(Reads).Select(Named),
            // What the fast tagger only lists, the encoder may read.
            .. names.Listed.Where(Reads).Select(Named),
            .. gum.Where(File.Exists)
                .SelectMany(path => TreebankDocuments.Read("gum", path, labels, TreeNames(path, closed: true))),
            .. ewt.Where(File.Exists)
                .SelectMany(path => TreebankDocuments.Read("ewt", path, labels, Open(TreeNames(path)))),
            .. new[] { Path.Combine(folder, "attribution", "polnear.train.jsonl") }
                .Where(File.Exists)
                .SelectMany(path => AttributionDocuments.Read("polnear", path)),
        ];
        var dropped = names.Dropped;
        var documents = new List<LabelledDocument>();
        foreach (var document in all.Where(document => config.Corpora.ContainsKey(document.Corpus)))
        {
            var kept = document
                .Sentences.Where(sentence => !names.Dev.Contains(sentence.Words))
                .Select(sentence => Only(sentence, config))
                .ToArray();
            dropped += document.Sentences.Count - kept.Length;
            if (
                Array.Exists(kept, sentence =>
                    sentence.Names is not null || sentence.Attribution is not null || sentence.Heads is not null
                )
            )
            {
                documents.Add(document with { Sentences = kept });
            }
        }

        var missing = config
            .Corpora.Keys.Where(corpus => !documents.Exists(document => document.Corpus == corpus))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return missing.Length == 0
            ? new TrainingData(documents, labels, dropped)
            : throw new DataFormatException(
                folder,
                1,
                $"expected the corpora {string.Join(", ", missing)} with labels for {string.Join(", ", config.Heads)}, found none."
            );
    }

    private static TaggedSentence[] TreeNames(string path, bool closed = false) =>
        [.. TreebankNames.Read(File.ReadLines(path), TrainingCorpora.Titles, closed).SelectMany(document => document)];

    // Many a proper noun of the web is a product's or a site's: that it is a name says little of persons, organisations
    // and places.
    private static TaggedSentence[] Open(TaggedSentence[] sentences) =>
        [
            .. sentences.Select(sentence =>
                sentence with
                {
                    Allowed = [.. sentence.Allowed.Select(mask => mask == NerTags.AnyName ? TagMask.Every : mask)],
                }
            ),
        ];

    // A third of WikiANN are titles, names without a word around them: they teach that whatever stands alone is a name.
    private static bool Reads(TaggedDocument document) =>
        document.Corpus != "wikiann"
        || document.Sentences.Sum(sentence => sentence.Allowed.Count(mask => mask.Allows(NerTags.Outside)))
            >= LeastContext;

    private static LabelledDocument Named(TaggedDocument document) =>
        new(
            document.Corpus,
            [
                .. document.Sentences.Select(sentence => new LabelledSentence(sentence.Words)
                {
                    Names = sentence.Allowed,
                }),
            ]
        );

    private static LabelledSentence Only(LabelledSentence sentence, TrainingConfig config)
    {
        var syntax = config.Heads.Contains(TrainingHeads.Syntax);
        return sentence with
        {
            Names = config.Heads.Contains(TrainingHeads.Names) ? sentence.Names : null,
            Attribution = config.Heads.Contains(TrainingHeads.Attribution) ? sentence.Attribution : null,
            Upos = syntax ? sentence.Upos : null,
            Heads = syntax ? sentence.Heads : null,
            Relations = syntax ? sentence.Relations : null,
        };
    }
}
