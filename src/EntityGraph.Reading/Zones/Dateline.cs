namespace EntityGraph.Reading;

/// <summary>What a dateline says.</summary>
/// <param name="Span">From the place to the dash before the first sentence.</param>
/// <param name="Date">The day where the year is stated too.</param>
/// <param name="Agency">The agency in brackets.</param>
internal readonly record struct Dateline(TextSpan Span, DateOnly? Date, string? Agency);
