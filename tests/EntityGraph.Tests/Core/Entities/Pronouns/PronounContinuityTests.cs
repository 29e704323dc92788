using System.Collections.Immutable;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Entities.Pronouns;

/// <summary>He and she where one person alone can be meant.</summary>
[TestFixture]
public sealed class PronounContinuityTests
{
    private const string TwoWaited =
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root PUNCT:3:punct DET:7:det ADJ:7:amod NOUN:12:nsubj PUNCT:9:punct PROPN:7:appos "
        + "PROPN:9:flat PUNCT:7:punct VERB:0:root PUNCT:12:punct PRON:15:nsubj VERB:0:root PUNCT:15:punct";

    [Test]
    public void Resolve_OnePersonInTheSentenceBefore_IsMeant()
    {
        var document = GivenTree.Of(
            "[Tom Oduya|P] waited .\nThe outgoing leader , [Per Brandt|P] , slept .\nHe left .",
            TwoWaited
        );

        Assert.That(Pronouns(document), Is.EqualTo(new[] { "He person/per-brandt" }));
    }

    [Test]
    public void Resolve_UnnamedPersonWhoActs_LeavesItOpen()
    {
        var document = GivenTree.Of(
            "[Per Brandt|P] waited .\nThe trader slept .\nHe left .",
            "PROPN:3:nsubj PROPN:1:flat VERB:0:root PUNCT:3:punct DET:6:det NOUN:7:nsubj VERB:0:root PUNCT:7:punct "
                + "PRON:10:nsubj VERB:0:root PUNCT:10:punct"
        );

        Assert.That(Pronouns(document), Is.Empty);
    }

    [Test]
    public void Resolve_NobodyNewSinceTheLastPronoun_GoesOn()
    {
        var document = GivenTree.Of(
            "[Vera Lind|P] waited .\nShe left .\nIt rained .\nThen she left .",
            "PROPN:3:nsubj PROPN:1:flat VERB:0:root PUNCT:3:punct PRON:6:nsubj VERB:0:root PUNCT:6:punct PRON:9:expl VERB:0:root "
                + "PUNCT:9:punct ADV:13:advmod PRON:13:nsubj VERB:0:root PUNCT:13:punct"
        );

        Assert.That(Pronouns(document), Is.EqualTo(new[] { "She person/vera-lind", "she person/vera-lind" }));
    }

    [Test]
    public void Resolve_SaidToBeAMan_IsNotCalledShe()
    {
        var document = GivenTree.Of(
            "[Vera Lind|P] waited .\nHer son [Per Lind|P] slept .\nShe left .",
            "PROPN:3:nsubj PROPN:1:flat VERB:0:root PUNCT:3:punct PRON:6:nmod:poss NOUN:9:nsubj PROPN:6:appos PROPN:7:flat "
                + "VERB:0:root PUNCT:9:punct PRON:12:nsubj VERB:0:root PUNCT:12:punct"
        );

        Assert.That(Pronouns(document), Is.EqualTo(new[] { "Her person/vera-lind", "She person/vera-lind" }));
    }

    private static IEnumerable<string> Pronouns(ResolvedDocument document)
    {
        var resolved = new PronounResolver(new UnsureRanker()).Resolve(document);
        return resolved
            .Annotated.Mentions.Where(mention => mention.Form == MentionForm.Pronoun)
            .Select(mention => $"{resolved.Annotated.Surface(mention)} {resolved.Entities.EntityOf(mention.Id)}");
    }

    private sealed class UnsureRanker : IPronounRanker
    {
        public string Name => "unsure";

        public ImmutableArray<double> Rank(PronounText text, PronounWord pronoun, ImmutableArray<int> candidates) =>
            [.. candidates.Select(_ => 0.2)];
    }
}
