namespace EntityGraph.Tests.Core.Relations;

[TestFixture]
public sealed class MentionsScoreTests
{
    [Test]
    public void Calibrated_NamesOnBothSides_AreSurest()
    {
        var named = MentionsScore.Calibrated(0.9, MentionForm.Name, MentionForm.Name);

        Assert.That(
            new[]
            {
                MentionsScore.Calibrated(0.9, MentionForm.Pronoun, MentionForm.Pronoun),
                MentionsScore.Calibrated(0.9, MentionForm.Pronoun, MentionForm.Name),
                named,
            },
            Is.Ordered.Ascending.And.All.InRange(0, 1)
        );
    }

    [Test]
    public void Calibrated_HigherScore_StaysHigher() =>
        Assert.That(
            Enumerable.Range(0, 101).Select(step => MentionsScore.Calibrated(step / 100.0, null, MentionForm.Name)),
            Is.Ordered.Ascending.And.All.InRange(0, 1)
        );
}
