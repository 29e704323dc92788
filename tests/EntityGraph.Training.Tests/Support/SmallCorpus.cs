using System.Text;
using EntityGraph.Learning;

namespace EntityGraph.Training.Tests.Support;

/// <summary>
/// A folder with a few invented sentences as corpora and a small random encoder: enough to see a run learn them.
/// </summary>
internal sealed class SmallCorpus : IDisposable
{
    private static readonly string[] s_words =
    [
        "[PAD]",
        "[UNK]",
        "[CLS]",
        "[SEP]",
        "[MASK]",
        "mira",
        "dorn",
        "of",
        "the",
        "harbour",
        "union",
        "met",
        "in",
        "port",
        "ella",
        ".",
        "said",
        "that",
        "ships",
        "wait",
        "old",
        "captain",
        "and",
        "crew",
        "sleep",
    ];

    private static readonly string[] s_sentences =
    [
        "Mira/B-PER Dorn/I-PER of/O the/O Harbour/B-ORG Union/I-ORG met/O Captain/O Ella/B-PER ./O",
        "The/O old/O crew/O met/O in/O Port/B-LOC Ella/I-LOC ./O",
        "Dorn/B-PER said/O that/O the/O ships/O wait/O in/O Port/B-LOC Ella/I-LOC ./O",
        "The/O Harbour/B-ORG Union/I-ORG said/O that/O crew/O and/O ships/O wait/O ./O",
    ];

    public SmallCorpus()
    {
        Directory.CreateDirectory(Path.Combine(Root, "ner"));
        Directory.CreateDirectory(Encoder);
        var conll = string.Join(
            "\n",
            s_sentences.Select(sentence =>
                string.Join("\n", sentence.Split(' ').Select(word => word.Replace('/', '\t'))) + "\n"
            )
        );
        File.WriteAllText(Path.Combine(Root, "ner", "conll2003.train.conll"), "-DOCSTART-\tO\n\n" + conll);
        File.WriteAllText(
            Path.Combine(Root, "ner", "wnut17.train.conll"),
            conll
                .Replace("PER", "person", StringComparison.Ordinal)
                .Replace("ORG", "group", StringComparison.Ordinal)
                .Replace("LOC", "location", StringComparison.Ordinal)
        );
        File.WriteAllText(
            Path.Combine(Encoder, "vocab.txt"),
            string.Join('\n', s_words) + "\n",
            new UTF8Encoding(false)
        );
        // Small weights, as a pretrained encoder's are.
        var weights = new RandomWeights(3).Encoder(2, 64, 128, s_words.Length, 64).Set;
        new WeightSet(
            weights
                .Names.Where(name => !name.Contains("shape", StringComparison.Ordinal))
                .Select(name => Tamed(name, weights.Get(name)))
        ).Write(Path.Combine(Encoder, "model.safetensors"));
    }

    /// <summary>The folder of corpora.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("small-corpus-").FullName;

    /// <summary>The folder of the encoder.</summary>
    public string Encoder => Path.Combine(Root, "encoder");

    public string PathOf(string name) => Path.Combine(Root, name);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static WeightTensor Tamed(string name, WeightTensor tensor) =>
        name.EndsWith("LayerNorm.weight", StringComparison.Ordinal)
            ? new WeightTensor(name, tensor.Shape, Enumerable.Repeat(1f, tensor.Values.Length).ToArray())
            : new WeightTensor(name, tensor.Shape, tensor.Values.ToArray().Select(value => value * 0.1f).ToArray());
}
