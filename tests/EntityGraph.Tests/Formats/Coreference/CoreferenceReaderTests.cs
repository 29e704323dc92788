using EntityGraph.Formats;

namespace EntityGraph.Tests.Formats.Coreference;

[TestFixture]
public sealed class CoreferenceReaderTests
{
    private const string Head = "# newdoc id = d1\n# global.Entity = GRP-etype-infstat-minspan-link-identity\n";

    [Test]
    public void Read_NestedAndClosingBrackets_GivesMentionsInOrder()
    {
        var words = Words(
            ("The", "(1-person-new-2-coref"),
            ("mayor", ""),
            ("of", ""),
            ("Trent", "(2-place-new-1-sgl-Trent_%28city%29)1)"),
            ("lost", ""),
            ("her", "(1-person-giv-1-ana)(3-object-new-2-sgl"),
            ("hat", "3)")
        );

        var document = Read(Head + words).Single();

        Assert.That(
            document.Mentions.Select(mention =>
                $"{mention.Start}-{mention.End} {mention.Chain} {mention.Type} {mention.Identity}"
            ),
            Is.EqualTo(new[] { "0-4 1 person ", "3-4 2 place Trent_%28city%29", "5-7 3 object ", "5-6 1 person " })
        );
    }

    [Test]
    public void Chains_OfOneType_AreTheRangesOfEachThing()
    {
        var words = Words(
            ("Vera", "(1-person-new-1-coref)"),
            ("lost", ""),
            ("her", "(1-person-giv-1-ana)(3-object-new-2-sgl"),
            ("hat", "3)")
        );

        var chains = Read(Head + words).Single().Chains(mention => mention.Type == "person");

        Assert.That(chains.Single(), Is.EquivalentTo(new[] { (0, 1), (2, 3) }));
    }

    [Test]
    public void Read_WithoutLayout_IsRefused()
    {
        Assert.That(() => Read(Words(("Vera", ""))).ToArray(), Throws.TypeOf<DataFormatException>());
    }

    private static string Words(params (string Form, string Entity)[] words) =>
        string.Concat(
            words.Select(
                (word, index) =>
                    $"{index + 1}\t{word.Form}\t_\tX\t_\t_\t{index}\tdep\t_\t{(word.Entity.Length == 0 ? "_" : "SpaceAfter=No|Entity=" + word.Entity)}\n"
            )
        ) + "\n";

    private static CoreferenceDocument[] Read(string text)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text);
        try
        {
            return [.. CoreferenceReader.Read(path)];
        }
        finally
        {
            File.Delete(path);
        }
    }
}
