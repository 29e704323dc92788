namespace EntityGraph.Learning;

/// <summary>How the scorer of pronouns is fitted. Immutable.</summary>
internal sealed record PronounTrainerOptions
{
    /// <summary>Units of each network's hidden layer.</summary>
    public int Hidden { get; init; } = 48;

    /// <summary>Networks whose mean is kept, each with its own seed.</summary>
    public int Networks { get; init; } = 4;

    /// <summary>Passes over the examples.</summary>
    public int Passes { get; init; } = 15;

    /// <summary>Pronouns of one step.</summary>
    public int Batch { get; init; } = 32;

    /// <summary>Rate of the first pass; it falls to nothing in a straight line.</summary>
    public float Rate { get; init; } = 2e-3f;

    /// <summary>Share of input numbers that is left out of a step.</summary>
    public float Dropout { get; init; } = 0.3f;

    /// <summary>What weights shrink by a step, times the rate (AdamW).</summary>
    public float Decay { get; init; } = 0.1f;

    /// <summary>Seed of weights, order and what is left out.</summary>
    public int Seed { get; init; } = 1;
}
