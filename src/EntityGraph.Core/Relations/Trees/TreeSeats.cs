using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Seats and places by the tree: "with its headquarters in Oslo", "X, founded in 1911 and based in Oslo", "the Nigerien
/// city of X".
/// </summary>
internal sealed class TreeSeats
{
    private const string Seat = "headquarters_location";
    private const string LocatedIn = "located_in";
    private const double Score = 0.8;
    private const double Loose = 0.7;

    private static readonly WordSet s_seats = new("headquarters headquarter secretariat hq");
    private static readonly WordSet s_places = new(
        "city town village province region suburb port district capital county state island peninsula resort "
            + "municipality governorate prefecture neighborhood neighbourhood hamlet seat"
    );

    private readonly TreeReading _reading;
    private readonly SyntaxTree _tree;

    public TreeSeats(TreeReading reading)
    {
        _reading = reading;
        _tree = reading.Tree;
    }

    /// <summary>Adds the seats and places that a word states.</summary>
    public void Find(int token)
    {
        var word = _tree.Lower(token);
        if (s_seats.Contains(word) || (word is "office" or "offices" && _tree.ChildWord(token, "head", "main") >= 0))
        {
            FindSeat(token);
        }
        else if (word is "based" or "headquartered" or "registered" && _tree.Part(token) is "VERB" or "ADJ")
        {
            FindBased(token);
        }
        else if (s_places.Contains(word) && _tree.Part(token) == "NOUN")
        {
            FindPlace(token);
        }
        else if (_reading.Arguments.FormOf(token) == MentionForm.Name)
        {
            FindInside(token);
        }
    }

    private void FindSeat(int noun)
    {
        var (owners, manner) = Owners(noun);
        foreach (var place in PlacesOf(noun).Concat(PlacesBefore(noun)))
        {
            foreach (var owner in owners.Where(owner => owner.Kind == EntityKind.Organisation))
            {
                _reading.Add(owner, place, Seat, noun, Score, RelationStatus.None, manner);
            }
        }
    }

    // "Its headquarters", "a bloc with headquarters", "X has its headquarters", "X will move its headquarters".
    private (ImmutableArray<EntityArgument> Owners, TreeManner Manner) Owners(int noun)
    {
        var head = _tree.Head(noun);
        var isObject = head >= 0 && _tree.Part(head) == "VERB" && _tree.Relation(noun) == "obj";
        var manner =
            isObject || (head >= 0 && _tree.Relation(noun) == "nsubj") ? _reading.Manner(head) : TreeManner.Plain;
        var isWith = head >= 0 && _tree.Relation(noun) is "nmod" && _tree.Preposition(noun) == "with";
        if (
            !isWith
            && _reading.Of(_tree.Child(noun, "nmod:poss"), EntityKind.Organisation) is { IsEmpty: false } possessors
        )
        {
            return (possessors, manner);
        }

        // "The headquarters of Vell are in Oslo".
        if (
            _tree
                .Children(noun)
                .FirstOrDefault(child => _tree.Relation(child) == "nmod" && _tree.Preposition(child) == "of", -1)
            is >= 0
                and var owner
        )
        {
            return (_reading.Of(owner, EntityKind.Organisation), manner);
        }

        if (isObject)
        {
            return (_reading.Of(_reading.Frames.SubjectOf(head).Token), manner);
        }

        if (head < 0 || _tree.Relation(noun) is not ("nmod" or "obl") || _tree.Preposition(noun) != "with")
        {
            return ([], manner);
        }

        var named = _reading.Of(head, EntityKind.Organisation);
        return (
            named.IsEmpty && _tree.Part(head) == "NOUN" ? [.. _reading.Described(head).Holders] : named,
            TreeManner.Plain
        );
    }

    // Where the noun says it, or the verb around: "whose secretariat sits in", "moved its headquarters to".
    private IEnumerable<EntityArgument> PlacesOf(int noun)
    {
        var head = _tree.Head(noun);
        if (
            head >= 0
            && _tree.Relation(noun) == "nsubj"
            && _tree.Child(head, "cop") >= 0
            && _tree.Preposition(head) is "in" or "at"
        )
        {
            return Places(head);
        }

        var own = _tree
            .Children(noun)
            .Concat(head >= 0 && _tree.Relation(noun) is "obj" or "nsubj" or "nsubj:pass" ? _tree.Children(head) : []);
        return own.Where(child =>
                _tree.Universal(child) is "nmod" or "obl" && _tree.Preposition(child) is "in" or "at" or "to"
            )
            .SelectMany(Places);
    }

    // "Quarrix's Oslo headquarters".
    private IEnumerable<EntityArgument> PlacesBefore(int noun) =>
        _tree.Children(noun).Where(child => _tree.Relation(child) == "compound").SelectMany(Places);

