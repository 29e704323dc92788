namespace EntityGraph.Graphs;

/// <summary>The value met most often, nulls aside.</summary>
internal static class MostFrequent
{
    /// <summary>Ties go to the ordinally first.</summary>
    public static string? Text(IEnumerable<string?> values) =>
        values
            .OfType<string>()
            .GroupBy(value => value, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;

    /// <summary>Ties go to the first in the order of the enum.</summary>
    public static T? Value<T>(IEnumerable<T?> values)
        where T : struct, Enum =>
        values
            .Where(value => value is not null)
            .GroupBy(value => value)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .FirstOrDefault()
            ?.Key;
}
