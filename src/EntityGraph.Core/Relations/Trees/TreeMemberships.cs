using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Members by the tree: "a member of Y", "NATO member X", "an EU member state", "X, a Democrat", "X joined Y", "X
/// belongs to Y".
/// </summary>
internal sealed class TreeMemberships
{
    private const string Party = "member_of_political_party";
    private const string Member = "member_of";
    private const double Score = 0.78;

    private static readonly WordSet s_members = new("member members");
    private static readonly WordSet s_memberStates = new("state states country countries nation nations");
    private static readonly WordSet s_politicians = new("deputy lawmaker politician senator mp activist councillor");
    private static readonly WordSet s_sides = new("opposition ruling governing");
    private static readonly WordSet s_running = new("sit stand run elect campaign serve");
    private static readonly WordSet s_unions = new(
        "coalition alliance federation confederation association league network bloc movement consortium group"
    );

    private readonly TreeReading _reading;
    private readonly SyntaxTree _tree;

    public TreeMemberships(TreeReading reading)
    {
        _reading = reading;
        _tree = reading.Tree;
    }

    /// <summary>Adds the memberships that a word states.</summary>
    public void Find(int token)
    {
        var word = _tree.Lower(token);
        if (_tree.Part(token) == "VERB" && _tree.Relation(token) is not ("amod" or "compound"))
        {
            FindVerb(token, _reading.Frames.Lemma(token));
        }
        else if (s_members.Contains(word) || (s_memberStates.Contains(word) && _tree.ChildWord(token, "member") >= 0))
        {
            FindMember(token, isParty: false);
        }
        else if (s_politicians.Contains(word))
        {
            FindMember(token, isParty: true);
        }
        else
        {
            FindPartisan(token);
        }
    }

    // "A member of the Green Party", "a founding member of Y", "NATO member X", "a deputy of the Green Party".
    private void FindMember(int noun, bool isParty)
    {
        var (holders, manner) = _reading.Described(noun);
        foreach (var child in holders.Count == 0 ? [] : _tree.Children(noun))
        {
            foreach (var (body, isOfParty) in Bodies(child, isParty).Where(body => !isParty || body.IsParty))
            {
                // "A Quarrix board member" is none of its members.
                if (!isOfParty && holders[0].Kind == EntityKind.Person && child < noun)
                {
                    continue;
                }

                var status =
                    _tree.ChildWord(noun, "former", "ex") >= 0
                        ? RelationStatus.Former
                        : manner.Status ?? RelationStatus.Current;
                foreach (var holder in holders)
                {
                    var predicate = holder.Kind == EntityKind.Person && isOfParty ? Party : Member;
                    _reading.Add(
                        holder,
                        TreeReading.Through(body, _tree.LinkScore(child)),
                        predicate,
                        noun,
                        Score,
                        status,
                        manner
                    );
                }
            }
        }
    }

    private IEnumerable<(EntityArgument Body, bool IsParty)> Bodies(int child, bool isParty = false)
    {
        var isAfter =
            _tree.Relation(child) == "nmod"
            && (_tree.Preposition(child) == "of" || (_tree.Preposition(child) is "for" or "from" && isParty));
        if (
            !isAfter
            && (
                _tree.Relation(child) is not ("compound" or "nmod:poss" or "amod")
                || _reading.Arguments.FormOf(child) != MentionForm.Name
            )
        )
        {
            return [];
        }

        return _reading
            .Of(NameIn(_reading, child), EntityKind.Organisation)
            .Select(body => (body, IsParty(_reading, child, body)));
    }

    /// <summary>
    /// True for a party, by its name or by the words around it: "the opposition Coastal Front", "the Coastal Front
    /// party".
    /// </summary>
    public static bool IsParty(TreeReading reading, int token, EntityArgument body) =>
        reading.Tree.Lower(token) == "party"
        || PartyNames.IsParty(reading.Surface(body))
        || (
            reading.Document.Tokenized.TokenIndexAt(body.Span.Start) is > 0 and var first
            && s_sides.Contains(reading.Tree.Lower(first - 1))
        );

    /// <summary>
    /// The name in a phrase that a word for a party or coalition heads: the tagger may leave the word out of the name.
    /// </summary>
    public static int NameIn(TreeReading reading, int token)
    {
        var (arguments, tree) = (reading.Arguments, reading.Tree);
        var isBare =
            !arguments.IsNamed(token) && (tree.Lower(token) == "party" || s_unions.Contains(tree.Lower(token)));
        var name = isBare
            ? tree.Children(token)
                .FirstOrDefault(
                    part => tree.Relation(part) is "compound" or "amod" or "appos" && arguments.IsNamed(part),
                    -1
                )
            : -1;
        return name < 0 ? token : name;
    }

