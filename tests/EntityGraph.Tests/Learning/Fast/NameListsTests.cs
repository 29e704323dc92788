using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Fast;

[TestFixture]
public sealed class NameListsTests
{
    [Test]
    public void Mark_NameInsideALongerName_MarksTheLonger()
    {
        var fitting = new NameListFitting();
        fitting.Add(NameListFitting.NameList.Country, ["South", "Varland"]);
        fitting.Add(NameListFitting.NameList.Country, ["Varland"]);
        fitting.Add(NameListFitting.NameList.Demonym, ["Varlander"]);

        var places = Places(fitting.Build(), "In South Varland a Varlander left Varland");

        Assert.That(places, Is.EqualTo("0 2 3 0 1 0 1"));
    }

    [Test]
    public void Mark_LowerCaseWordBesideCapitals_StartsNoName()
    {
        var fitting = new NameListFitting();
        fitting.Add(NameListFitting.NameList.Country, ["Varland"]);

        Assert.That(Places(fitting.Build(), "A varland"), Is.EqualTo("0 0"));
    }

    [Test]
    public void Mark_SentenceWithoutCapitals_MarksLowerCaseNames()
    {
        var fitting = new NameListFitting();
        fitting.Add(NameListFitting.NameList.Country, ["Varland"]);

        Assert.That(Places(fitting.Build(), "a varland"), Is.EqualTo("0 1"));
    }

    private static string Places(NameLists lists, string sentence)
    {
        var reader = TinyModel.Reader();
        var words = sentence.Split(' ').Select(word => reader.Read(word)).ToArray();
        var marks = new ushort[words.Length];
        var places = new byte[words.Length];
        lists.Mark(words, marks, places);
        return string.Join(' ', places);
    }
}
