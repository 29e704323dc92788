using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>What is known of one or several document entities that are taken for one: the unit of comparing.</summary>
internal sealed class EntityProfile
{
    private const int MostForms = 6;
    private const int MostKept = 96;

    private ImmutableArray<int>? _ownWords;
    private double? _length;

    private EntityProfile(IEnumerable<LocalEntity> members) => Members = [.. members];

    /// <summary>Its document entities, in order of (document id, start).</summary>
    public ImmutableArray<LocalEntity> Members { get; private init; }

    /// <summary>What it is.</summary>
    public EntityKind Kind => Members[0].Entity.Kind;

    /// <summary>True where each document leaves open who it is: a bare family name, "the Congress".</summary>
    public bool IsBound => Members.All(member => member.Entity.IsDocumentBound);

    /// <summary>True where a text calls what was taken for a person a firm or the like.</summary>
    public bool IsThing =>
        Kind == EntityKind.Person
        && Members.Any(member => member is { IsCalledThing: true, IsFemale: null, BirthYear: null });

    /// <summary>True where a text says something that only a person has: a trade, an age, a sex.</summary>
    public bool IsPerson =>
        Kind == EntityKind.Person
        && Members.Any(member => !member.Roles.IsEmpty || member.BirthYear is not null || member.IsFemale is not null);

    /// <summary>Its full names, most frequent first.</summary>
    public ImmutableArray<NameForm> Forms { get; private init; } = [];

    /// <summary>Names that texts say it goes or went by.</summary>
    public ImmutableArray<NameForm> Stated { get; private init; } = [];

    /// <summary>Hashes of the trades beside its names, ascending.</summary>
    public ImmutableArray<string> Roles { get; private init; } = [];

    /// <summary>Fields of those trades, ordinal order.</summary>
    public ImmutableArray<string> Fields { get; private init; } = [];

    /// <summary>Who shares its sentences, ascending.</summary>
    public ImmutableArray<long> Beside { get; private init; } = [];

    /// <summary>Who shares its documents, ascending.</summary>
    public ImmutableArray<long> Around { get; private init; } = [];

    /// <summary>Hashes of the words of its sentences, ascending.</summary>
    public ImmutableArray<int> Terms { get; private init; } = [];

    /// <summary>Hashes of the words of its documents, ascending.</summary>
    public ImmutableArray<int> DocumentTerms { get; private init; } = [];

    /// <summary>Hashes of the words of its documents' names but its own, and of their numbers, ascending.</summary>
    public ImmutableArray<int> NameWords { get; private init; } = [];

    /// <summary>The weight of <see cref="DocumentTerms"/> and <see cref="NameWords"/>.</summary>
    public double Length => _length ??= Story.LengthOf(DocumentTerms, NameWords);

    /// <summary>Hashes of the words of its own names.</summary>
    public ImmutableArray<int> OwnWords =>
        _ownWords ??= [
            .. Members
                .SelectMany(member => member.Entity.Aliases.Append(member.Entity.Name))
                .Distinct(StringComparer.Ordinal)
                .SelectMany(EntityGraph.NameWords.Of)
                .Distinct()
                .Order(),
        ];

    /// <summary>The countries that its texts tie it to, ascending.</summary>
    public ImmutableArray<long> HomeCountries { get; private init; } = [];

    /// <summary>The other places that its texts tie it to, ascending.</summary>
    public ImmutableArray<long> HomePlaces { get; private init; } = [];

    /// <summary>The most that one of its documents tells of kin; see <see cref="LocalContext.KinLevel"/>.</summary>
    public int KinLevel { get; private init; }

    /// <summary>
    /// True where one of its documents tells brothers or sisters apart; see <see cref="LocalContext.TellsSiblings"/>.
    /// </summary>
    public bool TellsSiblings { get; private init; }

    /// <summary>Its country, where the texts say so.</summary>
    public string? Country { get; private init; }