    // "Her own Labor Party", "Lind's Coastal Party": whose party it is, is in it.
    private void FindOwn(int token)
    {
        if (
            _reading.Arguments.FormOf(token) == MentionForm.Name
            && _tree.Child(token, "nmod:poss") is >= 0 and var owner
            && owner < token
            && _reading.Arguments.Named(token) is { Kind: EntityKind.Organisation } party
            && IsParty(_reading, token, party)
        )
        {
            foreach (var person in _reading.Of(owner, EntityKind.Person))
            {
                _reading.Add(
                    TreeReading.Through(person, _tree.LinkScore(owner)),
                    party,
                    Party,
                    token,
                    Score,
                    RelationStatus.Current,
                    TreeManner.Plain
                );
            }
        }
    }

    // "X, a Democrat elected in May", "X is a Social Democrat".
    private void FindPartisan(int token)
    {
        FindOwn(token);
        if (
            _reading.Arguments.FormOf(token) != MentionForm.Name
            || _tree.ChildWord(token, "a", "an") < 0
            || _reading.Arguments.Named(token) is not { Kind: EntityKind.Organisation } party
            || !PartyNames.IsParty(_reading.Surface(party))
        )
        {
            return;
        }

        var (holders, manner) = _reading.Described(token);
        foreach (var holder in holders.Where(holder => holder.Kind == EntityKind.Person))
        {
            _reading.Add(holder, party, Party, token, Score, manner.Status ?? RelationStatus.Current, manner);
        }
    }

    private void FindVerb(int verb, string lemma)
    {
        if (s_running.Contains(lemma))
        {
            FindSeat(verb);
        }
        else if (lemma is "join" or "leave" or "quit")
        {
            var status = lemma == "join" ? RelationStatus.Current : RelationStatus.Former;
            Pair(verb, _reading.Of(_reading.Frames.ObjectOf(verb), EntityKind.Organisation), status, isUnion: false);
        }
        else if (lemma == "belong")
        {
            var mood = _reading.Moods.Of(verb);
            var status = mood.Tense == Tense.Past ? RelationStatus.Former : RelationStatus.Current;
            foreach (
                var child in _tree
                    .Children(verb)
                    .Where(child => _tree.Universal(child) == "obl" && _tree.Preposition(child) == "to")
            )
            {
                Pair(
                    verb,
                    _reading.Of(NameIn(_reading, child), EntityKind.Organisation),
                    status,
                    s_unions.Contains(_tree.Lower(child)) ? true : null
                );
            }
        }
    }

    // "Sits in parliament for the Greens", "stood for the Greens", "was elected for the Greens".
    private void FindSeat(int verb)
    {
        var persons = _reading.Of(_reading.Frames.SubjectOf(verb).Token, EntityKind.Person);
        foreach (
            var child in persons.IsEmpty
                ? []
                : _tree
                    .Children(verb)
                    .Where(child => _tree.Universal(child) == "obl" && _tree.Preposition(child) == "for")
        )
        {
            foreach (
                var body in _reading
                    .Of(NameIn(_reading, child), EntityKind.Organisation)
                    .Where(body => IsParty(_reading, child, body))
            )
            {
                var status =
                    _reading.Moods.Of(verb).Tense == Tense.Past && !_reading.Frames.IsPassive(verb)
                        ? RelationStatus.Former
                        : RelationStatus.Current;
                _reading.Add(
                    persons[0],
                    TreeReading.Through(body, _tree.LinkScore(child)),
                    Party,
                    verb,
                    Score,
                    status,
                    _reading.Manner(verb)
                );
            }
        }
    }

    // A state joins any body, a person a party; who belongs to a body of bodies is its member. Whether it is one, its
    // name tells where null.
    private void Pair(int verb, ImmutableArray<EntityArgument> bodies, RelationStatus status, bool? isUnion)
    {
        var manner = _reading.Manner(verb);
        foreach (
            var (member, body) in _reading
                .Of(_reading.Frames.SubjectOf(verb).Token)
                .SelectMany(_ => bodies, (member, body) => (member, body))
        )
        {
            var surface = _reading.Surface(body);
            var isParty = PartyNames.IsParty(surface);
            var predicate = member.Kind switch
            {
                EntityKind.Person => isParty ? Party : null,
                EntityKind.Country => Member,
                EntityKind.Organisation => isUnion ?? IsUnion(surface) ? Member : null,
                _ => null,
            };
            if (predicate is not null)
            {
                _reading.Add(member, body, predicate, verb, Score, status, manner);
            }
        }
    }

    /// <summary>True for a body whose members are bodies, by the last word of its name or the noun after it.</summary>
    public static bool IsUnion(string name) =>
        OrganisationWords.IsInternational(name)
        || s_unions.Contains(name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant());
}
