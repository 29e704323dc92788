namespace EntityGraph;

/// <summary>A country that a name can mean.</summary>
/// <param name="Country">The country.</param>
/// <param name="Form">As what the name stands for it.</param>
public readonly record struct CountryCandidate(Country Country, CountryNameForm Form);