    /// <summary>Its year of birth, to within a year.</summary>
    public int? BirthYear { get; private init; }

    /// <summary>The years that sentences about it name, ascending.</summary>
    public ImmutableArray<int> Years { get; private init; } = [];

    /// <summary>Whether a person is a woman, where the texts say so.</summary>
    public bool? IsFemale { get; private init; }

    /// <summary>Day number of its first document with a date; null for none.</summary>
    public int? FirstDay { get; private init; }

    /// <summary>Day number of its last document with a date; null for none.</summary>
    public int? LastDay { get; private init; }

    /// <summary>Who published its documents; null where they are several.</summary>
    public string? Source { get; private init; }

    /// <summary>The profile of document entities that are one.</summary>
    /// <param name="members">At least one, in order of (document id, start).</param>
    public static EntityProfile Of(IReadOnlyList<LocalEntity> members)
    {
        var forms = Names(members);
        // That a hospital is called one by its name says nothing more.
        var roles = Most(
                members
                    .SelectMany(member => member.Roles)
                    .Where(role => !CommonInstitutions.Is(forms[0].Words) || !forms[0].Words.Contains(role)),
                StringComparer.Ordinal
            )
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();
        var own = members.Select(member => LocalContext.KeyOf(member.Entity.Id)).ToHashSet(StringComparer.Ordinal);
        var homes = Most(
                members.SelectMany(member =>
                    member.Entity.Country is { } country ? member.Homes.Append($"country/{country}") : member.Homes
                ),
                StringComparer.Ordinal
            )
            .ToList();
        var days = members.Select(member => member.Context?.Date?.DayNumber).OfType<int>().ToList();
        var sources = members
            .Select(member => member.Context?.Source)
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return new EntityProfile(members)
        {
            Forms = forms,
            Roles = roles,
            Fields =
            [
                .. roles
                    .Select(Trades.FieldOf)
                    .Where(field => field != "-")
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            Beside =
            [
                .. Most(
                        members.SelectMany(member => member.Beside.Where(key => !own.Contains(key))),
                        StringComparer.Ordinal
                    )
                    .Select(CompanyKey.Of)
                    .Order(),
            ],
            Around =
            [
                .. Most(
                        members.SelectMany(member => (member.Context?.Entities ?? []).Where(key => !own.Contains(key))),
                        StringComparer.Ordinal
                    )
                    .Select(CompanyKey.Of)
                    .Order(),
            ],
            Terms =
                members.Count == 1 ? members[0].Terms : [.. Most(members.SelectMany(member => member.Terms)).Order()],
            DocumentTerms =
                members.Count == 1
                    ? members[0].Context?.Terms ?? []
                    : [.. Most(members.SelectMany(member => member.Context?.Terms ?? [])).Order()],
            HomeCountries =
            [
                .. homes
                    .Where(key => key.StartsWith("country/", StringComparison.Ordinal))
                    .Select(CompanyKey.Of)
                    .Order(),
            ],
            HomePlaces =
            [
                .. homes
                    .Where(key => !key.StartsWith("country/", StringComparison.Ordinal))
                    .Select(CompanyKey.Of)
                    .Order(),
            ],
            KinLevel = members.Max(member => member.Context?.KinLevel ?? 0),
            TellsSiblings = members.Any(member => member.Context is { TellsSiblings: true }),
            NameWords =
                members.Count == 1
                    ? members[0].Context?.NameWords ?? []
                    : [.. Most(members.SelectMany(member => member.Context?.NameWords ?? [])).Order()],
            Country = members
                .Select(member => member.Entity.Country)
                .OfType<string>()
                .CountBy(code => code, StringComparer.Ordinal)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => pair.Key)
                .FirstOrDefault(),
            BirthYear = members
                .Select(member => member.BirthYear)
                .OfType<int>()
                .Order()
                .Select(year => (int?)year)
                .FirstOrDefault(),
            Years = [.. members.SelectMany(member => member.Years).Distinct().Order()],
            IsFemale =
                members.Sum(member =>
                    member.IsFemale is { } isFemale
                        ? isFemale
                            ? 1
                            : -1
                        : 0
                )
                    is var sum
                && sum == 0
                    ? null
                    : sum > 0,
            Stated =
            [
                .. members
                    .SelectMany(member => member.OtherNames.Concat(Nicknames(member.Entity)))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Take(MostForms)
                    .Select(name => NameForm.Of(members[0].Entity.Kind, name)),
            ],
            FirstDay = days.Count == 0 ? null : days.Min(),
            LastDay = days.Count == 0 ? null : days.Max(),
            Source = sources.Count == 1 ? sources[0] : null,
        };
    }

