using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Bodies by the tree: whose part they are, who owns them, what country and town they belong to.</summary>
internal sealed class TreeBodies
{
    private const double Score = 0.78;
    private const double Loose = 0.7;

    private static readonly WordSet s_of = new("of");
    private static readonly WordSet s_bodies = new(
        "agency office body organ organisation organization programme program fund commission secretariat bureau"
    );
    private static readonly WordSet s_firms = new(
        "company firm business group fund brewery newspaper bank restaurant chain studio foundation"
    );

    private readonly TreeReading _reading;
    private readonly SyntaxTree _tree;

    public TreeBodies(TreeReading reading)
    {
        _reading = reading;
        _tree = reading.Tree;
    }

    /// <summary>Adds what a noun states of bodies.</summary>
    public void Find(int noun)
    {
        if (_reading.Arguments.FormOf(noun) == MentionForm.Name)
        {
            FindNamed(noun);
            return;
        }

        FindInstitution(noun);

        if (_tree.Part(noun) is not ("NOUN" or "PROPN"))
        {
            return;
        }

        var word = _tree.Lower(noun);
        if (word is "owner" or "parent" or "shareholder" || _tree.ChildWord(noun, "parent") == noun - 1)
        {
            FindOwner(noun, word is "owner" or "shareholder" ? word : "parent");
        }
        else if (OrganisationWords.Parts.Contains(word) || s_bodies.Contains(word) || word == "part")
        {
            FindPart(noun);
        }

        if (
            OrganisationWords.Nouns.Contains(word)
            || OrganisationWords.Parts.Contains(word)
            || s_bodies.Contains(word)
            || IsBeforeBody(noun, word)
            || IsAfterBody(noun, word)
        )
        {
            FindDescribed(noun, word);
        }
    }

    // "Norway's Quarrix grew", "the Norwegian Foreign Ministry warned": where the name heads its phrase.
    private void FindNamed(int name)
    {
        if (
            _tree.Part(name) != "PROPN"
            || _tree.Relation(name) is "compound" or "flat" or "nmod:poss" or "amod"
            || _reading.Arguments.Named(name) is not { Kind: EntityKind.Organisation } body
            || OrganisationWords.IsInternational(_reading.Surface(body))
        )
        {
            return;
        }

        foreach (var child in _tree.Children(name))
        {
            if (
                _tree.Relation(child) == "nmod"
                && _tree.Preposition(child) == "of"
                && !_reading.Arguments.IsNationality(child)
                && _reading.Of(child, EntityKind.Country, EntityKind.Location) is [var home]
            )
            {
                // "Quarrix of Norway", "Quarrix Homes of Oslo"; "Port of Oslo" is one name.
                var predicate =
                    home.Kind == EntityKind.Country ? "country"
                    : _reading.Surface(body).Contains(' ', StringComparison.Ordinal) ? "headquarters_location"
                    : null;
                if (predicate is not null)
                {
                    _reading.Add(
                        body,
                        TreeReading.Through(home, _tree.LinkScore(child)),
                        predicate,
                        name,
                        Loose,
                        RelationStatus.None,
                        TreeManner.Plain
                    );
                }
            }

            // "Oslo's Quarrix Energy" is based there; "Oslo's City Council" is another thing.
            if (
                _tree.Relation(child) == "nmod:poss"
                && child < name
                && _reading.Arguments.FormOf(child) == MentionForm.Name
                && _reading.Arguments.Named(child) is { Kind: EntityKind.Location } town
                && CityCountries.Find(_reading.Surface(town)) is not null
                && !OrganisationWords.IsInstitution(_reading.Surface(body))
            )
            {
                _reading.Add(
                    body,
                    TreeReading.Through(town, _tree.LinkScore(child)),
                    "headquarters_location",
                    name,
                    Loose,
                    RelationStatus.None,
                    TreeManner.Plain
                );
            }

            // The tree may take an adjective for a part of the name.
            var isOwner =
                _tree.Relation(child) is "nmod:poss" or "amod"
                || (_tree.Relation(child) == "compound" && _reading.Arguments.IsNationality(child));
            if (
                isOwner
                && child < name
                && _reading.Arguments.FormOf(child) == MentionForm.Name
                && _reading.Arguments.Named(child) is { Kind: EntityKind.Country } country
                && !(child + 1 < _tree.Count && _tree.Lower(child + 1) == "-")
            )
            {
                _reading.Add(
                    body,
                    TreeReading.Through(country, _tree.LinkScore(child)),
                    "country",
                    name,
                    Loose,
                    RelationStatus.None,
                    TreeManner.Plain
                );
            }
        }
    }

