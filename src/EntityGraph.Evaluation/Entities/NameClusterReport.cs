using System.Collections.Immutable;

namespace EntityGraph.Evaluation;

/// <summary>How a resolver groups given names.</summary>
/// <param name="Documents">Scores in the order in which documents were added.</param>
/// <param name="Mentions">How many mentions were scored.</param>
/// <param name="Unresolved">How many of them the resolver left without an entity.</param>
public sealed record NameClusterReport(ImmutableArray<NameClusterScore> Documents, int Mentions, int Unresolved)
{
    /// <summary>All documents together.</summary>
    public NameClusterScore Total { get; } = NameClusterScore.Sum(Documents);

    /// <summary>The pairs of strings that a document wrongly joins or parts, each once a document.</summary>
    public ImmutableArray<string> Differences { get; init; } = [];

    /// <summary>The 95 % interval of the resolver's B³ F1, over documents.</summary>
    public ConfidenceInterval Interval => Bootstrap.F1([.. Documents.Select(document => document.Found.BCubed)]);

    /// <summary>Figures by name, for gates.</summary>
    public IReadOnlyDictionary<string, double> Metrics =>
        new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["names.bcubed.f1"] = Total.Found.BCubed.F1,
            ["names.bcubed.without_adjectives.f1"] = Total.FoundNames.F1,
            ["names.links.precision"] = Total.FoundLinks.Precision,
            ["names.links.recall"] = Total.FoundLinks.Recall,
        };

    /// <summary>Consecutive parts of the documents as equal in size as can be, in order.</summary>
    /// <param name="count">How many parts, at least 1.</param>
    public ImmutableArray<NameClusterScore> Parts(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return
        [
            .. Documents
                .Index()
                .GroupBy(pair => pair.Index * count / Documents.Length)
                .Select(part => NameClusterScore.Sum(part.Select(pair => pair.Item))),
        ];
    }
}
