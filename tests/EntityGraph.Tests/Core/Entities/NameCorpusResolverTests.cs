namespace EntityGraph.Tests;

[TestFixture]
public sealed class NameCorpusResolverTests
{
    private static readonly NameCorpusResolver s_resolver = new();

    [Test]
    public void Resolve_SameNameAndKind_IsOneEntity()
    {
        var entities = Resolve(
            Person("d1", "José Núñez", 5),
            Person("d2", "Jose Nunez", 9),
            Person("d3", "Jose Nunez", 1)
        );

        Assert.That(
            entities,
            Is.EqualTo(
                "person/jose-nunez Jose Nunez (José Núñez) < d1:person/jose-nunez d2:person/jose-nunez "
                    + "d3:person/jose-nunez"
            )
        );
    }

    [Test]
    public void Resolve_SameNameOtherKind_StaysApart()
    {
        var entities = Resolve(Person("d1", "Georgia", 5), Local("d2", EntityKind.Location, "Georgia", 0));

        Assert.That(
            entities,
            Is.EqualTo(
                """
                location/georgia Georgia < d2:location/georgia
                person/georgia Georgia < d1:person/georgia
                """
            )
        );
    }

    [Test]
    public void Resolve_BareFamilyNames_NeverMerge()
    {
        var entities = Resolve(
            Person("d2", "Brandt", 0, isBound: true),
            Person("d1", "Brandt", 7, isBound: true),
            Person("d1", "Ana Brandt", 2)
        );

        Assert.That(
            entities,
            Is.EqualTo(
                """
                person/ana-brandt Ana Brandt < d1:person/ana-brandt
                person/brandt Brandt < d1:person/brandt
                person/brandt~2 Brandt < d2:person/brandt
                """
            )
        );
    }

    [Test]
    public void Resolve_OneCompanyWithAndWithoutLegalForm_IsOneEntity()
    {
        var entities = Resolve(
            Organisation("d1", "Nordhafen AG"),
            Organisation("d2", "Nordhafen"),
            Organisation("d3", "Nordhafen")
        );

        Assert.That(entities, Does.StartWith("organisation/nordhafen Nordhafen (Nordhafen AG) <"));
    }

    [Test]
    public void Resolve_InstitutionWhoseCountryLooksLikeALegalForm_KeepsItsCountry()
    {
        var swedish = new Entity(
            new EntityId("organisation/foreign-ministry-se"),
            EntityKind.Organisation,
            "Foreign Ministry (Sweden)"
        )
        {
            Country = "SE",
        };
        var saudi = new Entity(
            new EntityId("organisation/foreign-ministry-sa"),
            EntityKind.Organisation,
            "Foreign Ministry (Saudi Arabia)"
        )
        {
            Country = "SA",
        };

        var resolved = s_resolver.Resolve([new LocalEntity("d1", swedish, 0, 1), new LocalEntity("d2", saudi, 0, 1)]);

        Assert.That(resolved.Entities, Has.Length.EqualTo(2));
    }

    [Test]
    public void Resolve_SameNameOfTwoCountries_StaysApart()
    {
        var entities = Resolve(
            Place("d1", "Tripoli", "LY"),
            Place("d2", "Tripoli", "LB"),
            Place("d3", "Tripoli", "LY"),
            Place("d4", "Tripoli", null)
        );

        Assert.That(
            entities,
            Is.EqualTo(
                """
                location/tripoli Tripoli LY < d1:location/tripoli d3:location/tripoli d4:location/tripoli
                location/tripoli~2 Tripoli LB < d2:location/tripoli
                """
            )
        );
    }

    [Test]
    public void Resolve_TwoNamesakesInOneDocument_StayApart()
    {
        var second = new Entity(new EntityId("person/ana-brandt~2"), EntityKind.Person, "Ana Brandt");

        var resolved = s_resolver.Resolve([
            Person("d1", "Ana Brandt", 0),
            new LocalEntity("d1", second, 30, 1),
            Person("d2", "Ana Brandt", 0),
        ]);

        Assert.That(resolved.Map[("d1", second.Id)].Value, Is.EqualTo("person/ana-brandt~2"));
        Assert.That(resolved.Map[("d2", new EntityId("person/ana-brandt"))].Value, Is.EqualTo("person/ana-brandt"));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Resolve_AnyOrderOfInput_GivesTheSame(int seed)
    {
        LocalEntity[] entities =
        [
            Person("d1", "Ana Brandt", 4),
            Person("d2", "Ana Brandt", 0),
            Person("d3", "ANA Brandt", 0),
            Person("d1", "Brandt", 9, isBound: true),
            Person("d4", "Brandt", 2, isBound: true),
            Organisation("d2", "Nordhafen AG"),
            Organisation("d3", "Nordhafen"),
            Place("d1", "Tripoli", "LY"),
            Place("d2", "Tripoli", "LB"),
            Place("d3", "Tripoli", null),
        ];
        var shuffled = entities.ToArray();

        new Random(seed).Shuffle(shuffled);

        Assert.That(Resolve(shuffled), Is.EqualTo(Resolve(entities)));
    }

    private static LocalEntity Person(string document, string name, int start, bool isBound = false) =>
        new(
            document,
            new Entity(EntityId.ForName(EntityKind.Person, name), EntityKind.Person, name)
            {
                IsDocumentBound = isBound,
            },
            start,
            1
        );

    private static LocalEntity Organisation(string document, string name) =>
        Local(document, EntityKind.Organisation, name, 0);

    private static LocalEntity Place(string document, string name, string? country)
    {
        var local = Local(document, EntityKind.Location, name, 0);
        return local with { Entity = local.Entity with { Country = country } };
    }

    private static LocalEntity Local(string document, EntityKind kind, string name, int start) =>
        new(document, new Entity(EntityId.ForName(kind, name), kind, name), start, 1);

    private static string Resolve(params LocalEntity[] locals)
    {
        var resolved = s_resolver.Resolve(locals);
        return string.Join(
            '\n',
            resolved.Entities.Select(entity =>
            {
                var aliases = entity.Aliases.IsEmpty ? "" : $" ({string.Join(", ", entity.Aliases)})";
                var country = entity.Country is null ? "" : $" {entity.Country}";
                var members = resolved
                    .Map.Where(pair => pair.Value == entity.Id)
                    .Select(pair => $"{pair.Key.DocumentId}:{pair.Key.LocalId}")
                    .Order(StringComparer.Ordinal);
                return $"{entity.Id} {entity.Name}{aliases}{country} < {string.Join(' ', members)}";
            })
        );
    }
}
