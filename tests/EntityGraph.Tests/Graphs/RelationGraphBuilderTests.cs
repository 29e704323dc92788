using System.Collections.Immutable;
using EntityGraph.Graphs;
using EntityGraph.Tests.Support;
using static EntityGraph.Tests.Support.GivenGraph;

namespace EntityGraph.Tests.Graphs;

[TestFixture]
public sealed class RelationGraphBuilderTests
{
    [Test]
    public void Build_AnyOrderOfDocuments_GivesTheSameBytes()
    {
        var documents = Documents();
        var expected = Json(Build(documents));

        var reversed = Json(Build(documents.Reverse()));
        var rotated = Json(Build(documents.Skip(2).Concat(documents.Take(2))));

        Assert.That(reversed, Is.EqualTo(expected));
        Assert.That(rotated, Is.EqualTo(expected));
    }

    [Test]
    public void Remove_AfterAdd_GivesTheGraphFromBefore([Values("a1", "b2", "c3", "d4")] string id)
    {
        var documents = Documents();
        var before = Json(Build(documents.Where(document => document.Id != id)));
        var builder = new RelationGraphBuilder();
        foreach (var document in documents)
        {
            builder.Add(document);
        }

        var removed = builder.Remove(id);

        Assert.That(removed, Is.True);
        Assert.That(Json(builder.Build(Entities)), Is.EqualTo(before));
    }

    [Test]
    public void Add_TheSameIdTwice_IsRefused()
    {
        var builder = new RelationGraphBuilder().Add(new DocumentSummary("x"));

        Assert.That(
            () => builder.Add(new DocumentSummary("x")),
            Throws.ArgumentException.With.Message.StartsWith("The document 'x' was added before.")
        );
    }

    [Test]
    public void Build_MentionsEdge_CountsAttributionsAndTakesTheMostFrequentCue()
    {
        var edge = Edge(Small(), $"mentions/-/{Kovac.Id}→{Freedonia.Id}");

        Assert.That(edge.Weight, Is.EqualTo(3));
        Assert.That(edge.Cue, Is.EqualTo("warn"));
        Assert.That(edge.FirstSeen, Is.EqualTo(new DateOnly(2024, 8, 20)));
        Assert.That(edge.LastSeen, Is.EqualTo(new DateOnly(2024, 8, 21)));
    }

    [Test]
    public void Build_HeadlineAndBodyOfOneAttribution_WeighOne()
    {
        var document = new GivenSummary("h")
            .Sentence("Kovač warns Freedonia")
            .Says(Kovac, Freedonia, "warn", attribution: 0)
            .Sentence("Anna Kovač warned Freedonia.", Kovac, Freedonia)
            .Says(Kovac, Freedonia, "warn", attribution: 0)
            .Build();

        var edge = Edge(Build([document]), $"mentions/-/{Kovac.Id}→{Freedonia.Id}");

        Assert.That(edge.Weight, Is.EqualTo(1));
        Assert.That(edge.Evidence, Has.Length.EqualTo(2));
    }

    [Test]
    public void Build_ClaimedOnly_HasNoWeightAndStaysOutOfViews()
    {
        var graph = Small();

        var edge = Edge(graph, $"stated/paid/{Union.Id}→{Kovac.Id}");

        Assert.That((edge.Weight, edge.Claimed, edge.Negated), Is.EqualTo((0, 1, 0)));
        Assert.That(graph.EdgesToShow().Select(shown => shown.Id), Has.None.EqualTo(edge.Id));
        Assert.That(graph.EdgesToShow(includeUnasserted: true).Select(shown => shown.Id), Has.One.EqualTo(edge.Id));
    }

    [Test]
    public void Build_NearDuplicate_KeepsItsEvidenceAndAddsNoWeight()
    {
        var documents = Documents();
        var copy = documents[0] with
        {
            Id = "a9",
            DuplicateOf = "a1",
            Relations = [.. documents[0].Relations.Select(relation => Moved(relation, "a9"))],
        };

        var before = Edge(Build(documents), $"mentions/-/{Kovac.Id}→{Freedonia.Id}");
        var after = Edge(Build([.. documents, copy]), $"mentions/-/{Kovac.Id}→{Freedonia.Id}");

        Assert.That(after.Weight, Is.EqualTo(before.Weight));
        Assert.That(after.DocumentCount, Is.EqualTo(before.DocumentCount + 1));
        Assert.That(after.Evidence, Has.Length.EqualTo(before.Evidence.Length + 1));
    }

    [Test]
    public void Build_OriginalRemoved_LetsTheCopyCount()
    {
        var documents = Documents();
        var copy = documents[0] with
        {
            Id = "a9",
            DuplicateOf = "a1",
            Relations = [.. documents[0].Relations.Select(relation => Moved(relation, "a9"))],
        };

        var edge = Edge(Build([copy]), $"mentions/-/{Kovac.Id}→{Freedonia.Id}");

        Assert.That(edge.Weight, Is.EqualTo(1));
    }

