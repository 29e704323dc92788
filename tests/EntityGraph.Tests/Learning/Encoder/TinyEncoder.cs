using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Encoder;

/// <summary>
/// A model folder with a made-up encoder of a few numbers, that goes when the test ends: given words get given tags,
/// all else is seeded noise.
/// </summary>
internal sealed class TinyEncoder : IDisposable
{
    private const int Hidden = 4;
    private const int OperatorSet = 17;
    private const float Sure = 20;

    private static readonly string[] s_parts = ["NOUN", "VERB", "PUNCT"];
    private static readonly string[] s_relations = ["root", "nsubj", "obj"];
    private static readonly string[] s_signs =
    [
        .. "[]()-_.,'\"&$/:;?!@#%*+=<>|~^`{}\\".Select(sign => sign.ToString()),
    ];

    private readonly Random _random = new(3);
    private readonly string[] _pieces;

    public TinyEncoder(params (string Word, string Tag)[] words)
    {
        Path = Directory.CreateTempSubdirectory("entitygraph-encoder-").FullName;
        var letters = Enumerable.Range('a', 26).Select(letter => ((char)letter).ToString());
        var digits = Enumerable
            .Range(0, 10)
            .Select(digit => digit.ToString(System.Globalization.CultureInfo.InvariantCulture));
        string[] signs = [.. letters, .. digits];
        string[] pieces =
        [
            "[PAD]",
            "[UNK]",
            "[CLS]",
            "[SEP]",
            "[MASK]",
            .. words.Select(word => word.Word),
            .. signs,
            .. signs.Select(sign => "##" + sign),
            .. s_signs,
        ];
        _pieces = [.. pieces.Distinct()];
        File.WriteAllText(System.IO.Path.Combine(Path, EncoderModel.VocabularyFile), string.Join('\n', _pieces) + "\n");
        File.WriteAllBytes(System.IO.Path.Combine(Path, EncoderModel.EncoderFile), Encoder(words));
        File.WriteAllBytes(System.IO.Path.Combine(Path, EncoderModel.AttributionFile), Attribution());
        File.WriteAllBytes(System.IO.Path.Combine(Path, EncoderModel.SyntaxFile), Syntax());
        File.WriteAllBytes(System.IO.Path.Combine(Path, EncoderModel.LabelsFile), Labels());
        Describe(
            new EncoderSettings
            {
                WindowLength = 32,
                HiddenSize = Hidden,
                Heads = AnalysisLayers.Attribution | AnalysisLayers.Syntax,
                PartsOfSpeech = [.. s_parts],
                Relations = [.. s_relations],
            }
        );
    }

    public string Path { get; }

    /// <summary>Writes other settings, and the manifest anew.</summary>
    public void Describe(EncoderSettings settings, string kind = ModelManifest.EncoderKind)
    {
        settings.Write(Path);
        var manifest = new ModelManifest
        {
            Name = "tiny",
            Kind = kind,
            Version = "1",
            Labels = NerTags.Names,
            TrainingData = new Dictionary<string, int>(),
            Seed = 3,
            Date = "2026-01-01",
            Scores = new Dictionary<string, double>(),
            Files = new Dictionary<string, string>(),
        };
        ModelFolder.Describe(
            Path,
            manifest,
            [
                EncoderSettings.FileName,
                EncoderModel.VocabularyFile,
                EncoderModel.EncoderFile,
                EncoderModel.AttributionFile,
                EncoderModel.SyntaxFile,
                EncoderModel.LabelsFile,
            ]
        );
    }

    /// <summary>What <c>heads.json</c> says now.</summary>
    public EncoderSettings Settings() =>
        EncoderSettings.Read(
            File.ReadAllBytes(System.IO.Path.Combine(Path, EncoderSettings.FileName)),
            EncoderSettings.FileName
        );

