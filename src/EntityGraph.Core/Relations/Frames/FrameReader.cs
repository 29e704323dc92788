using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Reads the clauses of a document's trees: verbs with what they lend each other (relative, joined, controlled and
/// participle clauses).
/// </summary>
internal sealed class FrameReader
{
    private const int MostSteps = 6;

    // What a borrowed argument is worth beside one of the verb's own.
    private const double Lent = 0.9;

    private static readonly WordSet s_relatives = new("who whom which that");

    // Verbs that ask somebody to act by way of a preposition.
    private static readonly WordSet s_asking = new("call appeal plead rely count wait look turn push lobby");
    private static readonly WordSet s_askedBy = new("on upon to with for");

    // "Supported a decision to leave": who speaks well or ill of an act doesn't act.
    private static readonly WordSet s_judging = new(
        "support oppose back criticise criticize reject welcome condemn praise block denounce defend "
            + "question applaud resist protest hail slam blast fight"
    );

    private static readonly WordSet s_relativeAdverbs = new("where when why how whereby whose");

    // "Promised her to come": the promiser comes; elsewhere the object does ("urged her to come").
    private static readonly WordSet s_subjectControl = new("promise threaten vow");

    private readonly SyntaxTree _tree;

    public FrameReader(SyntaxTree tree) => _tree = tree;

    /// <summary>The clause of a verb.</summary>
    public ClauseFrame Read(int verb)
    {
        var (subject, score) = SubjectOf(verb);
        var particle = _tree.Child(verb, "compound:prt");
        return new ClauseFrame(verb, Lemma(verb))
        {
            Particle = particle < 0 ? null : _tree.Lower(particle),
            IsPassive = IsPassive(verb),
            Subject = subject,
            SubjectScore = score,
            Object = ObjectOf(verb),
            IsNaming = IsNaming(verb),
            Recipient = Antecedent(_tree.Child(verb, "iobj")),
            Obliques = Obliques(verb),
        };
    }

    // A second object, or a word that is no clause of its own, after the object.
    private bool IsNaming(int verb)
    {
        var objects = 0;
        foreach (var child in _tree.Children(verb))
        {
            objects += _tree.Relation(child) is "obj" or "iobj" or "nsubj:pass" ? 1 : 0;
            if (_tree.Relation(child) == "xcomp" && _tree.ChildWord(child, "to") < 0)
            {
                return true;
            }
        }

        return objects > 1;
    }

    /// <summary>Dictionary form of a verb.</summary>
    public string Lemma(int verb) => VerbLexicon.Lemma(_tree.Lower(verb));

    /// <summary>The surface subject of a clause, its own or lent; -1 for none.</summary>
    public (int Token, double Score) SubjectOf(int verb) => SubjectOf(verb, 0);

    /// <summary>The one that a verb is done to: the subject of a passive, else the object; -1 for none.</summary>
    public int UndergoerOf(int verb) => IsPassive(verb) ? SubjectOf(verb).Token : ObjectOf(verb);

    /// <summary>The one who does: the subject of an active, the agent of a passive; -1 for none.</summary>
    public int ActorOf(int verb) => IsPassive(verb) ? AgentOf(verb) : SubjectOf(verb).Token;