    private void FindBased(int verb)
    {
        if (_tree.Relation(verb) == "amod")
        {
            FindBasedBefore(verb);
            return;
        }

        if (
            _tree.Lower(verb) == "registered"
            && _tree
                .Children(verb)
                .Any(child => _tree.Preposition(child) is "as" or "under" || _tree.Relation(child) == "xcomp")
        )
        {
            return;
        }

        var owners = _reading.Of(_reading.Frames.SubjectOf(verb).Token, EntityKind.Organisation);
        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Universal(child) == "obl" && _tree.Preposition(child) is "in" or "at")
            {
                Add(owners, child, verb, _reading.Manner(verb));
            }
        }
    }

    // "The Geneva-based vaccine alliance, X".
    private void FindBasedBefore(int verb)
    {
        var noun = _tree.Head(verb);
        var place = _tree.Child(verb, "compound", "obl", "obl:unmarked");
        if (noun >= 0 && place >= 0)
        {
            var owners =
                _reading.Arguments.FormOf(noun) == MentionForm.Name
                    ? _reading.Of(noun, EntityKind.Organisation)
                    : [.. _reading.Described(noun).Holders];
            var isPeople = _reading.Arguments.IsNationality(place);
            foreach (var owner in owners.Where(owner => owner.Kind == EntityKind.Organisation))
            {
                if (isPeople && _reading.Arguments.Named(place) is { Kind: EntityKind.Country } country)
                {
                    _reading.Add(owner, country, Seat, verb, Score, RelationStatus.None, TreeManner.Plain);
                }
            }

            Add(owners, place, verb, TreeManner.Plain);
        }
    }

    private void Add(ImmutableArray<EntityArgument> owners, int place, int cue, TreeManner manner)
    {
        foreach (
            var (owner, there) in owners
                .Where(owner => owner.Kind == EntityKind.Organisation)
                .SelectMany(_ => Places(place), (owner, there) => (owner, there))
        )
        {
            _reading.Add(owner, there, Seat, cue, Score, RelationStatus.None, manner);
        }
    }

    // "The Nigerien city of X", "X, the Clay County seat", "X, a port in Norway".
    private void FindPlace(int noun)
    {
        var smaller = _reading.Described(noun).Holders.Where(holder => holder.Kind == EntityKind.Location).ToList();
        EntityArgument? larger = null;
        foreach (var child in _tree.Children(noun))
        {
            var named =
                _tree.Relation(child) is "amod" or "compound" or "nmod:poss"
                && _reading.Arguments.FormOf(child) == MentionForm.Name
                    ? _reading.Arguments.Named(child)
                    : null;
            larger ??= named is { Kind: EntityKind.Country or EntityKind.Location } place
                ? TreeReading.Through(place, _tree.LinkScore(child))
                : null;
            if (_tree.Relation(child) == "nmod" && _tree.Preposition(child) == "of")
            {
                smaller.AddRange(_reading.Of(child, EntityKind.Location));
            }
        }

        if (larger is { } around)
        {
            smaller.ForEach(place =>
                _reading.Add(place, around, LocatedIn, noun, Score, RelationStatus.None, TreeManner.Plain)
            );
        }
    }

    // "Ämari in Estonia": a place that hangs on a place; "the High Court in Oslo": a court sits where it is.
    private void FindInside(int name)
    {
        foreach (var child in _tree.Children(name))
        {
            if (
                _tree.Relation(child) != "nmod"
                || _tree.Preposition(child) != "in"
                || _reading.Arguments.IsNationality(child)
                || _tree.LinkScore(child) < Loose
            )
            {
                continue;
            }

            foreach (var place in Places(child))
            {
                if (
                    _reading.Arguments.Named(name) is { Kind: EntityKind.Location } smaller
                    && place.Kind == EntityKind.Country
                    && !OrganisationWords.IsInstitution(_reading.Surface(smaller))
                )
                {
                    _reading.Add(smaller, place, LocatedIn, child, Loose, RelationStatus.None, TreeManner.Plain);
                }
                else if (
                    _reading.Arguments.Named(name) is { Kind: EntityKind.Organisation } court
                    && _tree.Lower(name) is "court" or "tribunal"
                )
                {
                    _reading.Add(court, place, Seat, child, Loose, RelationStatus.None, TreeManner.Plain);
                }
            }
        }
    }

    private IEnumerable<EntityArgument> Places(int token) =>
        _reading.Arguments.IsNationality(token)
            ? []
            : _reading
                .Of(token, EntityKind.Location, EntityKind.Country)
                .Take(1)
                .Select(place => TreeReading.Through(place, Math.Min(1, _tree.LinkScore(token))));
}
