using EntityGraph.Tests.Support;

namespace EntityGraph.Tests;

/// <summary>Judgements on one document.</summary>
[TestFixture]
public sealed class DocumentJudgeTests
{
    private const string Text =
        "[Anna Kovač|P] met [Kovač|P|anna-kovac] of [Nordhafen|O].\n[Tom Marsh|P] left.\n[Kovač|P|anna-kovac] stayed.";

    [Test]
    public void Judge_SplitInsideADocument_MakesTheMentionAnotherEntity()
    {
        var document = Given.Resolved(Text);

        var judged = Judge(
            document,
            new Judgement(JudgementVerb.Split) { Mentions = [Key(document, 1)], Others = [Key(document, 0)] }
        );

        Assert.That(
            Dump(judged),
            Is.EqualTo("person/anna-kovac person/kovac* organisation/nordhafen person/tom-marsh person/anna-kovac")
        );
        Assert.That(
            judged.Document.Entities.Entities.Single(entity => entity.Id.Value == "person/kovac").IsDocumentBound,
            Is.True
        );
    }

    [Test]
    public void Judge_MergeInsideADocument_MakesThemOneUnderTheFullestName()
    {
        var document = Given.Resolved("[A. Kovač|P] met [Tom Marsh|P].\n[Anna Kovač|P] stayed.");

        var judged = Judge(
            document,
            new Judgement(JudgementVerb.Merge) { Mentions = [Key(document, 0), Key(document, 2)] }
        );

        Assert.That(Dump(judged), Is.EqualTo("person/anna-kovac* person/tom-marsh person/anna-kovac"));
        Assert.That(judged.Document.Entities.Entities[0].Aliases, Is.EqualTo(["A. Kovač"]));
    }

    [Test]
    public void Judge_MergeOfAnUnresolvedMention_ResolvesIt()
    {
        var document = Given.Resolved("[Anna Kovač|P] met [Tom Marsh|P].\n[Kovač|P|-] stayed.");

        var judged = Judge(
            document,
            new Judgement(JudgementVerb.Merge) { Mentions = [Key(document, 0), Key(document, 2)] }
        );

        Assert.That(Dump(judged), Is.EqualTo("person/anna-kovac person/tom-marsh person/anna-kovac*"));
    }

    [Test]
    public void Judge_Rename_ChangesNameAndIdAndKeepsTheOldNameAsAlias()
    {
        var document = Given.Resolved(Text);

        var judged = Judge(
            document,
            new Judgement(JudgementVerb.Rename) { Mentions = [Key(document, 3)], Name = "Thomas Marsh" }
        );

        var entity = judged.Document.Entities.Entities.Single(entity => entity.Name == "Thomas Marsh");
        Assert.That(entity.Id.Value, Is.EqualTo("person/thomas-marsh"));
        Assert.That(entity.Aliases, Is.EqualTo(["Tom Marsh"]));
    }

    [Test]
    public void Judge_TextThatMoved_FindsTheNearestMentionOfTheName()
    {
        var old = Given.Resolved(Text);
        var moved = Given.Resolved("A new first line.\n" + Text);

        var judged = Judge(
            moved,
            new Judgement(JudgementVerb.Rename)
            {
                Line = 4,
                Mentions = [Key(old, 3)],
                Name = "Thomas Marsh",
            }
        );

        Assert.That(judged.Document.Entities.Entities.Select(entity => entity.Name), Does.Contain("Thomas Marsh"));
        Assert.That(
            judged.Trace.Notes.Single().ToString(),
            Is.EqualTo("line 4: d1#35-44 \"Tom Marsh\" is taken for the same words at 53-62, as the text moved.")
        );
        Assert.That(judged.Trace.Notes.Single().IsApplied, Is.True);
    }

    [Test]
    public void Judge_MentionThatIsGone_IsNotedAndStopsNothing()
    {
        var document = Given.Resolved("Nobody is here.");

        var judged = Judge(
            document,
            new Judgement(JudgementVerb.Rename)
            {
                Line = 4,
                Mentions = [new MentionKey("d1", new TextSpan(3, 12), "Tom Marsh")],
                Name = "Thomas Marsh",
            }
        );

        Assert.That(
            judged.Trace.Notes.Single().ToString(),
            Is.EqualTo("line 4: rename not applied to d1#3-12 \"Tom Marsh\": no such mention is there now.")
        );
        Assert.That(judged.Trace.Notes.Single().IsApplied, Is.False);
    }

