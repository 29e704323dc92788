namespace EntityGraph;

/// <summary>Posts by the tree: a title, who holds it, and the body or country that it belongs to.</summary>
internal sealed class TreeRoles
{
    private const double Score = 0.8;
    private const double Bare = 0.66;
    private const string PositionHeld = "position_held";

    private static readonly WordSet s_prepositions = new("of at for to with from in");

    private readonly TreeReading _reading;
    private readonly SyntaxTree _tree;

    public TreeRoles(TreeReading reading)
    {
        _reading = reading;
        _tree = reading.Tree;
    }

    /// <summary>Adds the posts that one sentence states.</summary>
    public void Find(SentenceItems items)
    {
        var phrases = RolePhraseParser.Parse(items);
        for (var index = 0; index < phrases.Count; index++)
        {
            if (Top(items, phrases[index]) is { } title)
            {
                var next = index + 1 < phrases.Count ? Token(items, phrases[index + 1].Start) : _tree.Count;
                Find(items, phrases[index], title, next);
            }
        }

        FindColleagues(items);
    }

    // What follows the next title is that one's: "an adviser to the senator and a professor at Quarrix".
    private void Find(SentenceItems items, RolePhrase phrase, int title, int next)
    {
        var (holders, manner) = _reading.Described(title);
        var persons = holders.Where(holder => holder.Kind == EntityKind.Person).ToList();
        if (persons.Count == 0)
        {
            return;
        }

        var isFound = false;
        var possessors = _reading
            .Possessors(title, s_prepositions)
            .Where(possessor => possessor.Token < title || possessor.Token < next)
            .ToList();
        if (possessors.Exists(IsWhole))
        {
            // "Director of the Lind Project at Quarrix University" directs the project alone.
            possessors.RemoveAll(possessor => possessor.Preposition is "at" or "in");
        }

        var isOfPart = RoleDecision.IsOfPart(items, phrase);
        if (possessors.Count == 0)
        {
            possessors.AddRange(_reading.Makers(title).Concat(_reading.SpokenFor(title)));
        }

        foreach (var role in phrase.Roles)
        {
            foreach (var possessor in possessors)
            {
                var whole = possessor with { IsDirect = possessor.IsDirect && !(isOfPart && possessor.Token > title) };
                if (PredicateOf(role, whole, title) is { } predicate)
                {
                    isFound = true;
                    persons.ForEach(person => Add(person, possessor.Argument, predicate, role, manner, title, Score));
                    foreach (var before in _reading.Succeeded(title))
                    {
                        Add(
                            before,
                            possessor.Argument,
                            predicate,
                            role,
                            manner with
                            {
                                Status = RelationStatus.Former,
                            },
                            title,
                            Score
                        );
                    }
                }
            }
        }

        if (
            !isFound
            && possessors.Count == 0
            && phrase is { Left: < 0, Right: < 0, IsLeftBlocked: false }
            && phrase.Roles[0] is { Entry: { Country: not null, Adjective: TitleAdjective.Yes } } office
            && CountryTold(title, persons[0]) is { } country
            && !_reading.Relations.HoldsPostElsewhere(persons[0].Entity, country.Entity)
        )
        {
            Add(
                persons[0],
                country,
                RoleDecision.Of(country.Kind, country.Entity, "", office, true),
                office,
                manner,
                title,
                Bare
            );
        }
    }

    private static bool IsWhole(Possessor possessor) =>
        possessor is { Preposition: "of", IsDirect: true, Argument.Kind: EntityKind.Organisation };

    private void Add(
        EntityArgument person,
        EntityArgument body,
        string? predicate,
        Role role,
        TreeManner manner,
        int title,
        double score
    )
    {
        if (
            predicate is null
            || (
                predicate is "head_of_state" or "head_of_government"
                && _reading.Relations.HoldsPostElsewhere(person.Entity, body.Entity)
            )
        )
        {
            return;
        }

        var own = RoleDecision.StatusOf(role);
        var status =
            predicate == "founder" ? own
            : own is RelationStatus.Current or RelationStatus.None && manner.Status is { } told ? told
            : own;
        _reading.Add(
            person,
            body,
            predicate,
            title,
            score,
            status,
            manner.Modality == Modality.Asserted ? manner with { Modality = role.Modifiers.Modality } : manner
        );
    }

