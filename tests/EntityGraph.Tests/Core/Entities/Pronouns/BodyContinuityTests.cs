using System.Collections.Immutable;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Entities.Pronouns;

/// <summary>It and its that go on with what the text is about.</summary>
[TestFixture]
public sealed class BodyContinuityTests
{
    private const string Bought = "PROPN:2:nsubj VERB:0:root PROPN:2:obj PUNCT:2:punct ";

    [TestCase(
        "[Halden|O] bought [Norvik|O] .\nIts chairman left .",
        Bought + "PRON:6:nmod:poss NOUN:7:nsubj VERB:0:root PUNCT:7:punct",
        "Its organisation/halden"
    )]
    [TestCase(
        "[Halden|O] bought [Norvik|O] .\nIt closed .",
        Bought + "PRON:6:nsubj VERB:0:root PUNCT:6:punct",
        "It organisation/halden"
    )]
    [TestCase(
        "[Halden|O] bought [Norvik|O] .\nIt is cold .",
        Bought + "PRON:7:nsubj AUX:7:cop ADJ:0:root PUNCT:7:punct",
        ""
    )]
    [TestCase(
        "[Norvik|O] closed .\n[Halden|O] said it waited .",
        "PROPN:2:nsubj VERB:0:root PUNCT:2:punct PROPN:5:nsubj VERB:0:root PRON:7:nsubj VERB:5:ccomp PUNCT:5:punct",
        "it organisation/halden"
    )]
    [TestCase(
        "[Ana Lind|P] left [Norvik|O] .\nIts chairman waited .",
        "PROPN:3:nsubj PROPN:1:flat VERB:0:root PROPN:3:obj PUNCT:3:punct PRON:7:nmod:poss NOUN:8:nsubj VERB:0:root "
            + "PUNCT:8:punct",
        ""
    )]
    public void Resolve_ItThatOpensASentence_IsWhatTheOneBeforeIsAbout(string markup, string tree, string expected)
    {
        var resolved = new PronounResolver(new BlankRanker()).Resolve(GivenTree.Of(markup, tree));

        Assert.That(
            string.Join(
                ' ',
                resolved
                    .Annotated.Mentions.Where(mention => mention.Form == MentionForm.Pronoun)
                    .Select(mention =>
                        $"{resolved.Annotated.Surface(mention)} {resolved.Entities.EntityOf(mention.Id)}"
                    )
            ),
            Is.EqualTo(expected)
        );
    }

    private sealed class BlankRanker : IPronounRanker
    {
        public string Name => "blank";

        public ImmutableArray<double> Rank(PronounText text, PronounWord pronoun, ImmutableArray<int> candidates) =>
            [.. candidates.Select(_ => 0.0)];
    }
}
