namespace EntityGraph;

/// <summary>Who works where by the tree: "a nurse at Y", "a former bosun with Y", "Y's X", "X of Y".</summary>
internal sealed class TreeWork
{
    private const string Party = "member_of_political_party";
    private const string Employer = "employer";
    private const double Score = 0.74;

    // Who is this at a place doesn't work there.
    private static readonly WordSet s_notJobs = new(
        "patient student pupil guest visitor resident friend colleague classmate mentor critic customer client fan inmate prisoner detainee regular alumnus alumna graduate member "
        + "rival ally neighbour neighbor partner boy girl man woman child person speaker shareholder investor");

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
        else if (_tree.Part(token) == "NOUN" && CommonNouns.KindOf(_tree.Lower(token)) is MentionKind.Person or null
            && !s_notJobs.Contains(_tree.Lower(token)) && !TitleLexicon.Ends(_tree.Lower(token)) && !KinshipPatterns.IsRelative(_tree.Lower(token)) && !KinshipPatterns.IsSpouse(_tree.Lower(token)))
        {
            FindJob(token);
        }
    }

    // "A nurse at Y": a noun of people that is no title.
    private void FindJob(int noun)
    {
        var (holders, manner) = _reading.Described(noun);
        foreach (var child in holders.Count == 0 ? [] : _tree.Children(noun).Where(child => _tree.Relation(child) == "nmod" && _tree.Preposition(child) is "at" or "with"))
        {
            foreach (var (body, holder) in _reading.Of(child, EntityKind.Organisation).SelectMany(_ => holders.Where(holder => holder.Kind == EntityKind.Person), (body, holder) => (body, holder)))
            {
                var status = _tree.ChildWord(noun, "former", "ex", "retired") >= 0 ? RelationStatus.Former : manner.Status ?? RelationStatus.Current;
                _reading.Add(holder, TreeReading.Through(body, _tree.LinkScore(child)), Employer, noun, Score, status, manner);
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
            var isOf = _tree.Relation(child) == "nmod" && _tree.Preposition(child) == "of";
            // "X and Y of Quarrix", "Quarrix's president, X" are not of X.
            if (isOf ? _tree.Children(name).Any(other => _tree.Relation(other) == "conj" && other < child)
                : _tree.Relation(child) != "nmod:poss" || !IsRightBefore(child, person) || _reading.IsAnaphor(child))
            {
                continue;
            }

            foreach (var body in _reading.Of(TreeMemberships.NameIn(_reading, child), EntityKind.Organisation))
            {
                var predicate = TreeMemberships.IsParty(_reading, child, body) ? Party : Employer;
                if (predicate == Party || !OrganisationWords.IsInternational(_reading.Surface(body)))
                {
                    _reading.Add(person, TreeReading.Through(body, _tree.LinkScore(child)), predicate, child, Score, RelationStatus.Current, TreeManner.Plain);
                }
            }
        }
    }

    // Nothing but the mark stands between a possessive and the name.
    private bool IsRightBefore(int owner, EntityArgument person) =>
        _reading.Document.Tokenized.TokenIndexAt(person.Span.Start) is var first && first > owner && _tree.Lower(first - 1) is "'s" or "'" && first - 2 <= _tree.Extent(owner).End - 1
        && first - 2 >= owner;
}
