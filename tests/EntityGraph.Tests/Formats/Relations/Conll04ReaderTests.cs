using EntityGraph.Formats;

namespace EntityGraph.Tests.Formats.Relations;

[TestFixture]
public sealed class Conll04ReaderTests
{
    private const string Sentence =
        "#doc 7\n0\tAnna\tB-Peop\t['N']\t[0]\n1\tLund\tI-Peop\t['Live_In', 'Work_For']\t[3, 5]\n2\tin\tO\t['N']\t[2]\n"
        + "3\tOslo\tB-Loc\t['N']\t[3]\n4\tat\tO\t['N']\t[4]\n5\tVell\tI-Org\t['N']\t[5]\n";

    [Test]
    public void Read_Sentence_GivesEntitiesAndRelations()
    {
        var sentence = Conll04Reader.Read(Write(Sentence)).Single();

        Assert.That(sentence.Tokenized.Text, Is.EqualTo("Anna Lund in Oslo at Vell"));
        Assert.That(
            sentence.Entities.Select(entity => entity.ToString()),
            Is.EqualTo(
                (string[])
                    [
                        "Conll04Entity { Start = 0, End = 2, Label = Peop }",
                        "Conll04Entity { Start = 3, End = 4, Label = Loc }",
                        "Conll04Entity { Start = 5, End = 6, Label = Org }",
                    ]
            )
        );
        Assert.That(
            sentence.Relations.Select(relation => $"{relation.Source} {relation.Label} {relation.Target}"),
            Is.EqualTo((string[])["0 Live_In 1", "0 Work_For 2"])
        );
    }

    [Test]
    public void Read_ShortLine_SaysWhere()
    {
        var path = Write("#doc 1\n0\tAnna\tO\n");

        Assert.That(
            () => Conll04Reader.Read(path).ToList(),
            Throws.TypeOf<DataFormatException>().With.Message.EqualTo(path + "(2): expected 5 cells, found 3.")
        );
    }

    [TestCase(Sentence, true)]
    [TestCase("Anna\tB-PER\n", false)]
    public void IsConll04_FirstLine_Tells(string text, bool expected) =>
        Assert.That(Conll04Reader.IsConll04(Write(text)), Is.EqualTo(expected));

    private static string Write(string text)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{TestContext.CurrentContext.Test.ID}.txt");
        File.WriteAllText(path, text);
        return path;
    }
}
