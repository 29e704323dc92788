namespace EntityGraph.Tests;

public sealed partial class PairwiseCorpusResolverTests
{
    private static LocalEntity[] Crowd(int documents)
    {
        string[] given = ["Mira", "Jan", "J.", "William", "Bill"];
        string[] family = ["Zavodnik", "Oriol", "Tulloch", "Quennell"];
        string[] company = ["organisation/velmar", "location/aldport", "person/ruth-okeyo", "location/brackwater"];
        return
        [
            .. Enumerable
                .Range(0, documents)
                .Select(number =>
                    Person(
                        $"d{number}",
                        $"{given[number % 5]} {family[number * 7 % 4]}",
                        beside: [company[number % 3], company[(number / 3 % 3) + 1]],
                        roles: number % 2 == 0 ? ["mayor"] : []
                    )
                ),
        ];
    }

    private static LocalEntity Bound(LocalEntity local) =>
        local with
        {
            Entity = local.Entity with { IsDocumentBound = true },
        };

    private static LocalEntity Person(string document, string name, string[]? beside = null, string[]? roles = null) =>
        Local(document, EntityKind.Person, name, beside ?? []) with
        {
            Roles = [.. roles ?? []],
        };

    private static LocalEntity Local(string document, EntityKind kind, string name, string[] beside) =>
        new(document, new Entity(EntityId.ForName(kind, name), kind, name), 0, 1)
        {
            Beside = [.. beside.Distinct().Order(StringComparer.Ordinal)],
            Context = new LocalContext(document)
            {
                Entities =
                [
                    .. beside.Append(EntityId.ForName(kind, name).Value).Distinct().Order(StringComparer.Ordinal),
                ],
            },
        };

    private static LocalEntity InStory(LocalEntity local, bool tellsSiblings) =>
        local with
        {
            Context = local.Context! with
            {
                NameWords = [.. NameWords.Of("Brackwater Oakhurst Dunmoor Thornfield").Order()],
                TellsSiblings = tellsSiblings,
            }, // Local gives one.
        };

    private static string Clusters(params LocalEntity[] locals) => Dump(s_resolver.Resolve(locals));

    private static string Dump(CorpusEntities entities) =>
        string.Join(
            '\n',
            entities.Entities.Select(entity =>
                $"{entity.Id} < {string.Join(' ', entities.Map.Where(pair => pair.Value == entity.Id).Select(pair => pair.Key.DocumentId).Order(StringComparer.Ordinal))}"
            )
        );
}
