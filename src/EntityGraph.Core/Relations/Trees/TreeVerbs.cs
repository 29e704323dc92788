using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Verbs of owning, leading, working and founding, with whatever stands between them and their sides.
/// </summary>
internal sealed class TreeVerbs
{
    private const double Score = 0.78;
    private const string Owner = "owner";
    private const string Chairperson = "chairperson";

    private static readonly WordSet s_owning = new("own control buy acquire purchase hold have");
    private static readonly WordSet s_shares = new(
        "stake stakes share shares percent % cent half majority minority third quarter fifth tenth interest rest part"
    );
    private static readonly WordSet s_of = new("of");
    private static readonly WordSet s_leading = new("head lead chair run direct manage command govern");
    private static readonly WordSet s_regions = new(
        "province state region island district county prefecture territory city town"
    );
    private static readonly string[] s_panels = ["Committee", "Commission", "Board", "Council", "Panel"];

    // What a body has inside.
    private static readonly WordSet s_parts = new(
        "staff board committee commission department office unit division group mission council programme "
            + "program project operations operation "
            + "business bureau section desk wing arm branch directorate faculty institute laboratory lab "
            + "campaign secretariat delegation caucus"
    );

    private static readonly WordSet s_entering = new(
        "come begin start go continue appoint elect choose hire pick select"
    );

    private readonly TreeReading _reading;
    private readonly SyntaxTree _tree;

    public TreeVerbs(TreeReading reading)
    {
        _reading = reading;
        _tree = reading.Tree;
    }

    /// <summary>Adds what a verb states.</summary>
    public void Find(int verb)
    {
        if (_tree.Part(verb) != "VERB" || _tree.Relation(verb) is "amod" or "compound")
        {
            return;
        }

        var lemma = _reading.Frames.Lemma(verb);
        if (s_owning.Contains(lemma))
        {
            FindOwner(verb, lemma);
        }
        else if (lemma == "sell")
        {
            FindSale(verb);
        }
        else if (lemma == "belong")
        {
            FindBelonging(verb);
        }
        else if (s_leading.Contains(lemma))
        {
            FindLeader(verb, lemma);
        }
        else if (
            lemma is "found" or "cofound" or "establish" or "launch"
            || (lemma == "set" && _tree.ChildWord(verb, "up") >= 0)
        )
        {
            FindFounder(verb);
        }
        else
        {
            FindBoard(verb, lemma);
            FindWork(verb, lemma);
        }
    }

    // "Left Quarrix's board", "joined the board of Quarrix", "sits on its board".
    private void FindBoard(int verb, string lemma)
    {
        var seat =
            lemma is "join" or "leave" or "quit" ? _reading.Frames.ObjectOf(verb)
            : lemma is "sit" or "serve"
                ? _tree.Children(verb).FirstOrDefault(child => _tree.Preposition(child) == "on", -1)
            : -1;
        if (seat < 0 || _tree.Lower(seat) != "board")
        {
            return;
        }

        var bodies = _reading
            .Possessors(seat, s_of)
            .Where(owner => owner.Argument.Kind == EntityKind.Organisation)
            .Select(owner => owner.Argument);
        Pair(
            verb,
            Actors(verb, EntityKind.Person),
            [.. bodies],
            "position_held",
            lemma is "leave" or "quit" ? RelationStatus.Former : RelationStatus.Current
        );
    }

    private void FindOwner(int verb, string lemma)
    {
        var owners = Actors(verb, EntityKind.Person, EntityKind.Organisation, EntityKind.Country);
        var actor = _reading.Frames.ActorOf(verb);
        if (actor >= 0 && _tree.Lower(actor) is "state" or "government" && _reading.CountryOf(actor) is { } state)
        {
            owners = owners.Add(state);
        }

        var thing = _reading.Frames.UndergoerOf(verb);
        if (owners.IsEmpty || thing < 0)
        {
            return;
        }

        foreach (var part in Joined(thing).Append(thing))
        {
            var isShare = s_shares.Contains(_tree.Lower(part));
            var owned =
                isShare ? Owned(part, verb)
                : lemma is "own" or "control" or "buy" or "acquire" or "purchase"
                    ? _reading.Of(part, EntityKind.Organisation)
                : [];
            foreach (var (body, owner) in owned.SelectMany(_ => owners, (body, owner) => (body, owner)))
            {
                _reading.Add(
                    body,
                    owner,
                    Owner,
                    verb,
                    Score,
                    lemma is "hold" or "have" or "own" && IsOver(verb) ? RelationStatus.Former : RelationStatus.None,
                    _reading.Manner(verb)
                );
            }
        }
    }

