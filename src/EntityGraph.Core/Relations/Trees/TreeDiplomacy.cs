using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Diplomatic relations by the tree: "A and B restored diplomatic relations", "A has no diplomatic ties with B".
/// </summary>
internal sealed class TreeDiplomacy
{
    private const double Score = 0.78;

    private static readonly WordSet s_ties = new("relations ties");
    private static readonly WordSet s_ending = new("cut sever break end suspend");

    private readonly TreeReading _reading;
    private readonly SyntaxTree _tree;

    public TreeDiplomacy(TreeReading reading)
    {
        _reading = reading;
        _tree = reading.Tree;
    }

    /// <summary>Adds the relations that a noun states.</summary>
    public void Find(int noun)
    {
        if (!s_ties.Contains(_tree.Lower(noun)) || _tree.ChildWord(noun, "diplomatic") < 0)
        {
            return;
        }

        var verb = _tree.Head(noun);
        var hasVerb = verb >= 0 && _tree.Part(verb) == "VERB" && _tree.Relation(noun) == "obj";
        var sides = Led(noun, "between")
            .Concat(hasVerb ? _reading.Of(_reading.Frames.ActorOf(verb), EntityKind.Country) : [])
            .ToImmutableArray();
        var others = Led(noun, "with").Concat(hasVerb ? Led(verb, "with") : []).ToList();
        var manner = hasVerb ? _reading.Manner(verb) : TreeManner.Plain;
        manner = manner with { IsNegated = manner.IsNegated || _tree.ChildWord(noun, "no") >= 0 };
        var status =
            hasVerb && s_ending.Contains(_reading.Frames.Lemma(verb)) ? RelationStatus.Former : RelationStatus.None;
        var pairs =
            others.Count > 0
                ? sides.SelectMany(_ => others, (side, other) => (side, other))
                : sides.Skip(1).Select(other => (side: sides[0], other));
        foreach (var (side, other) in pairs)
        {
            _reading.Add(side, other, "diplomatic_relation", noun, Score, status, manner);
        }
    }

    private IEnumerable<EntityArgument> Led(int head, string preposition) =>
        _tree
            .Children(head)
            .Where(child => _tree.Universal(child) is "nmod" or "obl" && _tree.Preposition(child) == preposition)
            .SelectMany(child => _reading.Of(child, EntityKind.Country));
}
