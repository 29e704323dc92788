using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>What training on a user's gold did and how good its model is.</summary>
/// <param name="Labels">The labels with their kinds, ordinal order.</param>
/// <param name="Mentions">Marked names by label, those to score on not counted.</param>
/// <param name="Sentences">Sentences trained on, by file name.</param>
/// <param name="Dropped">Sentences left out because they stand in the files to score on too, letters and digits
/// compared.</param>
/// <param name="Scores">Scores by label, then of all; empty where the data is one sentence.</param>
/// <param name="IsHeldOut">True where the scores are those of a model of nine tenths of the data on the last
/// tenth.</param>
/// <param name="Bytes">Size of the model folder.</param>
public sealed record GoldTrainingReport(
    ImmutableSortedDictionary<string, MentionKind> Labels,
    ImmutableSortedDictionary<string, int> Mentions,
    ImmutableSortedDictionary<string, int> Sentences,
    int Dropped,
    ImmutableArray<FastScore> Scores,
    bool IsHeldOut,
    long Bytes
);
