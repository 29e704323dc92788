using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Mentions;

[TestFixture]
public sealed class NameHeadsTests
{
    [TestCase("The [Commission|O] on Harbour Debates met.", "Commission on Harbour Debates organisation")]
    [TestCase("The [Institute|O] for Sea and [Ice Research|O] met.", "Institute for Sea and Ice Research organisation")]
    [TestCase("The [Harbour Committee|O] of [Anna Kovac|P] met.", "Harbour Committee organisation|Anna Kovac person")]
    [TestCase("The [Harbour Committee|O] of experts met.", "Harbour Committee organisation")]
    [TestCase("The [Commission|O] on Friday met.", "Commission organisation")]
    [TestCase("The [Clean Ports Act|O] passed.", "Clean Ports Act other")]
    [TestCase("The [Vardal School of Law|O] closed.", "Vardal School of Law organisation")]
    [TestCase("The [Act|O] passed.", "Act organisation")]
    [TestCase("The court cited [Harker v. Novak|O] again.", "Harker v. Novak other")]
    [TestCase("The [Republicans|P] left.", "Republicans other")]
    [TestCase("The [Republican Party|O] left.", "Republican Party organisation")]
    [TestCase("The [Kremlin|L] left.", "Kremlin organisation")]
    [TestCase("The [Harbour|L] left.", "Harbour location")]
    [TestCase("The senior [Democrat in Oslo|O] left.", "Democrat in Oslo other")]
    public void Correct_TaggedName_FollowsItsWords(string markup, string expected)
    {
        var document = Given.Annotated(markup);

        var corrected = NameHeads.Correct(document.Tokenized, document.Mentions);

        var dump = corrected.Select(mention =>
            $"{document.Tokenized.Slice(mention.Span)} {SnakeCase.Of(mention.Kind)}"
        );
        Assert.That(string.Join('|', dump), Is.EqualTo(expected));
        Assert.That(corrected.Select(mention => mention.Id), Is.EqualTo(Enumerable.Range(0, corrected.Length)));
    }
}
