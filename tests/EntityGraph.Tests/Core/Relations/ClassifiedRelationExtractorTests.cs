using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Relations;

[TestFixture]
public sealed class ClassifiedRelationExtractorTests
{
    private const string Pell = "[Zora Pell|P|pell]";
    private const string Quarrix = "[Quarrix|O]";

    [TestCase($"{Pell} walked into {Quarrix} every day.", 0.9, "employer quarrix")]
    [TestCase($"{Pell} walked into {Quarrix} every day.", 0.5, "")]
    [TestCase($"{Pell} never walked into {Quarrix}.", 0.9, "employer quarrix (current negated)")]
    [TestCase($"{Pell}, once the former voice of {Quarrix}, left.", 0.9, "employer quarrix (former)")]
    [TestCase($"{Pell}, who was then chairman over at {Quarrix}, left.", 0.9, "chairperson quarrix (former)")]
    [TestCase($"Did {Pell} walk into {Quarrix}?", 0.9, "")]
    [TestCase($"{Pell}, head of product policy at {Quarrix}, left.", 0.9, "position_held quarrix")]
    [TestCase($"{Pell}, an aide to the mayor and a professor at {Quarrix}, left.", 0.9, "employer quarrix")]
    [TestCase($"{Pell}, director of {Quarrix}'s institute, left.", 0.9, "")]
    [TestCase($"{Pell} has served on the {Quarrix} for years.", 0.9, "")]
    public void Extract_GuessOfAnEmployer_IsPutAsTheWordsPutIt(string markup, double score, string expected) =>
        Assert.That(Relations(markup, "employer", score), Is.EqualTo(expected));

    [Test]
    public void Extract_KindsThatThePredicateDoesNotTake_StatesNothing() =>
        Assert.That(Relations($"{Pell} walked into {Quarrix}.", "located_in", 0.9), Is.Empty);

    [Test]
    public void Extract_Residence_IsLeftOut() =>
        Assert.That(Relations($"{Pell} walked into [Oslo|L].", "residence", 0.99), Is.Empty);

    [TestCase(-0.1)]
    [TestCase(1.1)]
    public void Constructor_ScoreOutOfRange_Throws(double score) =>
        Assert.That(() => new ClassifiedRelationExtractor(score), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static string Relations(string markup, string predicate, double score)
    {
        var document = Given.Resolved(markup);
        var guess = new RelationGuess(
            0,
            document.Annotated.Mentions[0].Span,
            document.Annotated.Mentions[1].Span,
            predicate,
            score
        );
        return Dump.Stated(new ClassifiedRelationExtractor(0.8).Extract(document with { Guesses = [guess] }));
    }
}
