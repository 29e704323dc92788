using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>One full name of a person, its family name told apart whatever stands first.</summary>
internal sealed class PersonForm
{
    private const int FewestLetters = 3;
    private const int ShortestPatronymic = 6;
    private const int ShortGiven = 5;
    private const int LongFamily = 8;

    private static readonly string[] s_patronymics =
    [
        "ovich",
        "evich",
        "ovych",
        "evych",
        "ovna",
        "evna",
        "ivna",
        "ichna",
        "oglu",
        "oghlu",
        "kyzy",
        "qizi",
    ];

    private PersonForm(ImmutableArray<string> given, string family, string? suffix, bool isFamilyFirst)
    {
        IsFamilyFirst = isFamilyFirst;
        Given = given;
        Family = family;
        Suffix = suffix;
        Key = string.Join(' ', [.. given, family, .. suffix is null ? [] : (string[])[suffix]]);
        FamilySkeleton = Skeleton.Of(family);
    }

    /// <summary>Folded given names, initials as single letters; empty for a name of one part.</summary>
    public ImmutableArray<string> Given { get; }

    /// <summary>The folded family name; of a name of one part, that part.</summary>
    public string Family { get; }

    /// <summary>"jr", "sr" or a numeral; null for none.</summary>
    public string? Suffix { get; }

    /// <summary>All parts, given names first.</summary>
    public string Key { get; }

    /// <summary>See <see cref="Skeleton"/>.</summary>
    public string FamilySkeleton { get; }

    /// <summary>True where the family name is known to be written first.</summary>
    public bool IsFamilyFirst { get; }

    /// <summary>
    /// True for one word without title or numeral ("Brandt", "Cacau"): who that is, the name alone does not say.
    /// </summary>
    public bool IsBare { get; private init; }

    /// <summary>The same name with its first part for the family name; null where that makes no name.</summary>
    public PersonForm? Reversed =>
        Given.Length is 1 or 2 && Given[0].Length > 1 && Suffix is null
            ? new PersonForm([.. Given[1..], Family], Given[0], null, IsFamilyFirst)
            : null;

    /// <summary>Takes a name apart.</summary>
    public static PersonForm Parse(string name)
    {
        var parsed = PersonName.Parse(
            string.Concat(WithoutRealm(name).Where(character => character is not ('"' or '“' or '”')))
        );
        if (
            parsed is { Given: [var first, var second], Family: [var last] }
            && IsPatronymic(last)
            && !IsPatronymic(second)
            && first.Length > 1
        )
        {
            return new PersonForm([second, last], first, parsed.Suffix, isFamilyFirst: true);
        }

        return
            parsed.Given.Length > 0
            && (FamilyNames.IsFamilyFirst(parsed.Given[0], parsed) || HasJoinedGivenName(parsed))
            ? new PersonForm(
                [.. parsed.Given[1..], .. parsed.Family],
                parsed.Given[0],
                parsed.Suffix,
                isFamilyFirst: true
            )
            : new PersonForm(parsed.Given, parsed.FamilyKey, parsed.Suffix, isFamilyFirst: false)
            {
                IsBare = parsed.IsSingle && parsed.Title is null,
            };
    }

    // "Oskar VI of Velmar" is "Oskar VI".
    private static string WithoutRealm(string name) =>
        name.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of
        && name[..of].Split(' ') is [.., _, { Length: > 1 } numeral]
        && numeral.All(letter => letter is 'I' or 'V' or 'X')
            ? name[..of]
            : name;

    /// <summary>How two names can be one person's.</summary>
    public NameMatch Match(PersonForm other)
    {
        if (IsBare || other.IsBare)
        {
            return (IsBare ? other.HasPart(this) : HasPart(other)) ? NameMatch.Single : NameMatch.None;
        }

        var match = MatchInOrder(other);
        if (match == NameMatch.None && IsReordered(other))
        {
            return NameMatch.Spelling;
        }

        if (match == NameMatch.None && (HasInitialFor(other) || other.HasInitialFor(this)))
        {
            return NameMatch.Initial;
        }

        return match == NameMatch.None
            && IsFamilyFirst != other.IsFamilyFirst
            && (IsFamilyFirst ? MatchReversed(this, other) : MatchReversed(other, this)) is var reversed
            && reversed != NameMatch.None
                ? Worse(reversed, NameMatch.Spelling)
            : match == NameMatch.None && (LeavesOut(other) || other.LeavesOut(this)) ? NameMatch.Single
            : match;
    }

