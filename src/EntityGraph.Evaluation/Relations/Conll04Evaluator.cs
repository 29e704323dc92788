using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>
/// Scores what was found in CoNLL04's sentences: a relation is right where both spans, both types and the label are.
/// </summary>
public static class Conll04Evaluator
{
    /// <summary>Scores the relations of one sentence.</summary>
    public static RelationShares Relations(
        Conll04Sentence gold,
        ImmutableArray<Conll04Entity> entities,
        ImmutableArray<Conll04Relation> relations
    )
    {
        ArgumentNullException.ThrowIfNull(gold);
        var asked = gold
            .Relations.Select(relation =>
                (gold.Entities[relation.Source], gold.Entities[relation.Target], relation.Label)
            )
            .ToHashSet();
        var found = relations
            .Select(relation => (entities[relation.Source], entities[relation.Target], relation.Label))
            .ToHashSet();
        return Shares(asked, found);
    }

    /// <summary>Scores the entities of one sentence.</summary>
    public static RelationShares Entities(Conll04Sentence gold, ImmutableArray<Conll04Entity> entities)
    {
        ArgumentNullException.ThrowIfNull(gold);
        return Shares(gold.Entities.ToHashSet(), entities.ToHashSet());
    }

    private static RelationShares Shares<T>(HashSet<T> asked, HashSet<T> found)
    {
        var right = found.Count(asked.Contains);
        return new RelationShares(found.Count, right, asked.Count, right);
    }
}