    // "A stake in Y", "70 per cent of the distributor Y", "a third of the shares in Y".
    private ImmutableArray<EntityArgument> Owned(int share, int verb)
    {
        foreach (var child in _tree.Children(share).Concat(_tree.Children(verb)))
        {
            if (_tree.Universal(child) is "nmod" or "obl" && _tree.Preposition(child) is "in" or "of")
            {
                var owned = s_shares.Contains(_tree.Lower(child))
                    ? Owned(child, child)
                    : _reading.Of(child, EntityKind.Organisation);
                if (!owned.IsEmpty)
                {
                    return owned;
                }
            }
        }

        return [];
    }

    // "Sold Quarrix to Vell", "sold its stake in Quarrix to Vell".
    private void FindSale(int verb)
    {
        var thing = _reading.Frames.UndergoerOf(verb);
        if (thing < 0)
        {
            return;
        }

        var sold = s_shares.Contains(_tree.Lower(thing))
            ? Owned(thing, thing)
            : _reading.Of(thing, EntityKind.Organisation);
        foreach (
            var child in _tree
                .Children(verb)
                .Where(child => _tree.Universal(child) == "obl" && _tree.Preposition(child) == "to")
        )
        {
            Pair(
                verb,
                sold,
                _reading.Of(child, EntityKind.Person, EntityKind.Organisation, EntityKind.Country),
                Owner,
                RelationStatus.None
            );
        }
    }

    // "Founded Quarrix with her cousin X": both did.
    private void FindFounder(int verb)
    {
        var others = _tree
            .Children(verb)
            .Where(child => _tree.Universal(child) == "obl" && _tree.Preposition(child) == "with")
            .SelectMany(child => _reading.Of(child, EntityKind.Person));
        Pair(verb, [.. Actors(verb, EntityKind.Person), .. others], Undergoers(verb), "founder", RelationStatus.None);
    }

    private IEnumerable<int> Joined(int token) => _tree.Children(token).Where(child => _tree.Relation(child) == "conj");

