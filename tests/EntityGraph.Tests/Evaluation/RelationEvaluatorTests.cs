using System.Collections.Immutable;
using EntityGraph.Evaluation;
using EntityGraph.Formats;

namespace EntityGraph.Tests.Evaluation;

[TestFixture]
public sealed class RelationEvaluatorTests
{
    private const string Text = "Anna Lund leads Acme. She married Per Holm.";
    private static readonly EntityId s_acme = new("organisation/acme");
    private static readonly EntityId s_per = new("person/per-holm");

    private static DocumentAnnotations Document(string anna, params Relation[] relations) =>
        new(new Document(Text, "d1"))
        {
            Mentions =
            [
                new MentionAnnotation(0, new TextSpan(0, 9), MentionKind.Person) { Entity = new EntityId(anna) },
                new MentionAnnotation(1, new TextSpan(16, 20), MentionKind.Organisation) { Entity = s_acme },
                new MentionAnnotation(2, new TextSpan(34, 42), MentionKind.Person) { Entity = s_per },
            ],
            Entities =
            [
                new Entity(new EntityId(anna), EntityKind.Person, "Anna Lund"),
                new Entity(s_acme, EntityKind.Organisation, "Acme"),
                new Entity(s_per, EntityKind.Person, "Per Holm"),
            ],
            Relations = [.. relations],
        };

    private static Relation Stated(
        string predicate,
        EntityId source,
        EntityId target,
        int start,
        int end,
        RelationStatus status = RelationStatus.None,
        bool undirected = false
    ) =>
        new(
            RelationKind.Stated,
            predicate,
            source,
            target,
            undirected,
            [new Evidence("d1", new TextSpan(start, end), 0, "test", 1) { Status = status }]
        );

    [Test]
    public void Evaluate_OtherIdForTheSameMentions_IsAligned()
    {
        var gold = Document(
            "person/anna-lund",
            Stated("chairperson", new EntityId("person/anna-lund"), s_acme, 0, 21, RelationStatus.Current)
        );
        var found = Document(
            "person/lund",
            Stated("chairperson", new EntityId("person/lund"), s_acme, 5, 20, RelationStatus.Former)
        );

        var report = RelationEvaluator.Evaluate([(gold, found)]);

        Assert.That(report.Total.Count, Is.EqualTo(new MatchCount(1, 0, 0)));
        Assert.That(report.Total.StatusRight, Is.Zero);
        Assert.That(report.Metrics["relations.chairperson.f1"], Is.EqualTo(1));
    }

    [Test]
    public void Evaluate_SymmetricPredicate_CountsInEitherDirection()
    {
        var anna = new EntityId("person/anna-lund");
        var gold = Document(anna.Value, Stated("spouse", s_per, anna, 22, 43));
        var found = Document(anna.Value, Stated("spouse", anna, s_per, 22, 43, undirected: true));

        Assert.That(RelationEvaluator.Evaluate([(gold, found)]).Total.Count, Is.EqualTo(new MatchCount(1, 0, 0)));
    }

    [Test]
    public void Evaluate_OtherSentenceOrPredicate_IsADifference()
    {
        var anna = new EntityId("person/anna-lund");
        var gold = Document(anna.Value, Stated("chairperson", anna, s_acme, 0, 21));
        var found = Document(
            anna.Value,
            Stated("chairperson", anna, s_acme, 22, 43),
            Stated("owner", anna, s_acme, 0, 21)
        );

        var report = RelationEvaluator.Evaluate([(gold, found)]);

        Assert.That(report.Total.Count, Is.EqualTo(new MatchCount(0, 2, 1)));
        Assert.That(
            report.Differences,
            Is.EqualTo(
                new[]
                {
                    "missed d1 chairperson person/anna-lund→organisation/acme: Anna Lund leads Acme.",
                    "spurious d1 chairperson person/anna-lund→organisation/acme: She married Per Holm.",
                    "spurious d1 owner person/anna-lund→organisation/acme: Anna Lund leads Acme.",
                }
            )
        );
    }

    [Test]
    public void Evaluate_SureButWrong_HasACalibrationErrorOfTheShareWrong()
    {
        var anna = new EntityId("person/anna-lund");
        var right = Stated("chairperson", anna, s_acme, 0, 21);
        var gold = Document("person/anna-lund", right);
        var found = Document("person/anna-lund", right, Stated("spouse", anna, s_per, 22, 43));

        var report = RelationEvaluator.Evaluate([(gold, found)]);

        Assert.That(report.Calibration.Error, Is.EqualTo(0.5).Within(1e-9));
    }

    [Test]
    public void Evaluate_GoldWithoutTheLayer_IsLeftOut()
    {
        var gold = Document("person/anna-lund") with { Layers = ["mentions"] };
        var found = Document("person/anna-lund", Stated("owner", new EntityId("person/anna-lund"), s_acme, 0, 21));

        Assert.That(RelationEvaluator.Evaluate([(gold, found)]).Documents, Is.Zero);
    }

    [Test]
    public void Evaluate_Attributions_ScoresSpeakersAndTargets()
    {
        var anna = new EntityId("person/anna-lund");
        AttributionAnnotation Said(ImmutableArray<EntityId> speakers, params EntityId[] targets) =>
            new(0, [new TextSpan(0, 9)], [new TextSpan(10, 15)], [new TextSpan(16, 20)])
            {
                Speakers = speakers,
                Targets = [.. targets.Select(target => new TargetAnnotation(target, null, TargetVia.Name))],
            };
        var gold = Document(anna.Value) with { Attributions = [Said([anna], s_acme, anna)] };
        var found = Document(anna.Value) with { Attributions = [Said([anna, s_per], s_acme)] };

        var report = SpeakerEvaluator.Evaluate([(gold, found)]);

        Assert.That(report.Speakers, Is.EqualTo(new MatchCount(1, 1, 0)));
        Assert.That(report.Mentions, Is.EqualTo(new MatchCount(1, 1, 0)));
        Assert.That(report.Spans.ExactCue.F1, Is.EqualTo(1));
        Assert.That(report.Differences, Is.EqualTo(new[] { "spurious d1 person/per-holm→organisation/acme" }));
    }
}
