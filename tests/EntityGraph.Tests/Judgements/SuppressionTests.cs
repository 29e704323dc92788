using System.Collections.Immutable;
using System.Text;
using EntityGraph.Export;
using EntityGraph.Formats;
using EntityGraph.Tests.Reading;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests;

/// <summary>Who is suppressed is shown nowhere, in no file that is written.</summary>
[TestFixture]
public sealed class SuppressionTests
{
    private static readonly string[] s_names =
    [
        "Anna Kovač",
        "Kovač",
        "Tom Marsh",
        "Nordhafen",
        "Anna Kovač Foundation",
        "A. Kovač",
        "Freedonia",
    ];

    private static readonly Document[] s_documents =
    [
        new(
            "Anna Kovač visits Freedonia\n\nAnna Kovač told Tom Marsh in Nordhafen that \"Freedonia must pay\". Kovač left. Mayor Kovač's aide stayed.",
            "d1"
        )
        {
            Title = "Anna Kovač visits Freedonia",
            Path = "news/anna-kovac-visits.txt",
            Url = "https://news.example/2026/anna_kovac",
        },
        new(
            "The Anna Kovač Foundation paid Tom Marsh. ANNA KOVAC was there, wrote anna.kovac@example.org.",
            "anna-kovac-2"
        ),
        new("Tom Marsh met A. Kovač of Nordhafen.", "d3") { Source = "Kovač Weekly" },
        new("Petar Kovač met Tom Marsh in Nordhafen.", "d4"),
    ];

    [Test]
    public void Build_SuppressedEntity_IsInNoOutput()
    {
        var graph = Pipeline(true, out var set).Build(Corpus.FromDocuments(s_documents));
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "g.json", "g.graphml", "g.csv" })
        {
            GraphExporters.ForPath(name).Export(graph, folder[name]);
        }

        var written = Directory.GetFiles(folder.Path).Select(File.ReadAllText).ToList();

        Assert.That(written, Has.Count.GreaterThan(3));
        Assert.That(written.Where(set.Hides), Is.Empty);
        Assert.That(written.Where(text => text.Contains("Anna", StringComparison.OrdinalIgnoreCase)), Is.Empty);
        Assert.That(graph.Nodes.Select(node => node.Entity.Name), Does.Contain("Tom Marsh"));
        Assert.That(graph.Nodes.Select(node => node.Entity.Name), Does.Contain("Petar Kovač"));
    }

    [Test]
    public void Judge_SuppressedEntity_IsInNoAnnotation()
    {
        var pipeline = Pipeline(true, out var set);
        var output = new StringWriter();
        var writer = new AnnotationsWriter(output, OffsetUnit.Utf16);
        foreach (var document in s_documents)
        {
            var judged = pipeline.Judge(pipeline.Tokenize(document));
            writer.Write(DocumentAnnotations.From(judged.Document, pipeline.Relate(judged)));
        }

        var text = output.ToString();

        Assert.That(set.Hides(text), Is.False);
        Assert.That(text.Split('\n')[0], Does.Not.Contain("Kova"));
        Assert.That(text, Does.Contain("Freedonia must pay"));
        Assert.That(text, Does.Contain("Petar Kovač"));
    }

    [Test]
    public void Judge_SuppressedEntity_KeepsEveryOffset()
    {
        var pipeline = Pipeline(true, out _);

        var judged = pipeline.Judge(pipeline.Tokenize(s_documents[0])).Document;

        Assert.That(judged.Document.Text, Has.Length.EqualTo(s_documents[0].Text.Length));
        Assert.That(
            judged.Annotated.Mentions.Select(judged.Annotated.Surface),
            Does.Contain("Tom Marsh").And.Contain("Freedonia")
        );
        Assert.That(
            judged.Annotated.Mentions.Select(mention => mention.Id),
            Is.EqualTo(Enumerable.Range(0, judged.Annotated.Mentions.Length))
        );
    }

    [Test]
    public void Suppress_InAFile_IsNoNameInClear()
    {
        var node = Pipeline(false, out _).Build(Corpus.FromDocuments(s_documents)).Resolve("person/anna-kovac");

        var line = GraphJudgements.Suppress(node, "00112233445566778899aabbccddeeff").ToString();

        Assert.That(line, Does.Match("^suppress [0-9a-f]{32}( [12]:[0-9a-f]{32})+ "));
        Assert.That(Encoding.ASCII.GetByteCount(line), Is.EqualTo(line.Length));
    }

    [Test]
    public void Run_RemovedDocument_IsLeftOutAndCounted()
    {
        var set = JudgementSet.Of([new Judgement(JudgementVerb.Remove) { DocumentId = "d4" }]);

        var result = Builder(set).Run(Corpus.FromDocuments(s_documents));

        Assert.That(result.Report.RemovedCount, Is.EqualTo(1));
        Assert.That(result.Graph.Documents.Select(document => document.Id), Does.Not.Contain("d4"));
        Assert.That(result.Report.Judgements, Is.Empty);
    }

    // With Anna Kovač suppressed, or with no judgement.
    private static AnalysisPipeline Pipeline(bool isSuppressed, out JudgementSet set)
    {
        set = !isSuppressed
            ? JudgementSet.Empty
            : JudgementSet.Of([
                new Judgement(JudgementVerb.Suppress)
                {
                    Suppressed = SuppressedNames.Of(["Anna Kovač", "A. Kovač"], "00112233445566778899aabbccddeeff"),
                },
            ]);
        return Builder(set);
    }

    private static AnalysisPipeline Builder(JudgementSet set) =>
        new AnalysisPipelineBuilder()
            .UseAnalyzer(new GivenAnalyzer { Mentions = Mentions })
            .WithJudgements(set)
            .Create();

    private static ImmutableArray<Mention> Mentions(TokenizedDocument document)
    {
        var spans = s_names
            .Append("Petar Kovač")
            .SelectMany(
                name => Starts(document.Text, name),
                (name, start) => (Span: new TextSpan(start, start + name.Length), Name: name)
            )
            .OrderByDescending(one => one.Span.Length)
            .Aggregate(new List<(TextSpan Span, string Name)>(), (kept, one) =>
            {
                if (!kept.Exists(other => other.Span.Overlaps(one.Span)))
                {
                    kept.Add(one);
                }

                return kept;
            });
        return
        [
            .. spans
                .OrderBy(one => one.Span)
                .Select((one, index) => new Mention(index, one.Span, KindOf(one.Name), 1) { Tagger = "given" }),
        ];
    }

    private static MentionKind KindOf(string name) =>
        name switch
        {
            "Nordhafen" or "Anna Kovač Foundation" => MentionKind.Organisation,
            "Freedonia" => MentionKind.Location,
            _ => MentionKind.Person,
        };

    private static IEnumerable<int> Starts(string text, string name)
    {
        for (
            var start = text.IndexOf(name, StringComparison.Ordinal);
            start >= 0;
            start = text.IndexOf(name, start + 1, StringComparison.Ordinal)
        )
        {
            yield return start;
        }
    }
}
