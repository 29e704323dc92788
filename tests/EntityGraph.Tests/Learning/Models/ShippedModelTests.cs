using EntityGraph.Learning;
using EntityGraph.Tests.Learning.Fast;
using Microsoft.ML;

namespace EntityGraph.Tests.Learning.Models;

/// <summary>The model that ships: that it lies beside the program, and that its two readings agree.</summary>
[TestFixture]
[Category("Model")]
public sealed class ShippedModelTests
{
    private const long MostBytes = 10_000_000;

    private static readonly string[] s_text =
    [
        "Marta Oyelaran , the finance minister of Kenya , met officials of the World Bank in Geneva on Tuesday .",
        "PARLIAMENT VOTES TO KEEP TARIFFS ON STEEL",
        "“ We will not wait , ” said Jean-Pierre Vasseur , who leads Halden Shipping Ltd. in Rotterdam .",
        "The Brazilian side beat Norway 2-1 in Oslo before 30,000 people .",
        "Vasseur 's company employs 4,000 people in China-Russia trade , Reuters reported .",
    ];

    private static string Folder => Path.Combine(ModelFolder.DefaultRoot, FastModel.FolderName);

    [Test]
    public void Folder_BesideTheProgram_HoldsLessThanTenMegabytes()
    {
        var bytes = new DirectoryInfo(Folder).EnumerateFiles().Sum(file => file.Length);

        Assert.That(bytes, Is.InRange(1, MostBytes));
    }

    [Test]
    public void Load_Pipeline_OpensWithMlNet()
    {
        var context = new MLContext(seed: 1);

        var pipeline = context.Model.Load(ModelFolder.Open(Folder).PathOf(FastModel.PipelineFile), out var schema);

        Assert.That(pipeline.GetOutputSchema(schema).Select(column => column.Name), Does.Contain(EmissionOnnx.Output));
    }

    [Test]
    public void Tag_NewsText_IsTheSameFromPipelineAndAnalyzer()
    {
        var document = TinyModel.Document(s_text);

        var lean = FastAnalyzer.Load(Folder).Tag(document);
        using var pipeline = new PipelineTagger(ModelFolder.Open(Folder));

        Assert.That(lean, Is.EqualTo(pipeline.Tag(document)));
    }

    [Test]
    public void Analyze_NewsText_FindsPeopleOrganisationsCountriesAndPlaces()
    {
        var annotated = FastAnalyzer.LoadDefault().Analyze(TinyModel.Document(s_text[0]));

        var dump = annotated.Mentions.Select(mention => $"{mention.Kind} {annotated.Surface(mention)}");
        Assert.That(
            dump,
            Is.EqualTo(new[] { "Person Marta Oyelaran", "Country Kenya", "Organisation World Bank", "Location Geneva" })
        );
    }

    [TestCase("PARLIAMENT IN KENYA VOTES TO KEEP STEEL TARIFFS", "KENYA")]
    [TestCase(
        "Jean-Pierre Vasseur, who leads Halden Shipping Ltd., spoke.",
        "Jean-Pierre Vasseur|Halden Shipping Ltd."
    )]
    [TestCase("He said that “China-Russia trade” had doubled.", "China|Russia")]
    [TestCase(
        "Talks in Geneva with O’Hara’s lawyer, Marta Oyelaran, resumed on Feb. 3.",
        "Geneva|O’Hara|Marta Oyelaran"
    )]
    public void Analyze_RawText_CutsNamesAsTheyStand(string text, string expected)
    {
        var annotated = FastAnalyzer.LoadDefault().Analyze(new Tokenizer().Tokenize(new Document(text)));

        Assert.That(string.Join('|', annotated.Mentions.Select(annotated.Surface)), Is.EqualTo(expected));
    }
}
