namespace EntityGraph.Graphs;

/// <summary>Earliest and latest of dates that may be unknown: an unknown one never counts.</summary>
internal static class Dates
{
    public static DateOnly? Earlier(DateOnly? first, DateOnly? second) =>
        first is null || second < first ? second ?? first : first;

    public static DateOnly? Later(DateOnly? first, DateOnly? second) =>
        first is null || second > first ? second ?? first : first;
}
