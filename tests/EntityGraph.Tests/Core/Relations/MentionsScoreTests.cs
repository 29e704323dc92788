namespace EntityGraph.Tests.Core.Relations;

[TestFixture]
public sealed class MentionsScoreTests
{
    private static readonly Attribution s_said = new(0, [], [], [])
    {
        SpeakerForm = MentionForm.Name,
        CueLemma = "say",
    };

    [Test]
    public void Calibrated_OtherThanNames_AreLessOftenRight()
    {
        var byPronoun = s_said with { SpeakerForm = MentionForm.Pronoun };
        var scores = new[]
        {
            MentionsScore.Calibrated(byPronoun, MentionForm.Pronoun, 3, 0.9),
            MentionsScore.Calibrated(byPronoun, MentionForm.Name, 3, 0.9),
            MentionsScore.Calibrated(s_said, MentionForm.Name, 3, 0.9),
        };

        Assert.That(scores, Is.Ordered);
        Assert.That(scores, Is.All.InRange(0, 1));
    }

    [Test]
    public void Calibrated_MeantMoreOften_IsMoreOftenRight()
    {
        var scores = new[] { 1, 2, 4, 20 }.Select(times =>
            MentionsScore.Calibrated(s_said, MentionForm.Name, times, 0.9)
        );

        Assert.That(scores, Is.Ordered);
    }

    [Test]
    public void Calibrated_NameThatTheTaggerDoubts_IsLessOftenRight()
    {
        Assert.That(
            MentionsScore.Calibrated(s_said, MentionForm.Name, 1, 0.4),
            Is.LessThan(MentionsScore.Calibrated(s_said, MentionForm.Name, 1, 0.95))
        );
    }
}
