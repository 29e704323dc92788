using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Training;

[TestFixture]
public sealed class TreebankNamesTests
{
    private static readonly HashSet<string> s_titles = ["Mr"];

    private static readonly string[] s_layered =
    [
        "1\tTove\t_\tPROPN\t_\t_\t0\troot\t_\tEntity=(1-person-giv)",
        "2\topened\t_\tVERB\t_\t_\t1\tdep\t_\t_",
        "3\tQuillpad\t_\tPROPN\t_\t_\t1\tdep\t_\tEntity=(2-object-new)",
        "4\tin\t_\tADP\t_\t_\t1\tdep\t_\t_",
        "5\tOld\t_\tADJ\t_\t_\t1\tdep\t_\tEntity=(3-place-new",
        "6\tVisby\t_\tPROPN\t_\t_\t1\tdep\t_\tEntity=3)",
        "",
    ];

    [Test]
    public void Read_LayeredText_LeavesOtherProperNounsOpen()
    {
        var sentence = TreebankNames.Read(s_layered, s_titles).Single().Single();

        Assert.That(sentence.Allowed[0], Is.EqualTo(TagMask.Of(NerTags.Begin(0))));
        Assert.That(sentence.Allowed[2], Is.EqualTo(TagMask.Every));
    }

    [Test]
    public void Read_Closed_TakesProperNounsOutsideTheSpansForNoSuchNames()
    {
        var sentence = TreebankNames.Read(s_layered, s_titles, closed: true).Single().Single();

        Assert.That(sentence.Allowed[2], Is.EqualTo(NerTags.OutsideOrMisc));
        Assert.That(sentence.Allowed[5], Is.EqualTo(TagMask.Every), "inside a place's span, whose name is unclear");
    }

    [Test]
    public void Read_ClosedWithoutALayer_LeavesProperNounsOpen()
    {
        var sentence = TreebankNames
            .Read(["1\tVisby\t_\tPROPN\t_\t_\t0\troot\t_\t_", ""], s_titles, closed: true)
            .Single()
            .Single();

        Assert.That(sentence.Allowed[0], Is.EqualTo(NerTags.AnyName));
    }
}
