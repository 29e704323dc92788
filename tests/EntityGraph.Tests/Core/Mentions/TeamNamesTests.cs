using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Mentions;

[TestFixture]
public sealed class TeamNamesTests
{
    [TestCase("[Kenya|C] beat [Nepal|C] 2-1 in the final.", "Kenya organisation|Nepal organisation")]
    [TestCase("[Kenya|C] beat [Nepal|C] to the contract.", "Kenya country|Nepal country")]
    [TestCase("[Kenya|C]'s goalkeeper saved two shots.", "Kenya organisation")]
    [TestCase("[Kenya|C]'s premier watched the match in a cup tie.", "Kenya country")]
    [TestCase("The cup was won by [Kenya|C].", "Kenya organisation")]
    [TestCase("The cup was held in [Kenya|C].", "Kenya country")]
    [TestCase("[Kenya|C] were out for 143 by half-time against [Nepal|C].", "Kenya organisation|Nepal organisation")]
    [TestCase("[Nepal|C] coach Anil Rana resigned.", "Nepal organisation")]
    [TestCase("The squad flew to [Nepal|C] after the match.", "Nepal country")]
    [TestCase("[Kenya|C] lost the match to [Nepal|C].", "Kenya organisation|Nepal organisation")]
    [TestCase("[Kenya|C] will host the rugby tournament.", "Kenya country")]
    [TestCase("[Dallas|L] beat [Boston|L] 101-99.", "Dallas organisation|Boston organisation")]
    [TestCase("The striker scored near [Boston|L].", "Boston location")]
    [TestCase("[Kenya|C] voted 31-19 against [Nepal|C] in parliament.", "Kenya country|Nepal country")]
    public void Correct_PlacesThatPlay_BecomeTeams(string markup, string expected)
    {
        var document = Given.Annotated(markup);

        var corrected = TeamNames.Correct(document.Tokenized, document.Mentions);

        var dump = corrected.Select(mention =>
            $"{document.Tokenized.Slice(mention.Span)} {SnakeCase.Of(mention.Kind)}"
        );
        Assert.That(string.Join('|', dump), Is.EqualTo(expected));
    }
}