    [Test]
    public void Build_CoMention_HasNpmiOverWindowsOfOriginals()
    {
        // Seven windows; Kovač in 5, Freedonia in 4, together in 3: ln((3/7)/((5/7)(4/7))) / -ln(3/7).
        var edge = Edge(Small(), $"co_mention/-/{Freedonia.Id}→{Kovac.Id}");

        Assert.That(edge.Weight, Is.EqualTo(3));
        Assert.That(edge.Npmi, Is.EqualTo(Math.Log(3.0 / 7 / (5.0 / 7 * 4.0 / 7)) / -Math.Log(3.0 / 7)).Within(1e-9));
    }

    [Test]
    public void Build_Locations_AreLeftOutAndCountedUnlessAsked()
    {
        var without = Small();
        var with = Small(new RelationGraphOptions { Kinds = [.. Enum.GetValues<EntityKind>()] });

        Assert.That(
            without.LeftOut.Mentions,
            Is.EqualTo(new Dictionary<EntityKind, int> { [EntityKind.Location] = 1 })
        );
        Assert.That(without.TryGetNode(Strelsau.Id, out _), Is.False);
        Assert.That(with.LeftOut.Mentions, Is.Empty);
        Assert.That(with.TryGetNode(Strelsau.Id, out _), Is.True);
    }

    [Test]
    public void Build_MinCount_LeavesOutWeakCoMentionsOnly()
    {
        var graph = Small(new RelationGraphOptions { MinCount = 2 });

        Assert.That(
            graph.Edges.Where(edge => edge.Kind == RelationKind.CoMention).Select(edge => edge.Weight),
            Is.EqualTo((int[])[3])
        );
        Assert.That(graph.Edges.Count(edge => edge.Kind != RelationKind.CoMention), Is.EqualTo(5));
        Assert.That(graph.LeftOut.CoMentions, Is.EqualTo(5));
    }

    [Test]
    public void Build_Top_KeepsEachEntitysStrongestCoMentions()
    {
        var graph = Small(new RelationGraphOptions { Top = 1 });

        var partners = graph
            .Edges.Where(edge => edge.Kind == RelationKind.CoMention)
            .Select(edge => $"{edge.Source} {edge.Target}");

        Assert.That(partners, Has.Member($"{Freedonia.Id} {Kovac.Id}").And.Member($"{Ruritania.Id} {Kovac.Id}"));
        Assert.That(partners.Count(), Is.LessThan(6));
    }

    [Test]
    public void Build_IdsOfTheDocument_BecomeThoseOfTheCorpus()
    {
        var local = Person("Kovač");
        var document = new GivenSummary("m")
            .Sentence("Kovač and Anna Kovač met Freedonia's envoy.", local, Kovac, Freedonia)
            .Build();
        var entities = Entities with
        {
            Map = ImmutableDictionary<(string DocumentId, EntityId LocalId), EntityId>.Empty.Add(
                ("m", local.Id),
                Kovac.Id
            ),
        };

        var graph = Build([document], entities: entities);

        Assert.That(
            graph.Nodes.Select(node => (node.Id, node.MentionCount)),
            Is.EqualTo(new[] { (Freedonia.Id, 1), (Kovac.Id, 2) })
        );
        Assert.That(
            graph.Edges.Select(edge => (edge.Id, edge.Weight)),
            Is.EqualTo(new[] { ($"co_mention/-/{Freedonia.Id}→{Kovac.Id}", 1) })
        );
    }

    [Test]
    public void Build_UnknownEntity_NamesItAndTheDocument()
    {
        var document = new GivenSummary("u").Sentence("Someone spoke.", Person("Someone Else")).Build();

        Assert.That(
            () => Build([document]),
            Throws.ArgumentException.With.Message.EqualTo(
                "The document 'u' mentions 'person/someone-else', which is not among the entities."
            )
        );
    }

    [Test]
    public void Build_SentencesWithoutEvidence_AreNotKept()
    {
        var graph = Small();

        Assert.That(graph.TryGetSentence("d4", 0, out _), Is.True);
        Assert.That(graph.TryGetSentence("d4", 1, out _), Is.False);
    }

    private static GraphEdge Edge(RelationGraph graph, string id)
    {
        Assert.That(graph.TryGetEdge(id, out var edge), Is.True, id);
        return edge!;
    }

    private static Relation Moved(Relation relation, string documentId) =>
        new(
            relation.Kind,
            relation.Predicate,
            relation.Source,
            relation.Target,
            relation.Undirected,
            [.. relation.Evidence.Select(evidence => evidence with { DocumentId = documentId })]
        );
}
