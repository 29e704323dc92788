using System.Collections.Immutable;

namespace EntityGraph.Export;

/// <summary>What an export wrote.</summary>
/// <param name="Files">The files, in the order in which they were written.</param>
/// <param name="RemovedCharacters">Number of UTF-16 code units that the format cannot hold (control characters, lone
/// surrogates) and that were left out.</param>
public sealed record ExportReport(ImmutableArray<string> Files, int RemovedCharacters);
