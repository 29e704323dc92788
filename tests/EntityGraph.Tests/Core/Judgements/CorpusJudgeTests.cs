using EntityGraph.Tests.Support;

namespace EntityGraph.Tests;

/// <summary>Judgements across documents.</summary>
[TestFixture]
public sealed class CorpusJudgeTests
{
    private static readonly ResolvedDocument s_first = Given.Resolved("[John Smith|P] met [Anna Kovač|P].", "d1");
    private static readonly ResolvedDocument s_second = Given.Resolved("[John Smith|P] met [A. Kovač|P].", "d2");
    private static readonly ResolvedDocument s_third = Given.Resolved("[John Smith|P] left [Nordhafen|O].", "d3");

    [Test]
    public void Resolve_Split_TheRestStays()
    {
        var corpus = Resolve(
            new Judgement(JudgementVerb.Split) { Mentions = [Key(s_first, 0)], Others = [Key(s_third, 0)] }
        );

        Assert.That(corpus.Dump(), Does.Contain("person/john-smith John Smith < d1:person/john-smith\n"));
        Assert.That(
            corpus.Dump(),
            Does.Contain("person/john-smith~2 John Smith < d2:person/john-smith d3:person/john-smith")
        );
    }

    [Test]
    public void Resolve_Merge_TakesTheFullestNameAndTheFirstKind()
    {
        var corpus = Resolve(
            new Judgement(JudgementVerb.Merge) { Mentions = [Key(s_third, 1), Key(s_second, 1), Key(s_first, 1)] }
        );

        Assert.That(
            corpus.Dump(),
            Does.StartWith(
                "organisation/anna-kovac Anna Kovač < d1:person/anna-kovac d2:person/a-kovac d3:organisation/nordhafen"
            )
        );
    }

    [Test]
    public void Resolve_RenameToATakenName_IsNumberedAndNotMerged()
    {
        var corpus = Resolve(
            new Judgement(JudgementVerb.Rename) { Mentions = [Key(s_second, 1)], Name = "Anna Kovač" }
        );

        Assert.That(
            corpus.Dump(),
            Does.Contain(
                "person/anna-kovac Anna Kovač < d1:person/anna-kovac\nperson/anna-kovac~2 Anna Kovač < d2:person/a-kovac"
            )
        );
    }

    [Test]
    public void Resolve_MentionOfADocumentThatIsNotHere_IsNoted()
    {
        var corpus = Resolve(
            new Judgement(JudgementVerb.Merge)
            {
                Line = 3,
                Mentions = [Key(s_first, 1), new MentionKey("gone", new TextSpan(0, 4), "Anna")],
            }
        );

        Assert.That(
            corpus.Judged.Notes.Single().ToString(),
            Is.EqualTo("line 3: merge not applied in gone: that document is not here.")
        );
    }

    [Test]
    public void Reject_Edge_IsGoneFromEveryDocument()
    {
        var again = Given.Resolved("[Anna Kovač|P] saw [John Smith|P].", "d4");
        var set = JudgementSet.Of([
            new Judgement(JudgementVerb.Reject)
            {
                Relation = RelationKind.CoMention,
                Mentions = [Key(s_first, 0), Key(s_first, 1)],
            },
        ]);
        var corpus = GivenCorpus.Resolve(set, [s_first, s_second, again]);
        var summary = new DocumentSummary("d4")
        {
            Relations = new CoMentionExtractor().ExtractWithCounts(again).Relations,
        };

        Assert.That(summary.Relations, Has.Length.EqualTo(1));
        Assert.That(corpus.Judged.Reject(summary).Relations, Is.Empty);
    }

    private static MentionKey Key(ResolvedDocument document, int number) => GivenCorpus.KeyOf(document, number);

    private static GivenCorpus Resolve(Judgement judgement) =>
        GivenCorpus.Resolve(JudgementSet.Of([judgement]), [s_first, s_second, s_third]);
}
