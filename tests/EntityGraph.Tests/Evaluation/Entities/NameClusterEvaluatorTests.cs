using EntityGraph.Evaluation;
using EntityGraph.Formats;

namespace EntityGraph.Tests.Evaluation.Entities;

[TestFixture]
public sealed class NameClusterEvaluatorTests
{
    // Anna Lund, Lund, LUND and Oslo, Oslo; the year is no name.
    private static readonly DocRedDocument s_document = new(
        PretokenizedText.Build(
            [
                ["Anna", "Lund", "left", "Oslo", "in", "1990", "."],
                ["Lund", "missed", "Oslo", ",", "LUND", "said", "."],
            ],
            "d"
        ),
        [
            Mention(0, 9, "PER", 0),
            Mention(15, 19, "LOC", 1),
            Mention(23, 27, "TIME", 2),
            Mention(30, 34, "PER", 0),
            Mention(42, 46, "LOC", 1),
            Mention(49, 53, "PER", 0),
        ]
    );

    [Test]
    public void Add_SurnamesOfOnePerson_AreJoinedByRulesNotByStrings()
    {
        var evaluator = new NameClusterEvaluator(new RuleDocumentResolver());

        evaluator.Add(s_document);

        var report = evaluator.Report();
        Assert.That((report.Mentions, report.Unresolved), Is.EqualTo((5, 0)));
        Assert.That((report.Total.Found.BCubed.F1, report.Total.FoundLinks.F1), Is.EqualTo((1.0, 1.0)));
        Assert.That(report.Total.EqualLinks, Is.EqualTo(new ClusterCount(1, 1, 1, 3)));
        Assert.That(report.Differences, Is.Empty);
    }

    [Test]
    public void Add_RefusedResolver_NamesEveryDifferenceOnce()
    {
        var evaluator = new NameClusterEvaluator(new Nothing());

        evaluator.Add(s_document);

        Assert.That(
            evaluator.Report().Differences,
            Is.EqualTo(
                (string[])
                    [
                        "missed PER Anna Lund = PER Lund  d",
                        "missed LOC Oslo = LOC Oslo  d",
                        "missed PER Anna Lund = PER LUND  d",
                        "missed PER Lund = PER LUND  d",
                    ]
            )
        );
        Assert.That(evaluator.Report().Unresolved, Is.EqualTo(5));
    }

    [Test]
    public void Add_AdjectiveThatGoldKeepsApart_CountsOnlyAmongAll()
    {
        var document = new DocRedDocument(
            PretokenizedText.Build(
                [
                    ["Sweden", "met", ".", "Swedish", "ships", "left", "."],
                ],
                "d"
            ),
            [Mention(0, 6, "LOC", 0), Mention(13, 20, "LOC", 1)]
        );
        var evaluator = new NameClusterEvaluator(new RuleDocumentResolver());

        evaluator.Add(document);

        var total = evaluator.Report().Total;
        Assert.That(
            (total.Found.BCubed.Precision, total.FoundNames.Precision, total.FoundNames.Gold),
            Is.EqualTo((0.5, 1.0, 1.0))
        );
    }

    [Test]
    public void Parts_FiveDocumentsInTwo_KeepTheirOrder()
    {
        var evaluator = new NameClusterEvaluator(new RuleDocumentResolver());
        for (var count = 0; count < 5; count++)
        {
            evaluator.Add(s_document);
        }

        Assert.That(evaluator.Report().Parts(2).Select(part => part.Found.BCubed.Gold), Is.EqualTo((double[])[15, 10]));
    }

    private static DocRedMention Mention(int start, int end, string label, int entity) =>
        new(new TextSpan(start, end), label, entity);

    private sealed class Nothing : IDocumentResolver
    {
        public DocumentEntities Resolve(AnnotatedDocument document) =>
            new(
                document.Document.Id,
                [],
                [.. document.Mentions.Select(mention => new ResolvedMention(mention.Id, null, null))]
            );
    }
}