    [Test]
    public void Retype_OneMention_GivesTheWholeEntityOfTheDocumentTheKind()
    {
        var document = Given.Resolved("[Nordhafen|P] grew.\n[Nordhafen|P] shrank.").Annotated;
        var set = Set(
            new Judgement(JudgementVerb.Retype)
            {
                Mentions = [new MentionKey("d1", new TextSpan(0, 9), "Nordhafen")],
                Kind = EntityKind.Organisation,
            }
        );

        var retyped = new DocumentJudge(set).Retype(document, new RuleDocumentResolver());

        Assert.That(retyped.Mentions.Select(mention => mention.Kind), Is.All.EqualTo(MentionKind.Organisation));
    }

    [TestCase("d1", MentionKind.Organisation)]
    [TestCase("another", MentionKind.Organisation)]
    public void Retype_FromAKind_HoldsInEveryDocument(string id, MentionKind kind)
    {
        var document = Given.Resolved("[Nord Hafen|P] grew.\n[Tom Marsh|P] left.", id).Annotated;
        var set = Set(
            new Judgement(JudgementVerb.Retype)
            {
                Mentions = [new MentionKey("d1", new TextSpan(0, 10), "Nord Hafen")],
                FromKind = EntityKind.Person,
                Kind = EntityKind.Organisation,
            }
        );

        var retyped = new DocumentJudge(set).Retype(document, new RuleDocumentResolver());

        Assert.That(retyped.Mentions.Select(mention => mention.Kind), Is.EqualTo([kind, MentionKind.Person]));
    }

    [Test]
    public void SetSpeakers_OtherPerson_SpeaksAndIsNoTarget()
    {
        var document = Given.Resolved("[Anna Kovač|P] said that [Tom Marsh|P] left.");
        var cue = Given.SpanOf(document, "said");
        var said = new Attribution(
            0,
            [Given.SpanOf(document, "Anna Kovač")],
            [cue],
            [Given.SpanOf(document, "that Tom Marsh left")]
        )
        {
            Speakers = [0],
            SpeakerForm = MentionForm.Name,
            Targets = [new AttributionTarget(1, TargetVia.Name)],
        };
        var place = new MentionKey("d1", cue, "said");

        var other = SetSpeakers(
            document.With(said),
            new Judgement(JudgementVerb.SetSpeaker) { Place = place, Mentions = [Key(document, 1)] }
        );
        var nobody = SetSpeakers(document.With(said), new Judgement(JudgementVerb.SetSpeaker) { Place = place });

        Assert.That(other.Speakers, Is.EqualTo([1]));
        Assert.That(other.Targets, Is.Empty);
        Assert.That(nobody.Speakers, Is.Empty);
        Assert.That(nobody.SpeakerForm, Is.Null);
    }

    [Test]
    public void Reject_OneEvidence_LeavesTheOthers()
    {
        var document = Given.Resolved("[Anna Kovač|P] met [Tom Marsh|P].\n[Tom Marsh|P] saw [Anna Kovač|P] again.");
        var judge = new DocumentJudge(
            Set(
                new Judgement(JudgementVerb.Reject)
                {
                    Relation = RelationKind.CoMention,
                    Mentions = [Key(document, 0), Key(document, 1)],
                    Place = new MentionKey("d1", new TextSpan(0, 24), "Anna Kovač met Tom Marsh"),
                }
            )
        );
        var relations = new CoMentionExtractor().ExtractWithCounts(document).Relations;

        var kept = judge.Reject(judge.Judge(document), relations);

        Assert.That(relations.Single().Evidence, Has.Length.EqualTo(2));
        Assert.That(kept.Single().Evidence.Single().Sentence, Is.EqualTo(1));
    }

    private static MentionKey Key(ResolvedDocument document, int number) => GivenCorpus.KeyOf(document, number);

    private static JudgementSet Set(Judgement judgement) => JudgementSet.Of([judgement]);

    private static JudgedDocument Judge(ResolvedDocument document, Judgement judgement) =>
        new DocumentJudge(Set(judgement)).Judge(document);

    private static Attribution SetSpeakers(ResolvedDocument document, Judgement judgement) =>
        new DocumentJudge(Set(judgement)).SetSpeakers(document.Annotated).Attributions.Single();

    // The entity of each mention; a star where a judgement is the reason.
    private static string Dump(JudgedDocument judged) =>
        string.Join(
            ' ',
            judged.Document.Entities.Mentions.Select(mention =>
                $"{mention.Entity}{(mention.Reason == ResolutionReason.Judgement ? "*" : "")}"
            )
        );
}