    public AccurateAnalyzer Load(int workers = 1) => AccurateAnalyzer.Load(Path, workers);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private byte[] Encoder((string Word, string Tag)[] words)
    {
        var names = Noise(_pieces.Length * NerTags.Count);
        foreach (var (word, tag) in words)
        {
            names[(Array.IndexOf(_pieces, word) * NerTags.Count) + Array.IndexOf([.. NerTags.Names], tag)] += Sure;
        }

        var graph = new OnnxGraph("encoder", OperatorSet);
        graph.Input("ids", OnnxElement.Int64, 1, "n");
        graph.Input("shapes", OnnxElement.Int64, 1, "n");
        graph.Longs("flat", 1, -1);
        graph.Floats("word_names", names, _pieces.Length, NerTags.Count);
        graph.Floats("shape_names", Noise(PieceShape.Count * NerTags.Count), PieceShape.Count, NerTags.Count);
        graph.Floats("word_states", Noise(_pieces.Length * Hidden), _pieces.Length, Hidden);
        graph.Node("Gather", ["word_names", "ids"], "by_word");
        graph.Node("Gather", ["shape_names", "shapes"], "by_shape");
        graph.Node("Add", ["by_word", "by_shape"], "both");
        graph.Node("Reshape", ["both", "flat"], "names");
        graph.Node("Gather", ["word_states", "ids"], "vectors");
        graph.Node("Reshape", ["vectors", "flat"], "states");
        graph.Output("names", OnnxElement.Float, 1, "names_size");
        graph.Output("states", OnnxElement.Float, 1, "states_size");
        return graph.Write();
    }

    private byte[] Attribution()
    {
        var graph = WithStates("attribution");
        graph.Floats("weights", Noise(Hidden * 9), Hidden, 9);
        graph.Node("MatMul", ["vectors", "weights"], "scores");
        Flat(graph, "scores", "attribution");
        return graph.Write();
    }

    private byte[] Syntax()
    {
        var graph = WithWords("syntax");
        graph.Floats("part_weights", Noise(Hidden * s_parts.Length), Hidden, s_parts.Length);
        graph.Node("MatMul", ["words", "part_weights"], "parts");
        graph.Node("Transpose", ["heads_table"], "turned", ("perm", [1, 0]));
        graph.Node("MatMul", ["words", "turned"], "links");
        Flat(graph, "parts", "upos");
        Flat(graph, "links", "arcs");
        return graph.Write();
    }

    private byte[] Labels()
    {
        var graph = WithWords("labels");
        graph.Input("heads", OnnxElement.Int64, 1, "w");
        graph.Node("Reshape", ["heads", "list"], "head_list");
        graph.Node("Gather", ["heads_table", "head_list"], "head_vectors");
        graph.Node("Mul", ["words", "head_vectors"], "pairs");
        graph.Floats("label_weights", Noise(Hidden * s_relations.Length), Hidden, s_relations.Length);
        graph.Node("MatMul", ["pairs", "label_weights"], "scores");
        Flat(graph, "scores", "labels");
        return graph.Write();
    }

    private static OnnxGraph WithStates(string name)
    {
        var graph = new OnnxGraph(name, OperatorSet);
        graph.Input("states", OnnxElement.Float, 1, "s");
        graph.Longs("flat", 1, -1);
        graph.Longs("grid", -1, Hidden);
        graph.Node("Reshape", ["states", "grid"], "vectors");
        return graph;
    }

    private static OnnxGraph WithWords(string name)
    {
        var graph = WithStates(name);
        graph.Input("first", OnnxElement.Int64, 1, "w");
        graph.Input("last", OnnxElement.Int64, 1, "w");
        graph.Longs("list", -1);
        graph.Longs("start", 0);
        graph.Node("Reshape", ["first", "list"], "first_list");
        graph.Node("Reshape", ["last", "list"], "last_list");
        graph.Node("Gather", ["vectors", "first_list"], "first_vectors");
        graph.Node("Gather", ["vectors", "last_list"], "last_vectors");
        graph.Node("Add", ["first_vectors", "last_vectors"], "words");
        graph.Node("Gather", ["vectors", "start"], "root");
        graph.Node("Concat", ["root", "words"], "heads_table", ("axis", 0));
        return graph;
    }

    private static void Flat(OnnxGraph graph, string grid, string output)
    {
        graph.Node("Reshape", [grid, "flat"], output);
        graph.Output(output, OnnxElement.Float, 1, output + "_size");
    }

    private float[] Noise(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)((_random.NextDouble() * 2) - 1))];
}