    private string? PredicateOf(Role role, Possessor possessor, int title)
    {
        var (entity, kind) = (possessor.Argument.Entity, possessor.Argument.Kind);
        var surface = _reading.Surface(possessor.Argument);
        if (
            !possessor.IsDirect
            && kind == EntityKind.Country
            && role.Entry is { Country: null, Organisation: "chairperson" }
            && !role.Modifiers.IsBlocked
        )
        {
            // "The head of Norway's customs service": a body without a name, the country's.
            return possessor.Preposition == "of" || possessor.Preposition.Length == 0 ? PositionHeld : null;
        }

        if (!possessor.IsDirect && kind == EntityKind.Country)
        {
            var isNear = possessor.IsState || (possessor.IsHead && RoleDecision.IsOfStaff(role.Entry));
            return isNear ? RoleDecision.Of(kind, entity, surface, role, isDirect: false) : null;
        }

        if (possessor.Preposition.Length > 0)
        {
            return possessor.Preposition == "in"
                ? InPlace(role, kind)
                : RoleDecision.Right(
                    kind,
                    entity,
                    surface,
                    possessor.Preposition,
                    possessor.IsDirect && !HasDuty(title, possessor.Token),
                    role
                );
        }

        var isName =
            _tree.Relation(possessor.Token) is "amod" or "compound"
            && !_reading.Arguments.IsNationality(possessor.Token);
        if (
            role.Entry.Adjective == TitleAdjective.No
            && kind == EntityKind.Country
            && _tree.Relation(possessor.Token) == "amod"
            && _tree.ChildWord(
                title,
                "government",
                "presidential",
                "cabinet",
                "army",
                "military",
                "police",
                "parliament"
            ) < 0
        )
        {
            return null;
        }

        return isName && kind == EntityKind.Country && role.Entry.Adjective != TitleAdjective.Yes
            ? null
            : RoleDecision.Of(
                kind,
                entity,
                surface,
                role,
                possessor.IsDirect && !HasDuty(title, possessor.Token) && !HasRegion(title, possessor.Token)
            );
    }

    // "Its European head", "Quarrix's Asia director": who heads a part of it.
    private bool HasRegion(int title, int possessor) =>
        _tree
            .Children(title)
            .Any(child =>
                child > possessor
                && child < title
                && _tree.Relation(child) is "amod" or "compound"
                && _reading.Arguments.IsRegion(child)
            );

    // "A judge in Oslo": posts that are held where they are.
    private static string? InPlace(Role role, EntityKind kind) =>
        kind == EntityKind.Location
        && role.Entry.Text is "judge" or "magistrate" or "prosecutor" or "mayor" or "sheriff" or "police chief"
            ? role.Entry.Location
            : null;

    // "Quarrix's director of advertising", "its director for the Middle East".
    private bool HasDuty(int title, int possessor)
    {
        foreach (var child in _tree.Children(title))
        {
            if (
                child != possessor
                && _tree.Head(possessor) != child
                && _tree.Relation(child) == "nmod"
                && _tree.Preposition(child) is "of" or "for"
                && (
                    _reading.Arguments.Named(child) is not { } named
                    || named.Kind is EntityKind.Country or EntityKind.Location
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    // "Norway will wait, Defence Minister X said"; "In Norway, Defence Minister X said": whose office it is goes
    // without saying.
    private EntityArgument? CountryTold(int title, EntityArgument person)
    {
        var token = _reading.Document.Tokenized.TokenIndexAt(person.Span.Start);
        while (
            _tree.Head(token) is >= 0 and var up
            && _tree.Relation(token) is "flat" or "appos" or "nmod:desc" or "compound"
        )
        {
            token = up;
        }

        var verb = _tree.Head(token);
        if (verb < 0 || _tree.Relation(token) != "nsubj" || _tree.Part(verb) != "VERB" || title > token + 3)
        {
            return null;
        }

        foreach (var child in _tree.Children(verb))
        {
            var isTold =
                _tree.Relation(child) is "ccomp" or "parataxis"
                && (_tree.Part(child) == "VERB" || _tree.Child(child, "cop") >= 0);
            var isOpening = _tree.Universal(child) == "obl" && child < token && _tree.Preposition(child) == "in";
            var side =
                isTold ? _tree.Child(child, "nsubj")
                : isOpening ? child
                : -1;
            if (side >= 0 && !_reading.IsAnaphor(side) && _reading.CountryActing(side) is { } country)
            {
                return country;
            }
        }

        return null;
    }

    // "Her Ghanaian colleague, X": the post of the one she is, for another country.
    private void FindColleagues(SentenceItems items)
    {
        for (var index = 1; index < items.Count; index++)
        {
            if (
                items.Is(index, "colleague", "counterpart")
                && Token(items, index) is var noun
                && _reading.CountryOf(noun) is { } country
                && _reading.Described(noun).Holders.Find(holder => holder.Kind == EntityKind.Person)
                    is { Score: > 0 } person
                && _tree.Child(noun, "nmod:poss") is >= 0 and var other
                && !_reading.Relations.HoldsPost(person.Entity, country.Entity)
            )
            {
                var post = _reading
                    .Of(other, EntityKind.Person)
                    .Select(one => _reading.Relations.PostOf(one.Entity))
                    .FirstOrDefault();
                _reading.Add(
                    person,
                    country,
                    post ?? PositionHeld,
                    noun,
                    Bare,
                    RelationStatus.Current,
                    TreeManner.Plain
                );
            }
        }
    }

    // The token of a title phrase that the others hang on.
    private int? Top(SentenceItems items, RolePhrase phrase)
    {
        var (start, end) = (Token(items, phrase.Start), Token(items, phrase.HeadEnd - 1));
        for (var token = end; token >= start; token--)
        {
            if (
                _tree.Part(token) is "NOUN" or "PROPN"
                && (_tree.Head(token) < start || _tree.Head(token) > end)
                && _reading.Arguments.FormOf(token) != MentionForm.Name
            )
            {
                return token;
            }
        }

        return null;
    }

    private int Token(SentenceItems items, int index) =>
        _reading.Document.Tokenized.TokenIndexAt(items[index].Span.Start);
}
