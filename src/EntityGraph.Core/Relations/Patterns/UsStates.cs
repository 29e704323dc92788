using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>Whether a place's surface is a state of the United States, by name or news abbreviation.</summary>
internal static class UsStates
{
    private const int ColumnCount = 2;

    private static readonly FrozenSet<string> s_names = GazetteerFile
        .Read("us-states.tsv", ColumnCount)
        .SelectMany(cells => cells.SelectMany(GazetteerFile.List))
        .Append("D.C.")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for "Texas" and "Ill."; exact.</summary>
    public static bool Contains(string surface) => s_names.Contains(surface);
}
