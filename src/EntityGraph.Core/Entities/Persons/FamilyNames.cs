using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>Family names that stand first: <c>data/gazetteers/family-names-first.tsv</c>.</summary>
internal static class FamilyNames
{
    private const int LongestName = 3;

    private static readonly Lazy<FrozenSet<string>> s_first = new(() =>
        GazetteerFile
            .Read("family-names-first.tsv", 2)
            .SelectMany(row => GazetteerFile.List(row[1]))
            .Select(NameFolding.Fold)
            .ToFrozenSet(StringComparer.Ordinal)
    );

    /// <summary>True for "Li Qiang", "Kim Jong Un": a listed family name and one or two more parts.</summary>
    public static bool IsFamilyFirst(string firstPart, PersonName name) =>
        name.PartCount <= LongestName && !name.HasInitials && s_first.Value.Contains(firstPart);
}