    // "The Norwegian central bank", "Norway's foreign ministry": an institution that is known without a name of its
    // own.
    private void FindInstitution(int noun)
    {
        if (
            _reading.Arguments.FormOf(noun) == MentionForm.Nominal
            && _tree.Part(noun) is "NOUN" or "PROPN"
            && OrganisationWords.IsInstitution(_tree.Lower(noun))
            && _reading.Arguments.Named(noun) is { Kind: EntityKind.Organisation } body
            && _reading.Surface(body).Contains(' ', StringComparison.Ordinal)
            && _reading.CountryOf(noun) is { } country
        )
        {
            _reading.Add(body, country, "country", noun, Loose, RelationStatus.None, TreeManner.Plain);
        }
    }

    // "Quarrix's owner, X"; "X, the main owner of Quarrix"; "Quarrix's parent, Y".
    private void FindOwner(int noun, string word)
    {
        var (holders, manner) = _reading.Described(noun);
        var owned = _reading
            .Possessors(noun, s_of)
            .Where(possessor => possessor is { IsDirect: true, Argument.Kind: EntityKind.Organisation })
            .Select(possessor => possessor.Argument)
            .ToList();
        foreach (var (body, holder) in owned.SelectMany(_ => holders, (body, holder) => (body, holder)))
        {
            _reading.Add(
                body,
                holder,
                word == "parent" ? "parent_organisation" : "owner",
                noun,
                Score,
                Former(noun, manner),
                manner
            );
        }
    }

    // "X, a unit of Y"; "Y's New Zealand arm, X"; "X was never part of Y".
    private void FindPart(int noun)
    {
        var (holders, manner) = _reading.Described(noun);
        var wholes = _reading
            .Possessors(noun, s_of)
            .Where(possessor => possessor is { IsDirect: true, Argument.Kind: EntityKind.Organisation })
            .Select(possessor => possessor.Argument)
            .ToList();
        foreach (var (whole, holder) in wholes.SelectMany(_ => holders, (whole, holder) => (whole, holder)))
        {
            _reading.Add(holder, whole, "parent_organisation", noun, Score, Former(noun, manner), manner);
        }
    }

    // "The Chilean canner X", "Chile's crime directorate, X": whatever stands right before a body's name says what it
    // is.
    private bool IsBeforeBody(int noun, string word)
    {
        var next =
            noun + 1 < _tree.Count && _tree.Lower(noun + 1) == "," && _tree.Child(noun, "appos") == noun + 2
                ? noun + 2
                : noun + 1;
        return next < _tree.Count
            && _reading.Arguments.FormOf(next) == MentionForm.Name
            && _reading.Arguments.Named(next) is { Kind: EntityKind.Organisation }
            && CommonNouns.KindOf(word) is not (MentionKind.Person or MentionKind.Location)
            && !TitleLexicon.Ends(word);
    }

    // "X, a lobby in Oslo": so does whatever is in apposition to it.
    private bool IsAfterBody(int noun, string word) =>
        _tree.Relation(noun) == "appos"
        && _tree.Head(noun) is >= 0 and var head
        && head < noun
        && _reading.Arguments.FormOf(head) == MentionForm.Name
        && _reading.Arguments.Named(head) is { Kind: EntityKind.Organisation }
        && CommonNouns.KindOf(word) != MentionKind.Person
        && !TitleLexicon.Ends(word);

