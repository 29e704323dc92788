using EntityGraph.Formats;

namespace EntityGraph.Tests;

[TestFixture]
public sealed class CountryListBuilderTests
{
    [Test]
    public void Build_Entry_KeepsWhatAnEnglishTextNeeds()
    {
        const string Json = """
            [{"cca2":"QQ","cca3":"QQQ","independent":true,"name":{"common":"Quendia","official":"Republic of Quendia"},
              "demonyms":{"eng":{"f":"Quendi or Quendian","m":"Quendi or Quendian"}},"capital":["Quend"],
              "borders":["WWW","QQQ"],
              "altSpellings":["QQ","Quendia, Republic of","Republic of Quendia","Kvendija","Квендия"]}]
            """;

        var list = CountryListBuilder.Build(new StringReader(Json), "countries.json");

        Assert.That(
            list,
            Is.EqualTo(
                CountryListBuilder.Header
                    + "QQ\tQQQ\t1\tQuendia\tRepublic of Quendia\tQuendi|Quendian\tQuend\tKvendija\tQQ\n"
            )
        );
    }

    [Test]
    public void Build_EntryWithoutCode_NamesThePath()
    {
        var build = () =>
            CountryListBuilder.Build(
                new StringReader("""[{"cca3":"QQQ","name":{"common":"Quendia"}}]"""),
                "countries.json"
            );

        Assert.That(
            build,
            Throws.TypeOf<DataFormatException>().With.Message.EqualTo("countries.json: an entry has no 'cca2'.")
        );
    }

    /// <summary>
    /// Holds the shipped list to its source; with <c>ENTITYGRAPH_ACCEPT=1</c> (outside CI) writes it anew: this is the
    /// command that derives it.
    /// </summary>
    [Test]
    public void Build_TheSource_GivesTheShippedList()
    {
        var root = RepositoryRoot();
        var source = Path.Combine(root, "..", "shared", "corpora", "names", "countries.json");
        var shipped = Path.Combine(root, "data", "gazetteers", "countries.tsv");
        if (!File.Exists(source))
        {
            Assert.Ignore($"{source} is not there.");
        }

        using var json = File.OpenText(source);
        var list = CountryListBuilder.Build(json, source);
        if (
            Environment.GetEnvironmentVariable("ENTITYGRAPH_ACCEPT") == "1"
            && Environment.GetEnvironmentVariable("CI") is null
        )
        {
            File.WriteAllText(shipped, list);
        }

        Assert.That(File.ReadAllText(shipped), Is.EqualTo(list));
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EntityGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new DirectoryNotFoundException("No folder above the tests holds EntityGraph.sln.");
    }
}
