namespace EntityGraph.Benchmarks;

/// <summary>
/// Simulated document entities: those of real articles again and again, with names exchanged and company mixed. For
/// measuring only.
/// </summary>
/// <remarks>
/// About a third of a document's people, organisations and places get made-up names, drawn so that few are frequent and
/// most are rare; the company of each entity is exchanged along with them. Seeded by the document's number: the first
/// thousand of ten thousand are the thousand.
/// </remarks>
internal sealed class SimulatedEntities(IReadOnlyList<IReadOnlyList<LocalEntity>> documents)
{
    private const double ExchangedShare = 0.35;
    private const int NameCount = 400_000;
    private static readonly string[] s_given =
    [
        "Anna",
        "Boris",
        "Carla",
        "David",
        "Elif",
        "Farid",
        "Greta",
        "Hugo",
        "Ines",
        "Jonas",
        "Karim",
        "Lena",
        "Marco",
        "Nadia",
        "Oscar",
        "J.",
        "M.",
        "A.",
    ];
    private static readonly string[] s_onsets =
    [
        "B",
        "Br",
        "D",
        "F",
        "G",
        "H",
        "K",
        "Kr",
        "L",
        "M",
        "N",
        "P",
        "R",
        "S",
        "St",
        "T",
        "V",
        "Z",
    ];
    private static readonly string[] s_middles =
    [
        "al",
        "an",
        "ar",
        "el",
        "en",
        "er",
        "ik",
        "il",
        "in",
        "or",
        "os",
        "ul",
        "und",
        "av",
        "eb",
        "od",
    ];
    private static readonly string[] s_ends =
    [
        "berg",
        "dal",
        "der",
        "ek",
        "ev",
        "ic",
        "ino",
        "ko",
        "len",
        "man",
        "ov",
        "sen",
        "ten",
        "vic",
    ];

    /// <summary>The entities of the first documents.</summary>
    public IEnumerable<LocalEntity> Take(int count)
    {
        for (var number = 0; number < count; number++)
        {
            foreach (var local in Document(number))
            {
                yield return local;
            }
        }
    }

    private List<LocalEntity> Document(int number)
    {
        var random = new Random(number);
        var id = $"simulated-{number:000000}";
        var source = documents[random.Next(documents.Count)];
        var exchanged = new Dictionary<string, Entity>(StringComparer.Ordinal);
        foreach (
            var local in source.Where(local =>
                local.Entity.Kind is EntityKind.Person or EntityKind.Organisation or EntityKind.Location
                && !local.Entity.IsDocumentBound
            )
        )
        {
            if (random.NextDouble() < ExchangedShare)
            {
                var name = Name(local.Entity.Kind, random);
                exchanged.TryAdd(
                    LocalContext.KeyOf(local.Entity.Id),
                    new Entity(EntityId.ForName(local.Entity.Kind, name), local.Entity.Kind, name)
                );
            }
        }

        string Key(string key) => exchanged.TryGetValue(key, out var entity) ? entity.Id.Value : key;
        var first = source[0].Context;
        var context = new LocalContext(id)
        {
            Date = new DateOnly(2020, 1, 1).AddDays(number % 1800),
            Source = "simulated",
            Entities =
            [
                .. (first?.Entities ?? []).Select(Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ],
            Terms = first?.Terms ?? [],
        };
        return
        [
            .. source
                .Select(local =>
                    local with
                    {
                        DocumentId = id,
                        Entity = exchanged.GetValueOrDefault(LocalContext.KeyOf(local.Entity.Id), local.Entity),
                        Context = context,
                        Beside =
                        [
                            .. local.Beside.Select(Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
                        ],
                    }
                )
                .DistinctBy(local => local.Entity.Id),
        ];
    }

    private static string Name(EntityKind kind, Random random)
    {
        // The product of two draws makes small numbers, and so frequent names, likelier.
        var number = (int)(random.NextDouble() * random.NextDouble() * NameCount);
        var draw = new Random(number);
        var word = $"{Of(s_onsets, draw)}{Of(s_middles, draw)}{Of(s_middles, draw)}{Of(s_ends, draw)}";
        return kind switch
        {
            EntityKind.Person => $"{Of(s_given, random)} {word}",
            EntityKind.Organisation => random.Next(3) == 0 ? $"{word} Group" : word,
            _ => $"{word} Bay",
        };
    }

    private static string Of(string[] parts, Random random) => parts[random.Next(parts.Length)];
}
