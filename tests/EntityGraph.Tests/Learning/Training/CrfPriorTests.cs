using EntityGraph.Learning;
using EntityGraph.Tests.Learning.Fast;

namespace EntityGraph.Tests.Learning.Training;

[TestFixture]
public sealed class CrfPriorTests
{
    [TestCase("politician", MentionKind.Person, "5 0 0 0")]
    [TestCase("gene", MentionKind.Other, "0 0 0 0")]
    [TestCase("misc", MentionKind.Other, "0 0 5 0")]
    [TestCase("PER", MentionKind.Other, "5 0 0 0")]
    public void Of_LabelOfTheUser_StartsFromTheLabelAlike(string label, MentionKind kind, string expected)
    {
        var (features, weights, scales) = TinyModel.Files(("zoe", "B-PER"), ("lou", "B-MISC"));
        var labels = new LabelSet([label, "vessel"], [kind, MentionKind.Other]);

        var prior = CrfPrior.Of(new FastModel("tiny 1", features, weights, scales), labels);

        var zoe = Array.IndexOf(features.Keys, TinyModel.Reader().Read("zoe").Keys[Word.Reach][0]);
        var lou = Array.IndexOf(features.Keys, TinyModel.Reader().Read("lou").Keys[Word.Reach][0]);
        Assert.That(
            $"{prior.Blocks[zoe][0]:0} {prior.Blocks[zoe][1]:0} {prior.Blocks[lou][0]:0} {prior.Blocks[lou][1]:0}",
            Is.EqualTo(expected)
        );
        Assert.That(prior.Blocks.Select(block => block[2]), Is.All.Zero);
    }
}
