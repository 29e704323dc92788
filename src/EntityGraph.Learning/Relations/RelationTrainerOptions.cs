namespace EntityGraph.Learning;

/// <summary>How a classifier of pairs is fitted.</summary>
internal sealed record RelationTrainerOptions
{
    /// <summary>For whole documents, each of which comes twice.</summary>
    public static RelationTrainerOptions Documents { get; } =
        new()
        {
            Passes = 12,
            StepWidth = 2e-3,
            EmptyShare = 0.2,
        };

    /// <summary>For single sentences.</summary>
    public static RelationTrainerOptions Sentences { get; } =
        new()
        {
            Passes = 10,
            StepWidth = 2e-3,
            EmptyShare = 1,
            Batch = 16,
            Drop = 0.25f,
        };

    /// <summary>For few single sentences.</summary>
    public static RelationTrainerOptions FewSentences { get; } = Sentences with { Passes = 30 };

    /// <summary>Passes over the texts.</summary>
    public int Passes { get; init; } = 10;

    /// <summary>Texts of one step.</summary>
    public int Batch { get; init; } = 4;

    /// <summary>Highest step width.</summary>
    public double StepWidth { get; init; } = 1e-3;

    /// <summary>Share of a weight that a step of width 1 takes away.</summary>
    public double Decay { get; init; } = 0.01;

    /// <summary>Share of numbers left out by chance.</summary>
    public float Drop { get; init; } = 0.15f;

    /// <summary>Share of pairs without a relation that a pass looks at.</summary>
    public double EmptyShare { get; init; } = 0.3;

    /// <summary>What all pairs without a relation together weigh, a share of 1 being as they are.</summary>
    public double EmptyWeight { get; init; } = 1;

    /// <summary>Draws weights, order and what is left out.</summary>
    public int Seed { get; init; } = 1;
}
