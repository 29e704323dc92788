namespace EntityGraph.Learning;

/// <summary>The texts of the shared corpora that a teacher may tag: training parts alone.</summary>
internal static class TeacherTexts
{
    private static readonly Dictionary<
        string,
        (Func<string, IEnumerable<TokenizedDocument>> Read, string[] Files)
    > s_texts = new(StringComparer.Ordinal)
    {
        ["polnear"] = (CorpusText.Polnear, ["attribution/polnear.train.jsonl"]),
        ["ewt"] = (CorpusText.Treebank, ["trees/ewt.train.1.conllu", "trees/ewt.train.2.conllu"]),
        ["gum"] = (CorpusText.Treebank, ["trees/gum.train.conllu"]),
        ["fewrel"] = (CorpusText.Fewrel, ["relations/fewrel.val_wiki.json"]),
        ["crossre-news"] = (CorpusText.Crossre, ["relations/crossre/news-train.json"]),
        ["redocred"] = (CorpusText.Redocred, ["relations/redocred.dev.json"]),
        ["conll04"] = (CorpusText.Conll04, ["relations/conll04.train.txt"]),
        ["wikiann"] = (CorpusText.Conll, ["ner/wikiann.train.conll"]),
        ["btc"] = (CorpusText.Conll, ["ner/btc.train.conll"]),
        ["wnut17"] = (CorpusText.Conll, ["ner/wnut17.train.conll"]),
    };

    /// <summary>The documents of one text; none where its files are not there.</summary>
    /// <exception cref="ArgumentException">There is no text of that name.</exception>
    public static IEnumerable<TokenizedDocument> Read(string folder, string name) =>
        s_texts.TryGetValue(name, out var text)
            ? text.Files.SelectMany(file => text.Read(Path.Combine(folder, file)))
            : throw new ArgumentException(
                $"There is no text '{name}'; there are {string.Join(", ", TeacherOptions.AllTexts)}.",
                nameof(name)
            );
}