    /// <summary>The phrase with "by" of a passive; -1 for none.</summary>
    public int AgentOf(int verb)
    {
        var agent = _tree.Child(verb, "obl:agent");
        if (agent >= 0)
        {
            return Antecedent(agent);
        }

        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Universal(child) == "obl" && _tree.Preposition(child) == "by")
            {
                return Antecedent(child);
            }
        }

        return ClauseFrame.None;
    }

    /// <summary>True where the surface subject is the one it is done to.</summary>
    public bool IsPassive(int verb, int step = 0)
    {
        if (_tree.Child(verb, "aux:pass", "nsubj:pass", "obl:agent") >= 0)
        {
            return true;
        }

        if (!VerbLexicon.IsPast(_tree.Lower(verb)) || _tree.Child(verb, "aux", "nsubj", "obj") >= 0)
        {
            return false;
        }

        return _tree.Relation(verb) switch
        {
            "acl" or "advcl" or "amod" => true,
            "conj" => step < MostSteps && _tree.Head(verb) < verb && IsPassive(_tree.Head(verb), step + 1),
            _ => false,
        };
    }

    /// <summary>The object of a verb, its own or what a relative clause hangs on; -1 for none.</summary>
    public int ObjectOf(int verb)
    {
        var own = _tree.Child(verb, "obj");
        if (own >= 0)
        {
            return Antecedent(own);
        }

        // "The man Lind met": nothing stands for the object.
        if (
            _tree.Relation(verb) == "acl:relcl"
            && !IsPassive(verb)
            && _tree.Child(verb, "nsubj") is >= 0 and var subject
            && !s_relatives.Contains(_tree.Lower(subject))
            && _tree.Child(verb, "ccomp", "xcomp") < 0
            && !HasRelative(verb)
        )
        {
            return _tree.Head(verb);
        }

        // "Met and praised Lind": the first verb shares the object of the second.
        foreach (var child in _tree.Children(verb))
        {
            if (
                _tree.Relation(child) == "conj"
                && child > verb
                && _tree.Part(child) == "VERB"
                && child - verb <= 3
                && _tree.Child(verb, "obl", "xcomp", "ccomp", "aux:pass") < 0
                && _tree.Child(child, "nsubj") < 0
                && _tree.Child(child, "obj") is >= 0 and var shared
            )
            {
                return Antecedent(shared);
            }
        }

        return ClauseFrame.None;
    }

    /// <summary>What a relative pronoun stands for; other tokens for themselves.</summary>
    public int Antecedent(int token)
    {
        if (token < 0 || _tree.Part(token) == "PROPN" || !s_relatives.Contains(_tree.Lower(token)))
        {
            return token;
        }

        var clause = _tree.Head(token);
        for (var step = 0; step < MostSteps && clause >= 0; step++)
        {
            if (_tree.Relation(clause) is "acl:relcl" or "advcl:relcl")
            {
                return _tree.Head(clause);
            }

            clause = _tree.Head(clause);
        }

        return token;
    }

    private ImmutableArray<(string, int)> Obliques(int verb)
    {
        var obliques = ImmutableArray.CreateBuilder<(string, int)>();
        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Universal(child) == "obl" && _tree.Preposition(child) is { Length: > 0 } preposition)
            {
                obliques.Add((preposition, Antecedent(child)));
            }
        }

        return obliques.ToImmutable();
    }

    private bool HasRelative(int verb)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (
                s_relativeAdverbs.Contains(_tree.Lower(child))
                || (_tree.Universal(child) == "obl" && s_relatives.Contains(_tree.Lower(child)))
            )
            {
                return true;
            }
        }

        return false;
    }

    private (int Token, double Score) SubjectOf(int verb, int step)
    {
        var own = _tree.Child(verb, "nsubj", "nsubj:pass", "nsubj:outer");
        if (own >= 0)
        {
            var meant = Antecedent(own);
            return (meant, _tree.LinkScore(own) * (meant == own ? 1 : Lent));
        }

        var head = _tree.Head(verb);
        if (head < 0 || step >= MostSteps)
        {
            return (ClauseFrame.None, 0);
        }

        var (token, score) = _tree.Relation(verb) switch
        {
            "conj" when _tree.IsClause(head) => SubjectOf(head, step + 1),
            "xcomp" => Controller(verb, head, step),
            "ccomp" when IsOpen(verb) => SubjectOf(head, step + 1),
            "advcl" when Asked(verb, head) is >= 0 and var asked => (Antecedent(asked), _tree.LinkScore(asked)),
            "advcl" when IsOpen(verb) => CrimeStages.IsTold(Lemma(head)) && _tree.Child(verb, "mark") >= 0
                ? (UndergoerOf(head), Lent)
                : SubjectOf(head, step + 1),
            "acl" => OfNoun(verb, head, step),
            "acl:relcl" when VerbLexicon.IsGerund(_tree.Lower(verb)) => (head, 1),
            _ => (ClauseFrame.None, 0),
        };
        return (token, score * Lent * _tree.LinkScore(verb));
    }

    // "Called on Lind to leave", "appealed to her to stay", "waited for them to go": the one asked; -1 for none.
    private int Asked(int verb, int head)
    {
        if (!s_asking.Contains(Lemma(head)) || _tree.ChildWord(verb, "to") < 0 || _tree.Child(head, "obj") >= 0)
        {
            return ClauseFrame.None;
        }

        return _tree
            .Children(head)
            .FirstOrDefault(
                child =>
                    child > head
                    && child < verb
                    && _tree.Universal(child) == "obl"
                    && s_askedBy.Contains(_tree.Preposition(child)),
                ClauseFrame.None
            );
    }

    // Without a subject of its own by its form: "meeting him", "to meet him", "met by him".
    private bool IsOpen(int verb) =>
        _tree.ChildWord(verb, "to", "being") >= 0
        || VerbLexicon.IsGerund(_tree.Lower(verb))
        || (VerbLexicon.IsPast(_tree.Lower(verb)) && _tree.Child(verb, "aux") < 0);

    private (int Token, double Score) Controller(int verb, int head, int step)
    {
        if (Asked(verb, head) is >= 0 and var asked)
        {
            return (Antecedent(asked), _tree.LinkScore(asked));
        }

        var isObjects = _tree.Part(head) == "VERB" && !IsPassive(head) && !s_subjectControl.Contains(Lemma(head));
        var given = isObjects ? _tree.Child(head, "obj", "iobj") : -1;
        return given >= 0 ? (Antecedent(given), _tree.LinkScore(given)) : SubjectOf(head, step + 1);
    }

    private (int Token, double Score) OfNoun(int verb, int noun, int step)
    {
        var mark = _tree.Child(verb, "mark");
        if (mark < 0)
        {
            return VerbLexicon.IsGerund(_tree.Lower(verb)) || IsPassive(verb) ? (noun, 1) : (ClauseFrame.None, 0);
        }

        // "Moe is Lind's nominee to lead it": Moe leads.
        if (CommonNouns.KindOf(_tree.Lower(noun)) == MentionKind.Person || _tree.Child(noun, "cop") >= 0)
        {
            return _tree.Child(noun, "cop") >= 0 ? SubjectOf(noun, step + 1) : (noun, 1);
        }

        var owner = _tree.Child(noun, "nmod:poss");
        if (owner >= 0)
        {
            return (owner, _tree.LinkScore(owner));
        }

        var above = _tree.Head(noun);
        if (above < 0 || _tree.Part(above) != "VERB" || !IsOpen(verb))
        {
            return (ClauseFrame.None, 0);
        }

        // "Arrested on suspicion of killing", "made a deal to buy".
        return CrimeStages.IsTold(Lemma(above)) ? (UndergoerOf(above), 1)
            : _tree.Relation(noun) == "obj" && !s_judging.Contains(Lemma(above)) ? SubjectOf(above, step + 1)
            : (ClauseFrame.None, 0);
    }
}
