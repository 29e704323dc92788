using EntityGraph.Graphs;
using static EntityGraph.Tests.Support.GivenGraph;

namespace EntityGraph.Tests.Support;

/// <summary>
/// A graph with everything that breaks exports: control characters, lone surrogates, quotes, separators, empty fields,
/// an isolated node, parallel edges.
/// </summary>
internal static class NastyGraph
{
    private const string Lone = "\uD83D";

    public static Entity Quoted { get; } =
        Person("Ann \"The <Pen>\" O'Neill & Sons") with
        {
            Aliases = ["A|B", "back\\slash", "Ann\tTab"],
            Country = "",
        };

    public static Entity Control { get; } =
        Organisation("Bell\u0007 and Escape\u001b Ltd") with
        {
            Aliases = ["\u0001", "Nul\0l"],
        };

    public static Entity Emoji { get; } =
        Organisation("Pact 🤝 Now") with
        {
            Aliases = ["Pact " + Lone, "پیمان", "协定"],
        };

    public static Entity Broken { get; } = Country("QQ", $"Half{Lone}land\uFFFF");

    public static Entity Alone { get; } = Person("Nobody Near");

    public static RelationGraph Build() =>
        GivenGraph.Build(
            [
                new GivenSummary("doc|1#\u0002", "2023-02-28")
                    .Sentence(
                        $"Ann said:\r\n \"We <love>\u0008 & fear\" Halfland{Lone}, \tif asked; Bell\u0007 did not.",
                        Quoted,
                        Control,
                        Broken
                    )
                    .Says(
                        Quoted,
                        Broken,
                        "say",
                        quote: "We <love>\u0008 & fear",
                        reported: "\"We <love>\u0008 & fear\" Halfland"
                    )
                    .Says(Quoted, Control, "say", change: evidence => evidence with { Negated = true, Score = 1.0 / 3 })
                    .States("works_for", Quoted, Control)
                    .Sentence("Pact 🤝 Now, led by Ann, \"praised\" itself.", Emoji, Quoted)
                    .States("works_for", Quoted, Emoji, evidence =>
                        evidence with
                        {
                            Status = RelationStatus.Former,
                            ClaimedByUnknown = true,
                        }
                    )
                    .Relays(Emoji, Quoted)
                    .Build() with
                {
                    Title = "",
                    Source = "Paper \"Q\", Ltd",
                    Url = "https://example.org/?a=1&b=<2>",
                },
                new GivenSummary("=2+2")
                    .Sentence("Ann accused Halfland, and Halfland accused Ann.", Quoted, Broken)
                    .Says(Quoted, Broken, "accuse")
                    .Says(Broken, Quoted, "accuse", change: evidence =>
                        evidence with
                        {
                            ClaimedBy = Emoji.Id,
                            Happened = "2023-02/2023-03",
                        }
                    )
                    .Sentence("Nobody Near was there.", Alone)
                    .Build() with
                {
                    Path = null,
                },
            ],
            entities: Corpus(Quoted, Control, Emoji, Broken, Alone)
        );
}