    // "The Indonesian agency X", "X, an airline from Oslo", "a Lima company, X", "the U.N. refugee agency X", "her
    // company, X".
    private void FindDescribed(int noun, string word)
    {
        var (holders, manner) = _reading.Described(noun);
        var bodies = holders.Where(holder => holder.Kind == EntityKind.Organisation).ToList();
        if (bodies.Count == 0 || _reading.IsAnaphor(noun) && _tree.Child(noun, "appos") < 0)
        {
            return;
        }

        foreach (var child in _tree.Children(noun))
        {
            if (Target(noun, child, word) is { } target)
            {
                bodies.ForEach(body =>
                    _reading.Add(
                        body,
                        target.Argument,
                        target.Predicate,
                        noun,
                        target.Score,
                        Former(noun, manner),
                        manner
                    )
                );
            }
        }
    }

    private (EntityArgument Argument, string Predicate, double Score)? Target(int noun, int child, string word)
    {
        var relation = _tree.Relation(child);
        var isHyphenated = child + 1 < _tree.Count && _tree.Lower(child + 1) == "-";
        if (
            relation is "amod" or "compound" or "nmod:poss"
            && !isHyphenated
            && !HasClauseBetween(child, noun)
            && Named(child) is [var before, ..]
        )
        {
            var sure = TreeReading.Through(before, _tree.LinkScore(child));
            return before.Kind switch
            {
                EntityKind.Country => (sure, "country", Score),
                EntityKind.Location when relation == "compound" => (sure, "headquarters_location", Loose),
                EntityKind.Organisation when s_bodies.Contains(word) => (sure, "parent_organisation", Loose),
                EntityKind.Person when relation == "nmod:poss" && s_firms.Contains(word) && !IsCause(noun) => (
                    sure,
                    "owner",
                    Loose
                ),
                _ => null,
            };
        }

        if (
            relation == "nmod"
            && _tree.Preposition(child) == "of"
            && _reading.Of(child, EntityKind.Country) is [var home]
        )
        {
            return (TreeReading.Through(home, _tree.LinkScore(child)), "country", Loose);
        }

        var isIn = relation == "nmod" && _tree.Preposition(child) is "in" or "from";
        return
            isIn
            && !_reading.Arguments.IsNationality(child)
            && _reading.Of(child, EntityKind.Location, EntityKind.Country) is [var place, ..]
            ? (TreeReading.Through(place, _tree.LinkScore(child)), "headquarters_location", Loose)
            : null;
    }

    // "A Norwegian sailor who founded the charity X": the adjective is not the charity's.
    private bool HasClauseBetween(int child, int noun) =>
        Enumerable
            .Range(child + 1, Math.Max(0, noun - child - 1))
            .Any(token => _tree.Part(token) is "VERB" or "AUX" && _tree.Relation(token) is not ("amod" or "compound"));

    // An adjective names by itself; a possessive may be a pronoun.
    private ImmutableArray<EntityArgument> Named(int child) =>
        _tree.Relation(child) == "nmod:poss" ? _reading.Of(child)
        : _reading.Arguments.Named(child) is { } one ? [one]
        : [];

    private RelationStatus Former(int noun, TreeManner manner) =>
        HasChild(noun, "former", "ex") || manner.Status == RelationStatus.Former
            ? RelationStatus.Former
            : RelationStatus.None;

    // "Pell's advocacy group Quarrix": nobody owns a cause.
    private bool IsCause(int noun) =>
        _tree.ChildWord(noun, "nonprofit", "charity", "advocacy", "lobby", "lobbying", "rights", "campaign", "aid")
        >= 0;

    private bool HasChild(int noun, params string[] words) => _tree.ChildWord(noun, words) >= 0;
}
