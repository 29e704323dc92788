using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Boils a resolved document down to what the corpus resolver is told of its entities.</summary>
public static class LocalEntities
{
    /// <summary>One for each entity that has a mention, in order of the first. Linear in the text.</summary>
    public static ImmutableArray<LocalEntity> Of(ResolvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);

        var mentions = document
            .Annotated.Mentions.Where(mention => document.Entities.EntityOf(mention.Id) is not null)
            .GroupBy(mention => document.Entities.EntityOf(mention.Id)!.Value) // Null was filtered out.
            .ToDictionary(group => group.Key, group => group.ToList());
        var words = new ContentWords(document);
        var free = document
            .Entities.Entities.Where(entity => !entity.IsDocumentBound && mentions.ContainsKey(entity.Id))
            .ToDictionary(entity => entity.Id, entity => LocalContext.KeyOf(entity.Id));
        var context = new LocalContext(document.Document.Id)
        {
            Date = document.Document.Date,
            Source = document.Document.Source,
            Entities =
            [
                .. free.Values.Concat(Lands(document)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ],
            Terms = words.OfDocument(LocalContext.MostDocumentTerms),
            KinLevel = KinWords.In(document.Tokenized),
            TellsSiblings = KinWords.TellsSiblings(document.Tokenized),
            NameWords = NameWords.Of(document.Annotated, LocalContext.MostNameWords),
        };
        var roles = new RoleReader(document.Annotated);
        var stated = new StatedNames(document.Annotated);
        var shared = new SharedCountryNames(document.Annotated);
        var acronyms = new ForeignAcronyms(document.Annotated);
        var isOfBusiness = roles.TellsOfBusiness();
        var homes = new HomePlaces(document);
        var kinds = document.Entities.Entities.CountBy(entity => entity.Kind).ToDictionary();
        var isAlone = document.Entities.Entities.Count(entity => entity.Kind == EntityKind.Person) == 1;
        var deathYear = isAlone && context.Date is { } day ? roles.DeathYear(day.Year) : null;
        var beside = new SentenceCompany(document, free);
        return
        [
            .. from entity in document.Entities.Entities
            let own = mentions.GetValueOrDefault(entity.Id)
            where own is not null
            let sentences = Sentences(document, own)
            select new LocalEntity(document.Document.Id, entity, own[0].Span.Start, own.Count)
            {
                Context = context,
                Roles = roles.Roles(own, entity.Kind == EntityKind.Person),
                Beside = beside.Of(entity.Id, sentences),
                Homes = entity.Kind is EntityKind.Country or EntityKind.Other
                    ? []
                    : homes.Of(entity, own, kinds[entity.Kind] == 1),
                Terms = words.Of(sentences, LocalContext.MostTerms),
                OtherNames =
                    entity.IsDocumentBound ? []
                    : entity.Kind == EntityKind.Person ? stated.Of(entity.Name, sentences, Others(document, entity))
                    : entity.Kind == EntityKind.Organisation
                        ? stated.OfOrganisation(entity.Name, sentences, Others(document, entity))
                    : [],
                IsInDoubt =
                    entity.Kind == EntityKind.Country
                        ? shared.IsInDoubt(LocalContext.KeyOf(entity.Id)["country/".Length..], own)
                    : entity.Kind == EntityKind.Organisation ? acronyms.IsInDoubt(own)
                    : entity.Kind == EntityKind.Location && HomePlaces.IsVesselOrTeam(document.Annotated, own),
                IsCalledThing =
                    (
                        entity.Kind == EntityKind.Organisation
                        || (entity.Kind == EntityKind.Person && roles.Roles(own, isPerson: true).IsEmpty)
                    ) && (isOfBusiness || !roles.Roles(own, isPerson: false).IsEmpty),
                IsPlaceThere = entity.Kind == EntityKind.Location && HomePlaces.IsPlaceThere(document.Annotated, own),
                BirthYear =
                    entity.Kind == EntityKind.Person && context.Date is { } date
                        ? (deathYear ?? date.Year) - roles.Age(own, isAlone)
                        : null,
                Years = entity.Kind == EntityKind.Person ? SentenceYears.Of(document.Tokenized, sentences) : [],
                IsFemale = entity.Kind == EntityKind.Person ? roles.IsFemale(own, isAlone) : null,
            },
        ];
    }

    // The countries of its large cities.
    private static IEnumerable<string> Lands(ResolvedDocument document) =>
        document
            .Entities.Entities.Where(entity =>
                entity.Kind == EntityKind.Location
                && !GivenNames.IsShared(EntityKind.Location, NameText.Key(entity.Name))
            )
            .Select(entity => entity.Country ?? CityCountries.Find(entity.Name))
            .OfType<string>()
            .Select(code => $"country/{code}");

    // Looked through only where a text states a name, which few do.
    private static IEnumerable<string> Others(ResolvedDocument document, Entity entity) =>
        document
            .Entities.Entities.Where(other => other.Id != entity.Id)
            .SelectMany(other => other.Aliases.Append(other.Name))
            .Where(name => name != entity.Name && !entity.Aliases.Contains(name, StringComparer.Ordinal));

    private static List<int> Sentences(ResolvedDocument document, List<Mention> mentions) =>
        [
            .. mentions
                .Select(mention => document.Tokenized.SentenceIndexAt(mention.Span.Start))
                .Where(index => index >= 0)
                .Distinct(),
        ];
}
