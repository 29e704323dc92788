using System.Text;
using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Encoder;

[TestFixture]
public sealed class EncoderSettingsTests
{
    [Test]
    public void Write_ThenRead_GivesTheSame()
    {
        var folder = Directory.CreateTempSubdirectory("entitygraph-settings-").FullName;
        try
        {
            var settings = new EncoderSettings
            {
                WindowLength = 200,
                Heads = AnalysisLayers.Attribution | AnalysisLayers.Syntax,
                PartsOfSpeech = ["NOUN", "VERB"],
                Relations = ["root", "nmod:poss"],
                Corrections = NameCorrections.Countries | NameCorrections.Headlines,
                Calibration = EncoderSettings.None.SetItem(ScoreKind.PartOfSpeech, [0, 0.25f, 1]),
            };

            settings.Write(folder);
            var read = EncoderSettings.Read(
                File.ReadAllBytes(Path.Combine(folder, EncoderSettings.FileName)),
                "heads.json"
            );

            Assert.That(read.WindowLength, Is.EqualTo(200));
            Assert.That(
                read.Layers,
                Is.EqualTo(
                    AnalysisLayers.Mentions | AnalysisLayers.Attribution | AnalysisLayers.Syntax | AnalysisLayers.States
                )
            );
            Assert.That(read.Names, Is.EqualTo(NerTags.Names));
            Assert.That(read.Relations, Is.EqualTo(settings.Relations));
            Assert.That(read.Corrections, Is.EqualTo(settings.Corrections));
            Assert.That(read.CalibrationOf(ScoreKind.PartOfSpeech).Apply(0.5), Is.EqualTo(0.25));
            Assert.That(read.CalibrationOf(ScoreKind.Name).Apply(0.5), Is.EqualTo(0.5));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestCase("""{"format": 7}""", "heads.json: expected format 1, found 7.")]
    [TestCase("""null""", "heads.json: expected a JSON object, found null.")]
    [TestCase(
        """{"names": ["O", "B-PER", "I-ORG"]}""",
        "heads.json: expected labels O, B-X, I-X, … of 1 to 127 types, found O, B-PER, I-ORG."
    )]
    [TestCase(
        """{"windowLength": 12}""",
        "heads.json: expected a window of at least 22 pieces of at least 1 number, found 12 of 384."
    )]
    [TestCase(
        """{"heads": "syntax"}""",
        "heads.json: a head for syntax needs the names of its parts of speech and relations."
    )]
    public void Read_OfWhatIsNoSuchFile_SaysSo(string json, string message)
    {
        Assert.That(
            () => EncoderSettings.Read(Encoding.UTF8.GetBytes(json), "heads.json"),
            Throws.TypeOf<ModelFileException>().With.Message.EqualTo(message)
        );
    }
}
