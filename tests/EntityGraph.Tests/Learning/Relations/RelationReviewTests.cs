using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Relations;

[TestFixture]
public sealed class RelationReviewTests
{
    private const float Unsure = -0.5f;
    private const float Sure = 3;

    [Test]
    public void Apply_LabelThatGoesWithTheOneOfTheTurnedPair_IsRaisedThere()
    {
        var review = RelationReview.Fit([.. Enumerable.Range(0, 200).Select(Example)]);

        var stated = Given(isTurnedSure: true, labels: []);
        var bare = Given(isTurnedSure: false, labels: []);

        Assert.That(review.Apply(stated.Text, stated.Margins).Row(0)[0], Is.GreaterThan(0), "the turned pair says so");
        Assert.That(review.Apply(bare.Text, bare.Margins).Row(0)[0], Is.LessThan(Unsure), "it does not");
    }

    [Test]
    public void Apply_LabelThatKindsRuleOut_StaysRuledOut()
    {
        var review = RelationReview.Fit([.. Enumerable.Range(0, 20).Select(Example)]);
        var (text, margins) = Given(isTurnedSure: true, labels: []);
        margins.Row(0)[0] = RelationReview.Least;

        Assert.That(review.Apply(text, margins).Row(0)[0], Is.EqualTo(RelationReview.Least));
    }

    [Test]
    public void Fit_Twice_GivesTheSameMargins()
    {
        var readings = Enumerable.Range(0, 20).Select(Example).ToList();
        var (text, margins) = Given(isTurnedSure: true, labels: []);

        Assert.That(
            RelationReview.Fit(readings).Apply(text, margins).Values,
            Is.EqualTo(RelationReview.Fit(readings).Apply(text, margins).Values)
        );
    }

    // Label 0 of the first pair holds where label 1 of the pair turned round does; its own margin never tells.
    private static (RelationText Text, Grid Margins) Example(int number) =>
        Given(number % 2 == 0, number % 2 == 0 ? [0] : []);

    private static (RelationText Text, Grid Margins) Given(bool isTurnedSure, int[] labels)
    {
        var features = new float[RelationPlaces.Features];
        var text = new RelationText(
            new Grid(1, 1),
            [new RelationEnd(0, []), new RelationEnd(0, [])],
            new Grid(2, 1),
            [
                new RelationPair(0, 1, [], features, labels),
                new RelationPair(1, 0, [], features, isTurnedSure ? [1] : []),
            ]
        );
        return (text, new Grid(2, 2, [Unsure, -Sure, -Sure, isTurnedSure ? Sure : -Sure]));
    }
}
