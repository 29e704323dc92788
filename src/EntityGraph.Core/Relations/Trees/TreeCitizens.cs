namespace EntityGraph;

/// <summary>
/// Citizens by the tree: "the Dane X", "X is a Dane", "a dual citizen of A and B", "with Danish citizenship", "carried
/// Danish passports".
/// </summary>
internal sealed class TreeCitizens
{
    private const string Citizen = "country_of_citizenship";
    private const double Score = 0.78;

    private static readonly WordSet s_of = new("of");
    private static readonly WordSet s_having = new(
        "have hold carry acquire get receive obtain take keep possess travel"
    );

    private readonly TreeReading _reading;
    private readonly SyntaxTree _tree;

    public TreeCitizens(TreeReading reading)
    {
        _reading = reading;
        _tree = reading.Tree;
    }

    /// <summary>Adds the citizenship that a word states.</summary>
    public void Find(int token)
    {
        switch (_tree.Lower(token))
        {
            case "citizen" or "citizens" or "national" or "nationals" when _tree.Part(token) == "NOUN":
                FindCitizen(token);
                break;
            case "citizenship" or "nationality" or "passport" or "passports" when _tree.Part(token) == "NOUN":
                FindPapers(token);
                break;
            default:
                FindPeople(token);
                break;
        }
    }

    private void FindCitizen(int noun)
    {
        var (holders, manner) = _reading.Described(noun);
        var countries = _reading
            .Possessors(noun, s_of)
            .Where(possessor => possessor is { IsDirect: true, Argument.Kind: EntityKind.Country })
            .ToList();
        foreach (
            var (holder, country) in holders.SelectMany(_ => countries, (holder, country) => (holder, country.Argument))
        )
        {
            _reading.Add(holder, country, Citizen, noun, Score, StatusOf(noun), manner);
        }
    }

    // "Has held Belgian nationality", "a nurse with Ukrainian citizenship".
    private void FindPapers(int noun)
    {
        var head = _tree.Head(noun);
        if (head < 0 || _reading.CountryOf(noun) is not { } country)
        {
            return;
        }

        var isHad =
            _tree.Part(head) == "VERB"
            && _tree.Relation(noun) == "obj"
            && s_having.Contains(_reading.Frames.Lemma(head));
        var isWith = _tree.Relation(noun) is "nmod" or "obl" && _tree.Preposition(noun) == "with";
        var holders =
            isHad ? [.. _reading.Of(_reading.Frames.SubjectOf(head).Token)]
            : !isWith ? []
            : _reading.Of(head, EntityKind.Person) is { IsEmpty: false } named ? [.. named]
            : _tree.Part(head) == "NOUN" ? _reading.Described(head).Holders
            : [];
        var manner = isHad ? _reading.Manner(head) : TreeManner.Plain;
        manner = manner with { IsNegated = manner.IsNegated || _tree.ChildWord(noun, "no") >= 0 };
        holders.ForEach(holder => _reading.Add(holder, country, Citizen, noun, Score, StatusOf(noun), manner));
    }

    // A people's name as a noun: "the Dane X", "X is a Dane", "X, a Dane".
    private void FindPeople(int token)
    {
        if (
            !_reading.Arguments.IsNationality(token)
            || _tree.Part(token) is not ("NOUN" or "PROPN" or "ADJ")
            || _tree.Child(token, "det") < 0
            || _reading.Arguments.Named(token) is not { Kind: EntityKind.Country } country
        )
        {
            return;
        }

        var (holders, manner) = _reading.Described(token);
        foreach (var holder in holders.Where(holder => holder.Kind == EntityKind.Person))
        {
            _reading.Add(holder, country, Citizen, token, Score, RelationStatus.Current, manner);
        }
    }

    private RelationStatus StatusOf(int noun) =>
        _tree.ChildWord(noun, "former") >= 0 ? RelationStatus.Former : RelationStatus.Current;
}
