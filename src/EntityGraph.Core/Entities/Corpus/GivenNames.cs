using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Which given names are forms of each other, and which names so many bear that they say little: <c>nicknames.tsv</c>,
/// <c>common-names.tsv</c>.
/// </summary>
internal static class GivenNames
{
    private const double FamilyAlone = 0.6;
    private const double GivenAlone = 0.2;

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<int>>> s_rows = new(() =>
        GazetteerFile
            .Read("nicknames.tsv", 2)
            .SelectMany(
                (row, index) =>
                    GazetteerFile
                        .List(row[1])
                        .Prepend(row[0])
                        .Select(name => (Name: NameFolding.Fold(name), Row: index))
            )
            .Distinct()
            .GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Select(pair => pair.Row).Order().ToImmutableArray(),
                StringComparer.Ordinal
            )
    );

    private static readonly Lazy<FrozenSet<string>> s_given = new(() => Common("given"));
    private static readonly Lazy<FrozenSet<string>> s_family = new(() => Common("family"));
    private static readonly Lazy<FrozenSet<string>> s_places = new(() => Common("place"));
    private static readonly Lazy<FrozenSet<string>> s_organisations = new(() => Common("organisation"));
    private static readonly Lazy<ImmutableArray<char>> s_initials = new(() =>
        [.. GazetteerFile.Read("nicknames.tsv", 2).Select(row => NameFolding.Fold(row[0])[0])]
    );

    /// <summary>True where some given name has both forms ("Bill", "William"); folded names.</summary>
    public static bool AreForms(string first, string second) =>
        s_rows.Value.TryGetValue(first, out var rows)
        && s_rows.Value.TryGetValue(second, out var others)
        && rows.Intersect(others).Any();

    /// <summary>
    /// The first letters under which a folded given name can be looked for: its own and those of the names that it is
    /// short for.
    /// </summary>
    public static IEnumerable<char> Initials(string name) =>
        s_rows.Value.TryGetValue(name, out var rows)
            ? rows.Select(row => s_initials.Value[row]).Append(name[0]).Distinct()
            : [name[0]];

    /// <summary>
    /// How little a shared name says: 1 where given and family name are common, 0.6 for the family name alone, 0.2 for
    /// the given name alone; folded names.
    /// </summary>
    public static double Commonness(string? given, string family)
    {
        var isGiven = given is null || s_given.Value.Contains(given);
        return s_family.Value.Contains(family)
            ? isGiven
                ? 1
                : FamilyAlone
            : isGiven
                ? GivenAlone
                : 0;
    }

    /// <summary>True for a folded name that many places, or many clubs, papers and firms have.</summary>
    public static bool IsShared(EntityKind kind, string key) =>
        kind == EntityKind.Location
            ? s_places.Value.Contains(key)
            : kind == EntityKind.Organisation && s_organisations.Value.Contains(key);

    /// <summary>True for a folded word that is a common given name, family name or place.</summary>
    public static bool IsCommon(string word) =>
        s_given.Value.Contains(word) || s_family.Value.Contains(word) || s_places.Value.Contains(word);

    /// <summary>True for a folded given name that many bear.</summary>
    public static bool IsGiven(string word) => s_given.Value.Contains(word);

    /// <summary>True for a folded given name that any list has, rare ones among those with other forms.</summary>
    public static bool IsListed(string word) => IsGiven(word) || s_rows.Value.ContainsKey(word);

    /// <summary>The folded names of one class of the list of common names.</summary>
    public static FrozenSet<string> Listed(string name) => Common(name);

    private static FrozenSet<string> Common(string name) =>
        GazetteerFile
            .Read("common-names.tsv", 2)
            .Where(row => row[0] == name)
            .SelectMany(row => GazetteerFile.List(row[1]))
            .Select(NameFolding.Fold)
            .ToFrozenSet(StringComparer.Ordinal);
}