    /// <summary>How the names of two profiles can be one thing's: the closest of all pairs.</summary>
    public NameMatch Match(EntityProfile other)
    {
        var best = NameMatch.None;
        foreach (var form in Forms)
        {
            foreach (var second in other.Forms)
            {
                var match = form.Match(second);
                if (match == NameMatch.Exact)
                {
                    // An acronym that one text spells out may be short for something else in the other.
                    return form is { Acronym: not null, Listed: null } && (form != Forms[0] || second != other.Forms[0])
                        ? NameMatch.Acronym
                        : match;
                }

                best = match < best ? match : best;
            }
        }

        return best == NameMatch.None && (IsStated(Stated, other) || IsStated(other.Stated, this))
            ? NameMatch.Stated
            : best;
    }

    private static bool IsStated(ImmutableArray<NameForm> stated, EntityProfile other)
    {
        foreach (var name in stated)
        {
            foreach (var form in other.Forms)
            {
                if (
                    name.Match(form) <= NameMatch.Spelling
                    || (form.Person is { IsBare: true } && name.Match(form) == NameMatch.Single)
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ImmutableArray<NameForm> Names(IReadOnlyList<LocalEntity> members)
    {
        var kind = members[0].Entity.Kind;
        var names = members
            .CountBy(member => member.Entity.Name, StringComparer.Ordinal)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key);
        var aliases = members
            .SelectMany(member => member.Entity.Aliases)
            .Where(alias => IsFull(kind, alias))
            .CountBy(alias => alias, StringComparer.Ordinal)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key);
        var forms = names.Select(name => NameForm.Of(kind, name)).ToList();

        // Whose given name is known is not anybody else who shares its initial.
        var isKnown = forms.Exists(form => form.Person is { HasInitials: false });
        forms.AddRange(
            aliases
                .Select(alias => NameForm.Of(kind, alias))
                .Where(form => !isKnown || form.Person is not { HasInitials: true })
        );
        return [.. forms.DistinctBy(form => form.Key, StringComparer.Ordinal).Take(MostForms)];
    }

    // One word that is no part of a person's name ("Dodô"): the text says that it means them.
    private static IEnumerable<string> Nicknames(Entity entity) =>
        entity.Kind != EntityKind.Person
            ? []
            : entity.Aliases.Where(alias =>
                !alias.Contains(' ', StringComparison.Ordinal)
                && !Acronyms.IsAcronym(alias)
                && !NameText.Key(entity.Name).Contains(NameText.Key(alias), StringComparison.Ordinal)
            );

    // A bare family name or a common short form names nobody in another document.
    private static bool IsFull(EntityKind kind, string alias) =>
        kind switch
        {
            EntityKind.Person => !PersonName.Parse(alias).IsSingle,
            EntityKind.Organisation => OrganisationList.Institution(alias) is null,
            _ => true,
        };

    private static IEnumerable<T> Most<T>(IEnumerable<T> items, IEqualityComparer<T>? comparer = null)
        where T : notnull, IComparable<T> =>
        items
            .CountBy(item => item, comparer)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, comparer is null ? null : (IComparer<T>)StringComparer.Ordinal)
            .Take(MostKept)
            .Select(pair => pair.Key);
}
