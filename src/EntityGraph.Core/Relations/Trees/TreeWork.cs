namespace EntityGraph;

/// <summary>Who works where by the tree: "a nurse at Y", "a former bosun with Y", "Y's X", "X of Y".</summary>
internal sealed class TreeWork
{
    private const string Party = "member_of_political_party";
    private const string Employer = "employer";
    private const double Score = 0.74;

    // Who is this at a place doesn't work there.
    private static readonly WordSet s_notJobs = new(
        "patient student pupil guest visitor resident friend colleague classmate mentor critic customer "
            + "client fan inmate prisoner detainee regular "
            + "alumnus alumna graduate member rival ally neighbour neighbor partner boy girl man woman child "
            + "person speaker shareholder investor"
    );

    private readonly TreeReading _reading;
    private readonly SyntaxTree _tree;

    public TreeWork(TreeReading reading)
    {
        _reading = reading;
        _tree = reading.Tree;
    }

    /// <summary>Adds what a word states of somebody's work.</summary>
    public void Find(int token)
    {
        if (_reading.Arguments.FormOf(token) == MentionForm.Name)
        {
            FindNamed(token);
        }
        else if (_tree.Part(token) == "NOUN" && IsJob(_tree.Lower(token)))
        {
            FindJob(token);
        }
    }

    // Titles are read elsewhere.
    private static bool IsJob(string noun) =>
        CommonNouns.KindOf(noun) is MentionKind.Person or null
        && !s_notJobs.Contains(noun)
        && !TitleLexicon.Ends(noun)
        && !KinshipPatterns.IsRelative(noun)
        && !KinshipPatterns.IsSpouse(noun);

    // "A nurse at Y".
    private void FindJob(int noun)
    {
        var (holders, manner) = _reading.Described(noun);
        var persons = holders.Where(holder => holder.Kind == EntityKind.Person).ToList();
        var places = _tree
            .Children(noun)
            .Where(child => _tree.Relation(child) == "nmod" && _tree.Preposition(child) is "at" or "with");
        var status =
            _tree.ChildWord(noun, "former", "ex", "retired") >= 0
                ? RelationStatus.Former
                : manner.Status ?? RelationStatus.Current;
        foreach (var child in persons.Count == 0 ? [] : places)
        {
            foreach (
                var (body, holder) in _reading
                    .Of(child, EntityKind.Organisation)
                    .SelectMany(_ => persons, (body, holder) => (body, holder))
            )
            {
                _reading.Add(
                    holder,
                    TreeReading.Through(body, _tree.LinkScore(child)),
                    Employer,
                    noun,
                    Score,
                    status,
                    manner
                );
            }
        }
    }

    // "Fine Gael's X", "X of the Green Party", "X of Quarrix".
    private void FindNamed(int name)
    {
        if (_reading.Arguments.Named(name) is not { Kind: EntityKind.Person } person)
        {
            return;
        }

        foreach (var child in _tree.Children(name))
        {
            foreach (
                var body in BelongsTo(name, person, child)
                    ? _reading.Of(TreeMemberships.NameIn(_reading, child), EntityKind.Organisation)
                    : []
            )
            {
                var predicate = TreeMemberships.IsParty(_reading, child, body) ? Party : Employer;
                if (predicate == Party || !OrganisationWords.IsInternational(_reading.Surface(body)))
                {
                    _reading.Add(
                        person,
                        TreeReading.Through(body, _tree.LinkScore(child)),
                        predicate,
                        child,
                        Score,
                        RelationStatus.Current,
                        TreeManner.Plain
                    );
                }
            }
        }
    }

    // "X and Y of Quarrix", "Quarrix's president, X" are not of X.
    private bool BelongsTo(int name, EntityArgument person, int child) =>
        _tree.Relation(child) switch
        {
            "nmod" => _tree.Preposition(child) == "of"
                && !_tree.Children(name).Any(other => _tree.Relation(other) == "conj" && other < child),
            "nmod:poss" => IsRightBefore(child, person) && !_reading.IsAnaphor(child),
            _ => false,
        };

    // Nothing but the mark stands between a possessive and the name.
    private bool IsRightBefore(int owner, EntityArgument person) =>
        _reading.Document.Tokenized.TokenIndexAt(person.Span.Start) is var first
        && first > owner
        && _tree.Lower(first - 1) is "'s" or "'"
        && first - 2 >= owner
        && first - 2 < _tree.Extent(owner).End;
}
