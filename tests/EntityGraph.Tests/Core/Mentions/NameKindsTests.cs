using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Mentions;

[TestFixture]
public sealed class NameKindsTests
{
    [TestCase("[Corvale|P], the Lisbon-based insurance firm, closed.", "Corvale organisation")]
    [TestCase("[Corvale|P], a nurse of many years, left.", "Corvale person")]
    [TestCase("[Corvale|O], a town of 900 people, flooded.", "Corvale location")]
    [TestCase("[Corvale|O], the ministry said, would fall.", "Corvale organisation")]
    [TestCase("The energy trader [Corvale Nord|P] closed.", "Corvale Nord organisation")]
    [TestCase(
        "[Corvale Air|O] cut flights. [Corvale|P]'s directors left.",
        "Corvale Air organisation|Corvale organisation"
    )]
    [TestCase("[Rasmus Tveit Jr.|P] sold it. [Tveit|O] left.", "Rasmus Tveit Jr. person|Tveit person")]
    [TestCase(
        "[Corvale Malt|P] grew. [Corvale|O] sold beer. A [Corvale|O] maltster left.",
        "Corvale Malt organisation|Corvale organisation|Corvale organisation"
    )]
    [TestCase(
        "[Corvale Malt|P] grew. [Corvale|O] sold beer. A [Corvale|O] friend met [Malt|P].",
        "Corvale Malt person|Corvale organisation|Corvale organisation|Malt person"
    )]
    [TestCase("[Corvale|P] has sacked its coach.", "Corvale organisation")]
    [TestCase("It gave [Corvale|P] its first win. I am [Tveit|P] its a good day.", "Corvale organisation|Tveit person")]
    [TestCase(
        "[Corvale|P] said its coach left. [Tveit|P] sacked the firm and its coach.",
        "Corvale person|Tveit person"
    )]
    [TestCase("[Corvale Lamps|O] grew. [Corvale|P] said so.", "Corvale Lamps organisation|Corvale organisation")]
    [TestCase(
        "[Corvale Lamps|O] grew. [Ada Corvale|P] and [Corvale|P] left.",
        "Corvale Lamps organisation|Ada Corvale person|Corvale person"
    )]
    [TestCase("A complaint came from [Corvale|P], where a dam broke.", "Corvale location")]
    [TestCase("The [Corvale|P] district councillors met. [Tveit|P] spoke.", "Corvale location|Tveit person")]
    [TestCase("She joined the [Corvale Movement|P].", "Corvale Movement organisation")]
    [TestCase("She met [Corvale Way|P].", "Corvale Way person")]
    [TestCase("She lives near [Corvale Castle|O].", "Corvale Castle location")]
    [TestCase("They met in the [West Bank|L].", "West Bank location")]
    [TestCase("They left for [Paris|L], which closed.", "Paris location")]
    public void Correct_NameWithWitnesses_HasTheirKind(string markup, string expected)
    {
        var document = Given.Annotated(markup);

        var corrected = NameKinds.Correct(document.Tokenized, document.Mentions);

        var dump = corrected.Select(mention =>
            $"{document.Tokenized.Slice(mention.Span)} {SnakeCase.Of(mention.Kind)}"
        );
        Assert.That(string.Join('|', dump), Is.EqualTo(expected));
        Assert.That(corrected.Select(mention => mention.Id), Is.EqualTo(Enumerable.Range(0, corrected.Length)));
    }
}
