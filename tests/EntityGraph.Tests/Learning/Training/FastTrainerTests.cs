using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Training;

[TestFixture]
public sealed class FastTrainerTests
{
    private const int Width = 96;
    private static readonly string[] s_people = ["Orla", "Tamsin", "Bruno", "Keziah"];
    private static readonly string[] s_places = ["Varland", "Ostwick", "Merrow", "Quay"];
    private string _folder = "";

    [OneTimeSetUp]
    public void WriteCorpora()
    {
        _folder = Directory.CreateTempSubdirectory("entitygraph-corpora-").FullName;
        Directory.CreateDirectory(Path.Combine(_folder, "corpora", "ner"));
        Directory.CreateDirectory(Path.Combine(_folder, "encoder"));
        File.WriteAllText(Path.Combine(_folder, "corpora", "ner", "conll2003.train.conll"), Sentences(0, 60));
        File.WriteAllText(Path.Combine(_folder, "corpora", "ner", "conll2003.dev.conll"), Sentences(55, 62));
        WriteEncoder();
    }

    [OneTimeTearDown]
    public void DeleteCorpora() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Train_TwiceWithOneSeed_GivesTheSameFeaturesAndScores()
    {
        var first = Train("first");
        var second = Train("second");

        Assert.That(second.Scores, Is.EqualTo(first.Scores));
        Assert.That(
            File.ReadAllBytes(Output("second", FastModel.FeatureFileName)),
            Is.EqualTo(File.ReadAllBytes(Output("first", FastModel.FeatureFileName)))
        );
    }

    [Test]
    public void Train_SentencesOfDev_AreDroppedAndCounted()
    {
        var report = Train("dropped");

        Assert.That(report.Dropped, Is.GreaterThan(0));
        Assert.That(report.Scores[0].F1, Is.GreaterThan(80));
    }

    [Test]
    public void Train_Folder_OpensAsModelWithCard()
    {
        Train("card");

        var analyzer = FastAnalyzer.Load(Output("card", ""));
        Assert.That(analyzer.Name, Is.EqualTo("fast 1"));
        Assert.That(File.ReadAllText(Output("card", "README.md")), Does.Contain("| conll2003 | all |"));
    }

    [Test]
    public void Train_MissingCorpora_SaysWhichFolder()
    {
        var options = Options("none") with { CorporaFolder = Path.Combine(_folder, "nowhere") };

        Assert.That(
            () => FastTrainer.Train(options),
            Throws.TypeOf<DirectoryNotFoundException>().With.Message.Contains("nowhere")
        );
    }

    private static string Sentences(int from, int to)
    {
        var text = new StringBuilder();
        for (var number = from; number < to; number++)
        {
            var person = s_people[number % 4];
            var place = s_places[number / 4 % 4];
            text.Append(
                CultureInfo.InvariantCulture,
                $"{person}\tB-PER\nsaw\tO\n{place}\tB-LOC\n{number}\tO\ntimes\tO\n.\tO\n\n"
            );
        }

        return text.ToString();
    }

    private string Output(string name, string file) => Path.Combine(_folder, name, file);

    private FastTrainerOptions Options(string name) =>
        new()
        {
            CorporaFolder = Path.Combine(_folder, "corpora"),
            OutputFolder = Path.Combine(_folder, name),
            Date = new DateOnly(2026, 1, 2),
            Passes = 3,
        };

    private FastTrainingReport Train(string name) => FastTrainer.Train(Options(name));

    private void WriteEncoder()
    {
        string[] pieces =
        [
            "[UNK]",
            "saw",
            "times",
            ".",
            .. s_people.Select(name => name.ToLowerInvariant()),
            .. s_places.Select(name => name.ToLowerInvariant()),
        ];
        var bytes = new byte[pieces.Length * Width * 2];
        var random = new Random(5);
        for (var index = 0; index < pieces.Length * Width; index++)
        {
            BinaryPrimitives.WriteHalfLittleEndian(bytes.AsSpan(2 * index), (Half)(random.NextDouble() - 0.5));
        }

        var header = Encoding.UTF8.GetBytes(
            $$$"""{"embeddings.word_embeddings.weight":{"dtype":"F16","shape":[{{{pieces.Length}}},{{{Width}}}],"data_offsets":[0,{{{bytes.Length}}}]}}"""
        );
        var length = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        File.WriteAllLines(Path.Combine(_folder, "encoder", "vocab.txt"), pieces);
        File.WriteAllBytes(Path.Combine(_folder, "encoder", "model.safetensors"), [.. length, .. header, .. bytes]);
    }
}
