using System.Collections.Immutable;

namespace EntityGraph.Evaluation;

/// <summary>How well relations of whole documents were read in folds.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="All">Gold mentions and entities, all labels.</param>
/// <param name="Evidence">The same, labels with evidence.</param>
/// <param name="Invented">All labels, every name replaced by an invented one.</param>
/// <param name="InventedEvidence">The same, labels with evidence.</param>
/// <param name="Found">All labels, with the mentions and entities that were found.</param>
public sealed record DocumentRelationReport(
    int Documents,
    RelationShares All,
    RelationShares Evidence,
    RelationShares Invented,
    RelationShares InventedEvidence,
    RelationShares Found
)
{
    /// <summary>
    /// The F1 by name: <c>document-relations.all.f1</c>, and with <c>evidence</c>, <c>invented</c>,
    /// <c>invented-evidence</c>, <c>found</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, double> Metrics =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                KeyValuePair.Create("document-relations.all.f1", All.F1),
                KeyValuePair.Create("document-relations.evidence.f1", Evidence.F1),
                KeyValuePair.Create("document-relations.invented.f1", Invented.F1),
                KeyValuePair.Create("document-relations.invented-evidence.f1", InventedEvidence.F1),
                KeyValuePair.Create("document-relations.found.f1", Found.F1),
            ]
        );
}
