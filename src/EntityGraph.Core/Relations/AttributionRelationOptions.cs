using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Which attributions become mentions and relays relations.</summary>
public sealed record AttributionRelationOptions
{
    /// <summary>True to take beliefs, intentions and evidence beside speech and writing; false by default.</summary>
    public bool IncludeAttitudes { get; init; }

    /// <summary>The zones whose attributions count; title and body by default.</summary>
    public ImmutableArray<ZoneKind> Zones { get; init; } = [ZoneKind.Title, ZoneKind.Body];

    /// <summary>The least score an attribution needs, in [0, 1]; 0 by default.</summary>
    public double MinScore { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The least score is not in [0, 1].</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(MinScore);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MinScore, 1);
    }
}