    private void FindBelonging(int verb)
    {
        var parts = Actors(verb, EntityKind.Organisation);
        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Universal(child) == "obl" && _tree.Preposition(child) == "to")
            {
                // A coalition has members, not owners.
                var owners = _reading
                    .Of(child, EntityKind.Organisation, EntityKind.Person, EntityKind.Country)
                    .Where(owner => !TreeMemberships.IsUnion(_reading.Surface(owner)))
                    .ToImmutableArray();
                Pair(verb, parts, owners, Owner, IsOver(verb) ? RelationStatus.Former : RelationStatus.None);
            }
        }
    }

    // "Leads Y", "is led by", "chairs Y's defence committee": a body of Y without a name.
    private void FindLeader(int verb, string lemma)
    {
        var leaders = Actors(verb, EntityKind.Person);
        var thing = _reading.Frames.UndergoerOf(verb);
        if (leaders.IsEmpty || thing < 0)
        {
            return;
        }

        var status = IsOver(verb) ? RelationStatus.Former : RelationStatus.Current;
        if (lemma == "govern")
        {
            Pair(verb, leaders, Governed(thing), "position_held", status);
            return;
        }

        if (Undergoers(verb) is { IsEmpty: false } bodies)
        {
            Pair(verb, leaders, bodies, Chairperson, status);
            return;
        }

        if (_tree.Part(thing) == "NOUN" && s_parts.Contains(_tree.Lower(thing)))
        {
            var wholes = _reading.Of(_tree.Child(thing, "nmod:poss"), EntityKind.Organisation);
            Pair(verb, leaders, wholes, _tree.Lower(thing) == "board" ? Chairperson : "position_held", status);
        }
    }

    // "Governs Vardal", "governed the province of Vardal", "governed Vardal province".
    private ImmutableArray<EntityArgument> Governed(int thing)
    {
        var places = _reading.Of(thing, EntityKind.Location);
        return places.IsEmpty && s_regions.Contains(_tree.Lower(thing))
            ?
            [
                .. _tree
                    .Children(thing)
                    .Where(child =>
                        _tree.Relation(child) == "compound"
                        || (_tree.Relation(child) == "nmod" && _tree.Preposition(child) == "of")
                    )
                    .SelectMany(child => _reading.Of(child, EntityKind.Location)),
            ]
            : places;
    }

    // "Sat on the Vardal Port Commission".
    private void FindPanel(int verb)
    {
        foreach (
            var child in _tree
                .Children(verb)
                .Where(child => _tree.Universal(child) == "obl" && _tree.Preposition(child) == "on")
        )
        {
            var panels = _reading
                .Of(child, EntityKind.Organisation)
                .Where(body => s_panels.Any(panel => _reading.Surface(body).EndsWith(panel, StringComparison.Ordinal)));
            Pair(
                verb,
                Actors(verb, EntityKind.Person),
                [.. panels],
                "member_of",
                IsOver(verb) ? RelationStatus.Former : RelationStatus.Current
            );
        }
    }

    private void FindWork(int verb, string lemma)
    {
        if (lemma is "sit" or "serve")
        {
            FindPanel(verb);
        }

        var isDirect = lemma is "represent" or "advise";
        if (isDirect)
        {
            var kinds =
                lemma == "advise" ? new[] { EntityKind.Organisation, EntityKind.Country } : [EntityKind.Country];
            var sides = _reading.Of(_reading.Frames.UndergoerOf(verb), kinds);
            Pair(
                verb,
                Actors(verb, EntityKind.Person),
                sides,
                "position_held",
                IsOver(verb) ? RelationStatus.Former : RelationStatus.Current
            );
            return;
        }

        if (lemma == "sit")
        {
            // "Sits for Vardal" in a parliament.
            var seats = _tree
                .Children(verb)
                .Where(child => _tree.Universal(child) == "obl")
                .SelectMany(child =>
                    _tree.Preposition(child) switch
                    {
                        "for" => _reading.Of(child, EntityKind.Location),
                        "in" => _reading
                            .Of(child, EntityKind.Organisation)
                            .Where(body => OrganisationWords.IsInstitution(_reading.Surface(body))),
                        _ => [],
                    }
                );
            Pair(
                verb,
                Actors(verb, EntityKind.Person),
                [.. seats],
                "position_held",
                IsOver(verb) ? RelationStatus.Former : RelationStatus.Current
            );
            return;
        }

        foreach (var child in lemma is "work" or "teach" or "play" or "lecture" ? _tree.Children(verb) : [])
        {
            if (
                _tree.Universal(child) == "obl"
                && (_tree.Preposition(child) == "at" || (_tree.Preposition(child) == "for" && lemma is not "teach"))
            )
            {
                var bodies = _reading.Of(child, EntityKind.Organisation);
                Pair(
                    verb,
                    Actors(verb, EntityKind.Person),
                    bodies,
                    "employer",
                    IsOver(verb) ? RelationStatus.Former : RelationStatus.Current
                );
            }
        }
    }

    private ImmutableArray<EntityArgument> Actors(int verb, params EntityKind[] kinds) =>
        _reading.Side(verb, _reading.Frames.ActorOf(verb), kinds);

    private ImmutableArray<EntityArgument> Undergoers(int verb) =>
        _reading.Side(verb, _reading.Frames.UndergoerOf(verb), EntityKind.Organisation);

    private void Pair(
        int verb,
        ImmutableArray<EntityArgument> sources,
        ImmutableArray<EntityArgument> targets,
        string predicate,
        RelationStatus status
    )
    {
        foreach (var (source, target) in sources.SelectMany(_ => targets, (source, target) => (source, target)))
        {
            _reading.Add(source, target, predicate, verb, Score, status, _reading.Manner(verb));
        }
    }

    // "Ran", "used to run", "until 2021"; "has run" goes on, and so does what somebody came to run.
    private bool IsOver(int verb)
    {
        var mood = _reading.Moods.Of(verb);
        var governor = _tree.Relation(verb) == "xcomp" ? _tree.Head(verb) : -1;
        return governor >= 0 && _tree.Lower(governor) == "used"
            || (
                mood.Tense == Tense.Past
                && !(governor >= 0 && s_entering.Contains(_reading.Frames.Lemma(governor)))
                && !_reading.Frames.IsPassive(verb)
                && _tree.ChildWord(verb, "has", "have") < 0
            );
    }
}
