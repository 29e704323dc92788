using System.Collections.Immutable;

namespace EntityGraph.Evaluation;

/// <summary>Where the countries that a tagger found stand in gold.</summary>
/// <param name="AtPlaces">On a gold place of the same extent.</param>
/// <param name="InNames">On or inside a gold name of another kind or extent.</param>
/// <param name="Nowhere">Where gold has no name.</param>
public sealed record CountryReport(int AtPlaces, int InNames, int Nowhere)
{
    /// <summary>What was found in vain, with the gold label there: most frequent first, then ordinal.</summary>
    public ImmutableArray<(string Name, int Count)> Wrong { get; init; } = [];

    /// <summary>Right among found, in [0, 1]; 0 where nothing was found.</summary>
    public double Precision =>
        AtPlaces + InNames + Nowhere == 0 ? 0 : (double)AtPlaces / (AtPlaces + InNames + Nowhere);
}
