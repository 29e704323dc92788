using System.Collections.Frozen;

namespace EntityGraph.Learning;

/// <summary>Which predicate of ours a label of a corpus states, and in which direction.</summary>
internal static class WikidataPredicates
{
    // Beside the properties that the table itself names: closer ones that it folds together. True: from their value to
    // what they are about.
    private static readonly FrozenDictionary<string, (string Predicate, bool IsInverse)> s_folded = new Dictionary<
        string,
        (string, bool)
    >(StringComparer.Ordinal)
    {
        ["P54"] = ("employer", false),
        ["P22"] = ("relative", false),
        ["P25"] = ("relative", false),
        ["P40"] = ("relative", false),
        ["P3373"] = ("relative", false),
        ["P355"] = ("parent_organisation", true),
        ["P169"] = ("chairperson", true),
        ["P710"] = ("participant_in", true),
        ["P607"] = ("participant_in", false),
        ["P150"] = ("located_in", true),
        ["P1376"] = ("located_in", false),
        ["Work_For"] = ("employer", false),
        ["Live_In"] = ("residence", false),
        ["OrgBased_In"] = ("headquarters_location", false),
        ["Located_In"] = ("located_in", false),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Told by explicit words alone, which the patterns know: what an encyclopaedia gives as evidence ("a Danish
    // painter") says no such thing.
    private static readonly FrozenSet<string> s_left = FrozenSet.ToFrozenSet(
        ["country_of_citizenship", "position_held"],
        StringComparer.Ordinal
    );

    private static readonly FrozenDictionary<string, (string Predicate, bool IsInverse)> s_own = PredicateTable
        .All.Where(static predicate => predicate.WikidataId.StartsWith('P') && !s_left.Contains(predicate.Name))
        .DistinctBy(static predicate => predicate.WikidataId)
        .ToFrozenDictionary(
            static predicate => predicate.WikidataId,
            static predicate => (predicate.Name, predicate.IsInverse),
            StringComparer.Ordinal
        );

    /// <summary>
    /// The predicate of a Wikidata property or a label of CoNLL04; null for one that is none of ours.
    /// </summary>
    public static (string Predicate, bool IsInverse)? Of(string label) =>
        s_own.TryGetValue(label, out var own) ? own
        : s_folded.TryGetValue(label, out var folded) ? folded
        : null;
}