    // "Orlov Gennady Pavlovich", as in Russian lists: a father's name is no family name where another stands first.
    private static bool IsPatronymic(string word) =>
        word.Length > ShortestPatronymic
        && Array.Exists(s_patronymics, ending => word.EndsWith(ending, StringComparison.Ordinal));

    // "B. Srinivasa Rao" and "Srinivasa Rao Bhimavarapu": an initial for a name that the other writes in full
    // elsewhere.
    private bool HasInitialFor(PersonForm other)
    {
        var full = Parts.Where(part => part.Length > 1).ToList();
        var rest = other.Parts;
        if (
            full.Count < 2
            || full.Count == Parts.Count
            || other.HasInitials
            || Suffix != other.Suffix
            || !full.TrueForAll(rest.Remove)
        )
        {
            return false;
        }

        return rest.Select(part => part[0])
            .Order()
            .SequenceEqual(Parts.Where(part => part.Length == 1).Select(part => part[0]).Order());
    }

    // "Brandt" or "Ana" of "Ana Brandt", "Ortiz" of "Rafael Ortiz Vega", "Charles" of "King Charles".
    private bool HasPart(PersonForm bare) =>
        (
            Family == bare.Family
            || FamilySkeleton == bare.FamilySkeleton
            || Given.Contains(bare.Family, StringComparer.Ordinal)
            || Array.Exists(Family.Split(' '), part => part == bare.Family)
        ) && (Suffix is null || bare.Suffix is null || Suffix == bare.Suffix);

    // "Errázuriz Cienfuegos" and "Lucía Andrade" of longer names: at least two whole parts in the same order.
    private bool LeavesOut(PersonForm shorter)
    {
        if (
            CommonInstitutions.IsHead(Family)
            || shorter.HasInitials
            || shorter.Given.IsEmpty
            || shorter.Suffix is not null
        )
        {
            return false;
        }

        var parts = new Queue<string>(shorter.Parts);
        var longer = Parts;
        if (parts.Count >= longer.Count)
        {
            return false;
        }

        foreach (var part in longer)
        {
            if (parts.Count > 0 && parts.Peek() == part)
            {
                parts.Dequeue();
            }
        }

        return parts.Count == 0;
    }

    private List<string> Parts => [.. Given, .. Family.Split(' ')];

