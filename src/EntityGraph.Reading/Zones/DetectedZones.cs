using System.Collections.Immutable;

namespace EntityGraph.Reading;

/// <summary>What the layout of an article says. Immutable.</summary>
/// <param name="Zones">In text order, never overlapping; what none covers is body.</param>
/// <param name="Title">The text of the title zone; null where there is none.</param>
/// <param name="Date">The day that a date line or the dateline states with its year; null otherwise (a year is never
/// guessed).</param>
/// <param name="Agency">The agency that the dateline names in brackets; null otherwise.</param>
public sealed record DetectedZones(ImmutableArray<Zone> Zones, string? Title, DateOnly? Date, string? Agency);
