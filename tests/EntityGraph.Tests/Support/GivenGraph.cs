using System.Collections.Immutable;
using System.Text;
using EntityGraph.Export;
using EntityGraph.Graphs;

namespace EntityGraph.Tests.Support;

/// <summary>Small graphs of invented people and countries.</summary>
internal static class GivenGraph
{
    public static Entity Kovac { get; } = Person("Anna Kovač") with { Country = "RU1", Aliases = ["Kovač"] };

    public static Entity Marsh { get; } = Person("Tom Marsh") with { Aliases = ["Marsh"] };

    public static Entity Union { get; } = Organisation("Central Trade Union") with { Aliases = ["CTU"] };

    public static Entity Freedonia { get; } = Country("FD", "Freedonia") with { Aliases = ["Republic of Freedonia"] };

    public static Entity Ruritania { get; } = Country("RR", "Ruritania");

    public static Entity Strelsau { get; } =
        new(EntityId.ForName(EntityKind.Location, "Strelsau"), EntityKind.Location, "Strelsau");

    public static CorpusEntities Entities { get; } = Corpus(Kovac, Marsh, Union, Freedonia, Ruritania, Strelsau);

    public static Entity Person(string name) => new(EntityId.ForName(EntityKind.Person, name), EntityKind.Person, name);

    public static Entity Organisation(string name) =>
        new(EntityId.ForName(EntityKind.Organisation, name), EntityKind.Organisation, name);

    public static Entity Country(string code, string name) =>
        new(EntityId.ForCountry(code), EntityKind.Country, name) { Country = code };

    public static CorpusEntities Corpus(params Entity[] entities) =>
        new(
            [.. entities.OrderBy(entity => entity.Id)],
            ImmutableDictionary<(string DocumentId, EntityId LocalId), EntityId>.Empty
        );

    public static DocumentSummary[] Documents() =>
        [
            new GivenSummary("a1", "2024-08-21")
                .Sentence(
                    "\"We expect Freedonia to honour the treaty,\" Kovač told a crowd in Strelsau.",
                    Kovac,
                    Freedonia,
                    Strelsau
                )
                .Says(Kovac, Freedonia, "tell", quote: "We expect Freedonia to honour the treaty,")
                .Sentence("Ruritanian Prime Minister Anna Kovač leads the talks.", Kovac, Ruritania)
                .States("head_of_government", Kovac, Ruritania)
                .Build(),
            new GivenSummary("b2", "2024-08-20")
                .Sentence(
                    "The Central Trade Union said that Freedonia's tariffs \"hurt no one but itself\".",
                    Union,
                    Freedonia
                )
                .Says(
                    Union,
                    Freedonia,
                    "say",
                    quote: "hurt no one but itself",
                    reported: "that Freedonia's tariffs \"hurt no one but itself\""
                )
                .Sentence("Kovač warned Freedonia.", Kovac, Freedonia)
                .Says(Kovac, Freedonia, "warn")
                .Build(),
            new GivenSummary("c3", "2024-08-19")
                .Sentence("Marsh accused the union of paying Kovač.", Marsh, Union, Kovac)
                .Says(Marsh, Union, "accuse", reported: "of paying Kovač")
                .States("paid", Union, Kovac, evidence => evidence with { ClaimedBy = Marsh.Id })
                .Build(),
            new GivenSummary("d4")
                .Sentence("Kovač warned Freedonia again.", Kovac, Freedonia)
                .Says(Kovac, Freedonia, "warn")
                .Sentence("Marsh did not leave.", Marsh)
                .Build(),
        ];

    public static RelationGraph Small(RelationGraphOptions? options = null) => Build(Documents(), options);

    public static RelationGraph Build(
        IEnumerable<DocumentSummary> documents,
        RelationGraphOptions? options = null,
        CorpusEntities? entities = null
    )
    {
        var builder = new RelationGraphBuilder(options);
        foreach (var document in documents)
        {
            builder.Add(document);
        }

        return builder.Build(entities ?? Entities);
    }

    public static string Json(RelationGraph graph)
    {
        using var stream = new MemoryStream();
        GraphJson.Write(graph, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static string GraphMl(RelationGraph graph, ExportOptions? options = null)
    {
        using var stream = new MemoryStream();
        GraphMlExporter.Write(graph, stream, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
