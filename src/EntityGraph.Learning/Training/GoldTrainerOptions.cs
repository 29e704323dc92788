using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>What <see cref="GoldTrainer"/> trains on and where it writes.</summary>
public sealed record GoldTrainerOptions
{
    /// <summary>CoNLL files to train on, at least one.</summary>
    public required ImmutableArray<string> DataFiles { get; init; }

    /// <summary>
    /// CoNLL files to score on; without any, a tenth of the data, drawn by the seed, is held out for it.
    /// </summary>
    public ImmutableArray<string> DevFiles { get; init; } = [];

    /// <summary>Folder of the fast model whose word clusters, name lists and weights are built on.</summary>
    public required string BaseFolder { get; init; }

    /// <summary>The model folder to write, made where it is missing. Its name becomes the model's.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>The kind of a label; null where <see cref="LabelKinds"/> tells it.</summary>
    public Func<string, MentionKind?> KindOf { get; init; } = static _ => null;

    /// <summary>False learns the weights from the data alone, not from those of the base model on.</summary>
    public bool KeepsWeights { get; init; } = true;

    /// <summary>Seed of every random choice. One seed gives one model.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Day that the card shows.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>
    /// Passes over the training sentences, at least 1; null takes 8, and more where there are few sentences.
    /// </summary>
    public int? Passes { get; init; }

    /// <summary>Most rows of weights that are kept, the heaviest.</summary>
    public int MostRows { get; init; } = 400_000;
}
