namespace EntityGraph;

/// <summary>A listed name found at some token. <c>default</c> is no match: its name is null.</summary>
/// <param name="Name">What was found.</param>
/// <param name="TokenCount">Number of tokens it covers, at least 1.</param>
/// <param name="Casing">How the text writes it.</param>
public readonly record struct CountryMatch(CountryName Name, int TokenCount, NameCasing Casing);