    // "Horvat Ana" and "Ana Horvat": the same full words, the family name first in one.
    private bool IsReordered(PersonForm other) =>
        Suffix == other.Suffix
        && !Given.IsEmpty
        && Given.Length == other.Given.Length
        && !HasInitials
        && !other.HasInitials
        && Given
            .Append(Family)
            .Order(StringComparer.Ordinal)
            .SequenceEqual(other.Given.Append(other.Family).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static NameMatch MatchReversed(PersonForm first, PersonForm unsure) =>
        unsure.Reversed is { } reversed ? first.MatchInOrder(reversed) : NameMatch.None;

    // "Hsu Wen-hsiung": a second part after a hyphen in lower case.
    private static bool HasJoinedGivenName(PersonName name)
    {
        var words = name.Display.Split(' ');
        var hyphen = words[^1].IndexOf('-', StringComparison.Ordinal);
        return words.Length == 2
            && hyphen > 0
            && hyphen + 1 < words[1].Length
            && char.IsLower(words[1][hyphen + 1])
            && name.Given.Length == 1
            && name.Family.Length == 2;
    }

    private NameMatch MatchInOrder(PersonForm other)
    {
        if (Key == other.Key)
        {
            return NameMatch.Exact;
        }

        if (Suffix is not null && other.Suffix is not null && Suffix != other.Suffix)
        {
            return NameMatch.None;
        }

        if (Given.IsEmpty || other.Given.IsEmpty)
        {
            // "Charles III" and "King Charles", never "Charles" and "Ray Charles".
            return Given.IsEmpty && other.Given.IsEmpty && Family == other.Family ? NameMatch.Omitted : NameMatch.None;
        }

        var isSpelling = FamilySkeleton == other.FamilySkeleton;
        if (
            Family != other.Family
            && !isSpelling
            && !GivenNames.AreForms(Family, other.Family)
            && (HasInitials || other.HasInitials ? !IsLongAlike(other) : !Skeleton.SoundAlike(Family, other.Family))
        )
        {
            return DropsFamilyName(this, other) || DropsFamilyName(other, this) ? NameMatch.Omitted : NameMatch.None;
        }

        var match = MatchGiven(other);
        if (
            match == NameMatch.None
            && !HasInitials
            && !other.HasInitials
            && AreAlike(string.Concat(Given), string.Concat(other.Given))
        )
        {
            match = NameMatch.Sound;
        }

        if (Family == other.Family || match == NameMatch.None)
        {
            return match;
        }

        // One consonant may differ in all: "Thurgood Marshall" is no "Derek Mitchell".
        return
            match == NameMatch.Sound
            && !isSpelling
            && !Skeleton.SameSounds(Family, other.Family)
            && !Skeleton.SameSounds(string.Concat(Given), string.Concat(other.Given))
            ? NameMatch.None
            : Worse(match, isSpelling ? NameMatch.Spelling : NameMatch.Sound);
    }

    // "K. Thiruvengadam" and "K. Tiruvenkatam": a long name may be written otherwise even beside initials.
    private bool IsLongAlike(PersonForm other) =>
        Math.Min(Family.Length, other.Family.Length) >= LongFamily && Skeleton.SameSounds(Family, other.Family);

    /// <summary>True where a given name is an initial only.</summary>
    public bool HasInitials => Given.Any(part => part.Length == 1);

    /// <summary>True where every given name is an initial: who that is, the name alone does not say.</summary>
    public bool IsInitialsOnly => Given.Length > 0 && Given.All(part => part.Length == 1);

    // "Rafael Ortiz Vega" goes by "Rafael Ortiz".
    private static bool DropsFamilyName(PersonForm longer, PersonForm shorter) =>
        !CommonInstitutions.IsHead(longer.Family)
        && longer.Given.Length > shorter.Given.Length
        && longer.Given[0].Length > 1
        && longer.Given[..shorter.Given.Length].SequenceEqual(shorter.Given)
        && longer.Given[shorter.Given.Length] == shorter.Family
        && shorter.Suffix is null;

    private NameMatch MatchGiven(PersonForm other)
    {
        var (shorter, longer) = Given.Length <= other.Given.Length ? (Given, other.Given) : (other.Given, Given);
        var joined = string.Concat(Given) == string.Concat(other.Given);
        if (joined)
        {
            return Suffix == other.Suffix ? NameMatch.Exact : NameMatch.Omitted;
        }

        // "J. Robert Brandt" goes by "Robert Brandt" as well.
        if (
            shorter.Length < longer.Length
            && shorter[0].Length > FewestLetters
            && longer[^shorter.Length..].SequenceEqual(shorter)
        )
        {
            return NameMatch.Nickname;
        }

        var skip =
            shorter.Length < longer.Length
            && longer[0].Length == 1
            && shorter[0].Length > 1
            && shorter[0][0] != longer[0][0]
                ? 1
                : 0;
        var match =
            skip == 0 && shorter.Length == longer.Length && Suffix == other.Suffix
                ? NameMatch.Exact
                : NameMatch.Omitted;
        var position = skip;
        for (var index = 0; index < shorter.Length; index++)
        {
            var found = NameMatch.None;
            while (position < longer.Length && found == NameMatch.None)
            {
                found = MatchPart(shorter[index], longer[position++]);
                if (found == NameMatch.None && index == 0)
                {
                    return NameMatch.None;
                }
            }

            if (found == NameMatch.None)
            {
                return NameMatch.None;
            }

            match = Worse(match, found);
        }

        return match;
    }

    private static NameMatch MatchPart(string first, string second) =>
        first == second ? NameMatch.Exact
        : first.Length == 1 || second.Length == 1
            ? first[0] == second[0] ? NameMatch.Initial
                : NameMatch.None
        : GivenNames.AreForms(first, second) ? NameMatch.Nickname
        : Skeleton.Of(first) == Skeleton.Of(second) ? NameMatch.Spelling
        : Math.Min(first.Length, second.Length) > 3 && AreAlike(first, second) ? NameMatch.Sound
        : NameMatch.None;

    // "Phil" and "Will" sound alike and are two names that people are given.
    private static bool AreAlike(string first, string second) =>
        Skeleton.SoundAlike(first, second)
        && !(
            Math.Min(first.Length, second.Length) <= ShortGiven
            && GivenNames.IsGiven(first)
            && GivenNames.IsGiven(second)
        );

    private static NameMatch Worse(NameMatch first, NameMatch second) => first > second ? first : second;
}
