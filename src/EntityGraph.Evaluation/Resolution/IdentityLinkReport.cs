using System.Collections.Immutable;

namespace EntityGraph.Evaluation;

/// <summary>How well names of different documents are linked.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="Names">Number of names.</param>
/// <param name="Rows">By what was scored ("all", "person", …): the resolver's links, those of the name resolver, and
/// those of equal strings.</param>
/// <param name="Costly">The identities that cost most links, each with the names it goes by and the links missed and
/// made up.</param>
public sealed record IdentityLinkReport(
    int Documents,
    int Names,
    ImmutableArray<(string Label, MatchCount Resolver, MatchCount ByName, MatchCount ByString)> Rows,
    ImmutableArray<string> Costly
)
{
    /// <summary>The figures that gates can name.</summary>
    public ImmutableSortedDictionary<string, double> Metrics =>
        Rows.ToImmutableSortedDictionary(
            row => row.Label == "all" ? "across.f1" : $"across.{row.Label}.f1",
            row => row.Resolver.F1,
            StringComparer.Ordinal
        );
}
