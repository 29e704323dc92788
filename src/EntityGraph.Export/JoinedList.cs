namespace EntityGraph.Export;

/// <summary>
/// A list in one text: joined with <c>|</c>; inside an item <c>\</c> is <c>\\</c> and <c>|</c> is <c>\|</c>.
/// </summary>
internal static class JoinedList
{
    public static string? Of(IEnumerable<string> items)
    {
        var joined = string.Join(
            '|',
            items.Select(item =>
                item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
            )
        );
        return joined.Length > 0 ? joined : null;
    }
}
