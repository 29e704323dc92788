namespace EntityGraph;

/// <summary>
/// Kin by the tree: "his nephew X", "X, whose sister Y sings", "X, who is Y's brother-in-law", "X is married to the
/// writer Y".
/// </summary>
internal sealed class TreeKin
{
    private const string Spouse = "spouse";
    private const string Relative = "relative";
    private const double Score = 0.78;

    private static readonly WordSet s_of = new("of");
    private static readonly WordSet s_past = new("former ex first previous estranged");

    private readonly TreeReading _reading;
    private readonly SyntaxTree _tree;

    public TreeKin(TreeReading reading)
    {
        _reading = reading;
        _tree = reading.Tree;
    }

    /// <summary>Adds the kinship that a word states.</summary>
    public void Find(int token)
    {
        var word = _tree.Lower(token);
        word = word.StartsWith("ex-", StringComparison.Ordinal) ? word[3..] : word;
        if (_tree.Part(token) == "NOUN" && (KinshipPatterns.IsSpouse(word) || KinshipPatterns.IsRelative(word)))
        {
            FindNoun(token, KinshipPatterns.IsSpouse(word) ? Spouse : Relative);
        }
        else if (word is "marriage" && _tree.Part(token) == "NOUN")
        {
            FindMarriage(token);
        }
        else if (word is "married" or "wed" or "related" && _tree.Part(token) is "VERB" or "ADJ")
        {
            FindTie(token, word == "related" ? Relative : Spouse);
        }
        else if (_tree.Part(token) == "VERB" && _reading.Frames.Lemma(token) == "divorce")
        {
            FindTie(token, Spouse);
        }
    }

    private void FindNoun(int noun, string predicate)
    {
        var (holders, manner) = _reading.Described(noun);
        // "His assistant and former wife": both are his.
        var isJoined =
            _tree.Relation(noun) == "conj"
            && _tree.Child(noun, "nmod:poss", "nmod") < 0
            && _tree.Head(noun) is >= 0 and var first
            && _tree.Part(first) == "NOUN";
        var owner = _reading
            .Possessors(isJoined ? _tree.Head(noun) : noun, s_of)
            .FirstOrDefault(possessor => possessor is { IsDirect: true, Argument.Kind: EntityKind.Person })
            .Argument;
        if (owner.Kind != EntityKind.Person || owner.Score <= 0)
        {
            // "The sisters X and Y".
            var isOfEachOther =
                _tree.Lower(noun) is "sisters" or "brothers" or "cousins" or "twins" or "siblings"
                && _tree.Child(noun, "nmod:poss", "nmod") < 0;
            if (isOfEachOther && holders is [{ Kind: EntityKind.Person } one, { Kind: EntityKind.Person } other])
            {
                _reading.Add(one, other, predicate, noun, Score, RelationStatus.None, manner);
            }

            return;
        }

        foreach (var holder in holders.Where(holder => holder.Kind == EntityKind.Person))
        {
            _reading.Add(holder, owner, predicate, noun, Score, StatusOf(noun, predicate), manner);
        }
    }

    private void FindMarriage(int noun)
    {
        var sides = _reading
            .Possessors(noun, new WordSet("to of with"))
            .Where(side => side.Argument.Kind == EntityKind.Person)
            .ToList();
        if (sides.Count == 2 && _tree.Child(noun, "nmod:poss") >= 0)
        {
            _reading.Add(
                sides[0].Argument,
                sides[1].Argument,
                Spouse,
                noun,
                Score,
                HasChild(noun, s_past) ? RelationStatus.Former : RelationStatus.None,
                TreeManner.Plain
            );
        }
    }

    // "X is married to Y"; "X and Y are not related".
    private void FindTie(int word, string predicate)
    {
        var subjects = _reading.Of(_reading.Frames.SubjectOf(word).Token, EntityKind.Person);
        if (subjects.IsEmpty)
        {
            return;
        }

        var manner = _reading.Manner(word);
        var status =
            predicate == Relative ? RelationStatus.None
            : _tree.ChildWord(word, "was", "were") >= 0 || _reading.Frames.Lemma(word) == "divorce"
                ? RelationStatus.Former
            : RelationStatus.Current;
        var isJoint = subjects.Length == 2;
        foreach (var child in _tree.Children(word))
        {
            if (
                _tree.Relation(child) == "obj"
                || (_tree.Universal(child) is "obl" or "nmod" && _tree.Preposition(child) is "to" or "from")
            )
            {
                foreach (var other in _reading.Of(child, EntityKind.Person))
                {
                    isJoint = false;
                    _reading.Add(
                        subjects[0],
                        TreeReading.Through(other, _tree.LinkScore(child)),
                        predicate,
                        word,
                        Score,
                        status,
                        manner
                    );
                }
            }
        }

        if (isJoint)
        {
            _reading.Add(subjects[0], subjects[1], predicate, word, Score, status, manner);
        }
    }

    private RelationStatus StatusOf(int noun, string predicate) =>
        predicate == Relative ? RelationStatus.None
        : _tree.Lower(noun) is "widow" or "widower" || HasChild(noun, new WordSet("late")) ? RelationStatus.Late
        : HasChild(noun, s_past)
        || (noun > 1 && _tree.Lower(noun - 1) == "-" && _tree.Lower(noun - 2) == "ex")
        || _tree.Lower(noun).StartsWith("ex-", StringComparison.Ordinal)
            ? RelationStatus.Former
        : RelationStatus.Current;

    private bool HasChild(int noun, WordSet words) =>
        _tree
            .Children(noun)
            .Any(child => _tree.Relation(child) is "amod" or "compound" && words.Contains(_tree.Lower(child)));
}
