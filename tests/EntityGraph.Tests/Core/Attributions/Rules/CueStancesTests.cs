namespace EntityGraph.Tests.Core.Attributions.Rules;

[TestFixture]
public sealed class CueStancesTests
{
    [TestCase("denials", "deny", "deny", AttributionType.Speech)]
    [TestCase("implicated", "implicate", "accuse", AttributionType.Speech)]
    [TestCase("accused", "accuse", "accuse", AttributionType.Speech)]
    [TestCase("hopes", "hope", "neutral", AttributionType.Belief)]
    [TestCase("survey", "show", "neutral", AttributionType.Evidential)]
    public void Find_KnownWord_TellsItsStance(string word, string lemma, string stance, AttributionType type)
    {
        var entry = CueStances.Default.Find(word);

        Assert.That((entry?.Lemma, entry?.Stance, entry?.Type), Is.EqualTo((lemma, stance, type)));
    }

    [Test]
    public void Find_OtherWord_IsNull()
    {
        Assert.That(CueStances.Default.Find("tractor"), Is.Null);
    }
}
