using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>
/// What people, organisations and places are called by trade or sort, and the field of life that is of:
/// <c>data/gazetteers/trades.tsv</c>.
/// </summary>
internal static class Trades
{
    private const int LongestTrade = 24;

    private static readonly Lazy<FrozenDictionary<string, (string Trade, string Field, bool IsPerson)>> s_all = new(
        () =>
            GazetteerFile
                .Read("trades.tsv", 3)
                .SelectMany(row =>
                    GazetteerFile
                        .List(row[2])
                        .Select(trade => (Trade: trade, Field: row[0], IsPerson: row[1] == "person"))
                )
                .DistinctBy(entry => entry.Trade)
                .ToFrozenDictionary(entry => entry.Trade, StringComparer.Ordinal)
    );

    /// <summary>
    /// The listed lower-case singular of a word; null for one that is no trade of a person, or of a thing.
    /// </summary>
    public static string? Find(ReadOnlySpan<char> word, bool isPerson)
    {
        if (word.Length is < 2 or > LongestTrade)
        {
            return null;
        }

        Span<char> lowered = stackalloc char[word.Length];
        word.ToLowerInvariant(lowered);
        return
            s_all.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lowered, out var entry)
            && entry.IsPerson == isPerson
            ? entry.Trade
            : null;
    }

    /// <summary>
    /// The field of a listed trade ("sport" for "striker"); "-" for one that many fields have ("director").
    /// </summary>
    public static string FieldOf(string trade) => s_all.Value[trade].Field;
}
