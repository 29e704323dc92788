using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>What a training run did and how good its model is.</summary>
/// <param name="Scores">Scores on dev splits, in the order they were measured.</param>
/// <param name="Sentences">Sentences trained on, by corpus.</param>
/// <param name="Dropped">Sentences left out because they equal a dev sentence of some task.</param>
/// <param name="Rows">Rows of weights kept.</param>
/// <param name="Bytes">Size of the model folder.</param>
public sealed record FastTrainingReport(
    ImmutableArray<FastScore> Scores,
    ImmutableSortedDictionary<string, int> Sentences,
    int Dropped,
    int Rows,
    long Bytes
);
