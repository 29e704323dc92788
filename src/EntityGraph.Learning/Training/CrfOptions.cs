namespace EntityGraph.Learning;

/// <summary>How a <see cref="CrfTrainer"/> learns.</summary>
internal sealed record CrfOptions
{
    public int Epochs { get; init; } = 8;

    /// <summary>How many of the last passes are averaged.</summary>
    public int Averaged { get; init; } = 4;

    /// <summary>Step size of FTRL-proximal.</summary>
    public float Alpha { get; init; } = 0.15f;

    public float Beta { get; init; } = 1f;

    /// <summary>Weights below this much evidence stay exactly 0.</summary>
    public float L1 { get; init; } = 0.2f;

    public float L2 { get; init; } = 0.5f;

    /// <summary>Chance that one feature of one word is left out of a step.</summary>
    public double Dropout { get; init; } = 0.1;

    /// <summary>
    /// Chance that a whole group of one sentence is left out of a step; identity, affix, shape, cluster, list, memory.
    /// </summary>
    public double[] GroupDropout { get; init; } = [0.1, 0, 0, 0, 0.1, 0.1];

    /// <summary>A feature is kept when seen this often, and by a word that may be a name.</summary>
    public int MinimumCount { get; init; } = 2;

    public int Seed { get; init; } = 1;
}
