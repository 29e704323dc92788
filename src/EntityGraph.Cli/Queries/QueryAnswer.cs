using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Cli;

/// <summary>The answer of a query, ready to be written.</summary>
/// <param name="Facts">What was asked, for JSON.</param>
/// <param name="Rows">Everything answered, a row each, for CSV and JSON.</param>
/// <param name="Text">Writes it for people, with at most so many entries.</param>
internal sealed record QueryAnswer(
    ImmutableArray<KeyValuePair<string, string>> Facts,
    Table Rows,
    Action<QueryText, int> Text
);
