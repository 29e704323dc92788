using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Fast;

/// <summary>Models of a few hand-set weights, for tests.</summary>
internal static class TinyModel
{
    private const int Dimensions = 8;
    private const float Unit = 0.05f;

    private static readonly string[] s_pieces =
    [
        "[UNK]",
        "a",
        "b",
        "ou",
        "##aga",
        "##dou",
        "##go",
        "##u",
        ".",
        "-",
        "u",
        "s",
        "zoe",
    ];

    public static WordPieceTable Pieces()
    {
        var vectors = new sbyte[s_pieces.Length * Dimensions];
        for (var index = 0; index < vectors.Length; index++)
        {
            vectors[index] = (sbyte)(((index * 37) % 41) - 20);
        }

        return new WordPieceTable(s_pieces, Dimensions, vectors);
    }

    public static WordReader Reader()
    {
        float[] centroids = [1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0];
        var clusters = new WordClusters(centroids, Dimensions);
        return new WordReader(Pieces(), clusters, clusters, clusters);
    }

    /// <summary>A model that gives each listed word its tag, wherever it stands.</summary>
    public static (FeatureFile Features, sbyte[] Weights, float[] Scales) Files(
        params (string Word, string Tag)[] words
    )
    {
        var reader = Reader();
        var rows = words
            .Select(word =>
                (Key: reader.Read(word.Word).Keys[Word.Reach][0], Tag: Array.IndexOf(NerTags.Names, word.Tag))
            )
            .OrderBy(row => row.Key)
            .ToArray();
        var weights = new sbyte[(rows.Length + 1) * NerTags.Scored];
        for (var index = 0; index < rows.Length; index++)
        {
            weights[((index + 1) * NerTags.Scored) + rows[index].Tag - 1] = 100;
        }

        var features = new FeatureFile(
            [.. rows.Select(row => row.Key)],
            new float[NerTags.Count * NerTags.Count],
            reader,
            new NameLists([]),
            new ScoreCalibration([])
        );
        return (features, weights, [.. Enumerable.Repeat(Unit, NerTags.Scored)]);
    }

    public static FastAnalyzer Analyzer(params (string Word, string Tag)[] words)
    {
        var (features, weights, scales) = Files(words);
        return new FastAnalyzer(new FastModel("tiny 1", features, weights, scales));
    }

    /// <summary>Writes the model as a folder that <see cref="FastAnalyzer.Load"/> opens.</summary>
    public static void Write(string folder, params (string Word, string Tag)[] words)
    {
        var (features, weights, scales) = Files(words);
        FastModelWriter.Write(folder, features, weights, scales);
        ModelFolder.Describe(folder, Manifest(), [FastModel.FeatureFileName, FastModel.PipelineFile]);
    }

    public static ModelManifest Manifest() =>
        new()
        {
            Name = "tiny",
            Version = "1",
            Labels = NerTags.Names,
            TrainingData = new Dictionary<string, int>(),
            Seed = 1,
            Date = "2026-01-02",
            Scores = new Dictionary<string, double>(),
            Files = new Dictionary<string, string>(),
        };

    public static TokenizedDocument Document(params string[] sentences) =>
        PretokenizedText.Build([.. sentences.Select(sentence => sentence.Split(' '))], "test");
}
