using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>Rows under named columns, for CSV and JSON.</summary>
/// <param name="Columns">The names, in order.</param>
/// <param name="Rows">The rows, each with one value for each column: text, a whole number, a finite double, a boolean
/// or null. Lazy: gone through once.</param>
public sealed record Table(ImmutableArray<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows);
