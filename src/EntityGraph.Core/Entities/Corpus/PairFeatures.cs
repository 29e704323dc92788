using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>What speaks for and against two profiles being one thing, as numbers of about [0, 1].</summary>
internal static class PairFeatures
{
    private const double Month = 30;
    private const double FewestWords = 4;

    // What one shared country weighs, and a little: it is no company.
    private const double OneCountry = 0.15;
    private const double ManyDays = 365 * 20;
    private const double ManyYears = 365 * 8;
    private const double StoryRange = 1;
    private const double LeastStory = 0.5;
    private const int ShortText = 40;

    // Two texts of one story that both tell brothers apart, one by the family name alone.
    private const double SiblingsAsKin = 3;

    // Whom texts tell of in years further apart than a life with its fame is hardly one person.
    private const int Lifetime = 80;

    private static readonly WordSet s_offices = new(
        "president premier chancellor king queen emperor empress sultan emir taoiseach minister pope "
            + "patriarch ambassador"
    );

    /// <summary>The features' names, in the order of <see cref="Of"/>.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "bias",
        "omitted",
        "initial",
        "nickname",
        "spelling",
        "sound",
        "stated",
        "acronym",
        "short_form",
        "translated",
        "single",
        "single_apart",
        "common_name",
        "rare_name",
        "common_institution",
        "story",
        "story_much",
        "strangers",
        "short_texts",
        "company_shared",
        "company_near",
        "company_apart",
        "people_apart",
        "places_shared",
        "places_apart",
        "organisations_shared",
        "organisations_apart",
        "countries_shared",
        "countries_apart",
        "lands_apart",
        "country_same",
        "country_other",
        "home_shared",
        "home_country_apart",
        "home_place_apart",
        "kin",
        "sort_apart",
        "role_shared",
        "office_shared",
        "field_shared",
        "field_apart",
        "terms",
        "document_terms",
        "days_apart",
        "same_month",
        "same_source",
        "birth_same",
        "birth_other",
        "eras_apart",
        "sex_same",
        "sex_other",
    ];

    /// <summary>The features of a pair whose names match.</summary>
    public static double[] Of(EntityProfile first, EntityProfile second, NameMatch match)
    {
        var shared = Shared(first.Beside, second.Beside);
        var near = Shared(first.Beside, second.Around) + Shared(first.Around, second.Beside);
        var around = Shared(first.Around, second.Around);
        var (people, places, organisations, countries) = (
            Compare(first.Beside, second.Beside, EntityKind.Person),
            Compare(first.Beside, second.Beside, EntityKind.Location),
            Compare(first.Beside, second.Beside, EntityKind.Organisation),
            Compare(first.Beside, second.Beside, EntityKind.Country)
        );
        var fieldsMeet = first.Fields.Intersect(second.Fields, StringComparer.Ordinal).Any();
        var days = DaysApart(first, second);
        var isSingle = match == NameMatch.Single || first.IsBound || second.IsBound;
        var story = Story.Shared(first, second);
        var isShort = IsShort(first) && IsShort(second);
        return
        [
            1,
            Is(match == NameMatch.Omitted),
            Is(match == NameMatch.Initial || IsInitialsOnly(first) || IsInitialsOnly(second)),
            Is(match == NameMatch.Nickname),
            Is(match == NameMatch.Spelling),
            Is(match == NameMatch.Sound),
            match == NameMatch.Stated ? 1 + Is(States(first, second) && States(second, first)) : 0,
            Is(match == NameMatch.Acronym),
            Is(match == NameMatch.ShortForm),
            Is(match == NameMatch.Translated),
            Is(isSingle),
            Is(isSingle && days > ManyYears),
            Math.Max(first.Forms[0].Commonness, second.Forms[0].Commonness),
            Is(match is NameMatch.Exact or NameMatch.Omitted && IsRare(first) && IsRare(second)),
            Is(first.Forms[0].IsCommonInstitution && second.Forms[0].IsCommonInstitution),
            Saturate(story),
            Math.Clamp((story - 1) / StoryRange, 0, 1),
            Is(story < LeastStory && isShort),
            Is(isShort),
            Saturate(shared),
            Saturate((near / 2) + (around / 2)),
            Is(near + around < OneCountry && !first.Around.IsEmpty && !second.Around.IsEmpty),
            Is(people < 0),
            Is(places > 0),
            Is(places < 0),
            Is(organisations > 0),
            Is(organisations < 0),
            Is(countries > 0),
            Is(countries < 0),
            Is(!IsExonym(first, second) && Compare(first.Around, second.Around, EntityKind.Country) < 0),
            Is(first.Country is not null && first.Country == second.Country),
            Is(first.Country is not null && second.Country is not null && first.Country != second.Country),
            Is(
                Overlap(first.HomeCountries, second.HomeCountries) > 0
                    || Overlap(first.HomePlaces, second.HomePlaces) > 0
            ),
            Is(Overlap(first.HomeCountries, second.HomeCountries) < 0),
            Is(Overlap(first.HomePlaces, second.HomePlaces) < 0),
            Is(first.KinLevel + second.KinLevel > 1)
                + (isSingle && first.TellsSiblings && second.TellsSiblings ? SiblingsAsKin : 0)
                + Is(first.KinLevel + second.KinLevel > 0 && IsOneJunior(first, second)),
            Is((first.IsThing && second.IsPerson) || (first.IsPerson && second.IsThing)),
            Is(first.Roles.Intersect(second.Roles, StringComparer.Ordinal).Any()),
            Is(IsOneOffice(first, second)),
            Is(fieldsMeet),
            Is(!fieldsMeet && !first.Fields.IsEmpty && !second.Fields.IsEmpty),
            Cosine(first.Terms, second.Terms),
            Cosine(first.DocumentTerms, second.DocumentTerms),
            Math.Min(days ?? 0, ManyDays) / ManyDays,
            Is(days <= Month),
            Is(first.Source is not null && first.Source == second.Source),
            Is(Math.Abs((first.BirthYear - second.BirthYear) ?? int.MaxValue) <= 1),
            Is(Math.Abs((first.BirthYear - second.BirthYear) ?? 0) > 2),
            Is(YearsApart(first.Years, second.Years) > Lifetime),
            Is(first.IsFemale is not null && first.IsFemale == second.IsFemale),
            Is(first.IsFemale is not null && second.IsFemale is not null && first.IsFemale != second.IsFemale),
        ];
    }

    // A few lines about somebody say little of who it is: that they contradict nothing counts for less.
    private static bool IsShort(EntityProfile profile) => profile.DocumentTerms.Length is > 0 and < ShortText;

    // The president of a country is one person at a time.
    private static bool IsOneOffice(EntityProfile first, EntityProfile second) =>
        first.Roles.Any(role => s_offices.Contains(role) && second.Roles.Contains(role))
        && Compare(first.Around, second.Around, EntityKind.Country) > 0;

    // A full name of which no part is frequent hardly ever has two bearers in the news, nor a firm's of words that no
    // list has.
    private static bool IsRare(EntityProfile profile) =>
        profile.Forms[0] is { Person: { Given.IsEmpty: false, HasInitials: false }, Commonness: 0 }
        || (profile.Kind == EntityKind.Organisation && profile.Forms[0].IsRare);

    // "Brandt" beside "Brandt Jr.", where a text tells of fathers or sons.
    private static bool IsOneJunior(EntityProfile first, EntityProfile second) =>
        first.Forms[0].Person is { } one
        && second.Forms[0].Person is { } other
        && (one.Suffix is null) != (other.Suffix is null);

    // A city by two listed names is that city, whatever other lands the texts name.
    private static bool IsExonym(EntityProfile first, EntityProfile second) =>
        first.Kind == EntityKind.Location
        && first.Forms[0].Key == second.Forms[0].Key
        && NameText.Key(first.Forms[0].Name) != NameText.Key(second.Forms[0].Name);

    private static bool States(EntityProfile one, EntityProfile other) =>
        one.Stated.Any(stated => other.Forms.Any(form => form.Key == stated.Key));

    private static bool IsInitialsOnly(EntityProfile profile) => profile.Forms[0].Person is { IsInitialsOnly: true };

    // From the nearest year of one to the nearest of the other; 0 where a text names none.
    private static int YearsApart(ImmutableArray<int> first, ImmutableArray<int> second) =>
        first.IsEmpty || second.IsEmpty ? 0 : first.Min(year => second.Min(other => Math.Abs(year - other)));

    private static double Is(bool value) => value ? 1 : 0;

    private static double Saturate(double sum) => 1 - Math.Exp(-sum);

    private static int? DaysApart(EntityProfile first, EntityProfile second) =>
        first.FirstDay is null || second.FirstDay is null
            ? null
            : Math.Max(
                0,
                Math.Max(first.FirstDay.Value - second.LastDay!.Value, second.FirstDay.Value - first.LastDay!.Value)
            ); // Set with FirstDay.

    private static double Shared(ImmutableArray<long> first, ImmutableArray<long> second)
    {
        var (sum, left, right) = (0.0, 0, 0);
        while (left < first.Length && right < second.Length)
        {
            if (first[left] == second[right])
            {
                sum += CompanyKey.WeightOf(first[left++]);
                right++;
            }
            else if (first[left] < second[right])
            {
                left++;
            }
            else
            {
                right++;
            }
        }

        return sum;
    }

    // 1 where two lists share one, -1 where both have some and share none, else 0.
    private static int Overlap(ImmutableArray<long> first, ImmutableArray<long> second)
    {
        foreach (var key in first)
        {
            if (second.BinarySearch(key) >= 0)
            {
                return 1;
            }
        }

        return first.IsEmpty || second.IsEmpty ? 0 : -1;
    }

    // 1 where both have company of a kind and share some, -1 where they share none, else 0.
    private static int Compare(ImmutableArray<long> first, ImmutableArray<long> second, EntityKind kind)
    {
        var (inFirst, inSecond) = (false, false);
        foreach (var key in first)
        {
            if (CompanyKey.KindOf(key) == kind)
            {
                inFirst = true;
                if (second.BinarySearch(key) >= 0)
                {
                    return 1;
                }
            }
        }

        foreach (var key in second)
        {
            inSecond |= CompanyKey.KindOf(key) == kind;
        }

        return inFirst && inSecond ? -1 : 0;
    }

    private static double Cosine(ImmutableArray<int> first, ImmutableArray<int> second)
    {
        if (first.IsEmpty || second.IsEmpty)
        {
            return 0;
        }

        var (shared, left, right) = (0.0, 0, 0);
        while (left < first.Length && right < second.Length)
        {
            var order = first[left].CompareTo(second[right]);
            shared += order == 0 ? ContentWords.WeightOf(first[left]) : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return shared / Math.Sqrt(Math.Max(FewestWords, Sum(first)) * Math.Max(FewestWords, Sum(second)));
    }

    private static double Sum(ImmutableArray<int> words)
    {
        var sum = 0.0;
        foreach (var word in words)
        {
            sum += ContentWords.WeightOf(word);
        }

        return sum;
    }
}
