using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Lives by the tree: where somebody was born, lived and died, and where they studied.</summary>
internal sealed class TreeLives
{
    private const string Birth = "place_of_birth";
    private const string Death = "place_of_death";
    private const string Residence = "residence";
    private const string Education = "educated_at";
    private const double Score = 0.78;

    private static readonly WordSet s_there = new("in at near outside");
    private static readonly WordSet s_of = new("of");
    private static readonly WordSet s_from = new("of at from");
    private static readonly WordSet s_studying = new("study graduate train educate enrol enroll");
    private static readonly WordSet s_living = new("live reside");
    private static readonly WordSet s_graduates = new("graduate alumnus alumna student dropout");
    private static readonly WordSet s_degrees = new(
        "degree degrees doctorate phd ph.d. diploma bachelor master masters mba"
    );
    private static readonly WordSet s_gaining = new("take earn receive obtain get gain hold complete have finish do");

    // "Died at her home in Oslo", "was born in the village of Vardal".
    private static readonly WordSet s_spots = new(
        "home house hospital hospice clinic prison village town city suburb flat apartment farm camp "
            + "district capital region province port"
    );

    private readonly TreeReading _reading;
    private readonly SyntaxTree _tree;

    public TreeLives(TreeReading reading)
    {
        _reading = reading;
        _tree = reading.Tree;
    }

    /// <summary>Adds what a word states of somebody's life.</summary>
    public void Find(int token)
    {
        var (word, part) = (_tree.Lower(token), _tree.Part(token));
        if (word == "born" && part is "VERB" or "ADJ")
        {
            FindBorn(token);
        }
        else if (part == "VERB")
        {
            FindVerb(token);
        }
        else if (part == "NOUN" && word == "native")
        {
            AddDescribed(token, s_of, Birth, EntityKind.Location);
        }
        else if (part == "NOUN" && s_graduates.Contains(word))
        {
            AddDescribed(token, s_from, Education, EntityKind.Organisation);
        }
        else if (part is "NOUN" or "PROPN" && s_degrees.Contains(word))
        {
            FindDegree(token);
        }
    }

    private void FindVerb(int verb)
    {
        var lemma = _reading.Frames.Lemma(verb);
        if (lemma == "die")
        {
            AddPlaces(verb, Death, RelationStatus.None);
        }
        else if (s_living.Contains(lemma) || (lemma is "grow" or "grew" && _tree.ChildWord(verb, "up") >= 0))
        {
            var isOver = _reading.Moods.Of(verb).Tense == Tense.Past && _tree.ChildWord(verb, "has", "have") < 0;
            AddPlaces(verb, Residence, isOver ? RelationStatus.Former : RelationStatus.None);
        }
        else if (s_studying.Contains(lemma))
        {
            // "Who studies markets at the Vardal Institute" works there.
            var isWork = lemma == "study" && _reading.Moods.Of(verb).Tense == Tense.Present;
            var trade = _tree
                .Children(verb)
                .FirstOrDefault(child => _tree.Universal(child) == "obl" && _tree.Preposition(child) == "as", -1);
            AddSchools(verb, [verb, _reading.Frames.ObjectOf(verb), trade], isWork);
        }
        else if (lemma == "attend")
        {
            var schools = _reading
                .Of(_reading.Frames.ObjectOf(verb), EntityKind.Organisation)
                .Where(school => OrganisationWords.IsHouse(_reading.Surface(school)));
            Add(verb, schools, Education, RelationStatus.None);
        }
    }

    // "Was born in Oslo", "Born in Oslo, X", "the Oslo-born X".
    private void FindBorn(int born)
    {
        var noun = _tree.Head(born);
        if (_tree.Relation(born) != "amod")
        {
            AddPlaces(born, Birth, RelationStatus.None);
            return;
        }

        var place = _tree.Child(born, "compound", "obl", "obl:unmarked", "nsubj");
        var named = _reading.Of(noun, EntityKind.Person);
        foreach (var person in named.IsEmpty ? _reading.Described(noun).Holders : [.. named])
        {
            foreach (var where in Places(place).Where(where => where.Kind == EntityKind.Location))
            {
                _reading.Add(person, where, Birth, born, Score, RelationStatus.None, TreeManner.Plain);
            }
        }
    }

    // "Took her doctorate at the University of Oslo", "holds a law degree from it", "with a degree from it".
    private void FindDegree(int noun)
    {
        var verb = _tree.Head(noun);
        if (
            verb >= 0
            && _tree.Part(verb) == "VERB"
            && _tree.Relation(noun) == "obj"
            && s_gaining.Contains(_reading.Frames.Lemma(verb))
        )
        {
            AddSchools(verb, [noun, verb], isWork: false);
        }
    }

    private void AddSchools(int verb, int[] heads, bool isWork)
    {
        foreach (var child in heads.Where(head => head >= 0).SelectMany(_tree.Children))
        {
            if (
                _tree.Universal(child) is "obl" or "nmod"
                && s_from.Contains(_tree.Preposition(child))
                && _tree.Preposition(child) != "of"
            )
            {
                var schools = _reading
                    .Of(child, EntityKind.Organisation)
                    .Where(school =>
                        !isWork || _reading.Surface(school).Contains("University", StringComparison.Ordinal)
                    );
                Add(
                    verb,
                    schools.Select(school => TreeReading.Through(school, _tree.LinkScore(child))),
                    Education,
                    RelationStatus.None
                );
            }
        }
    }

    private void AddPlaces(int verb, string predicate, RelationStatus status)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (
                _tree.Universal(child) == "obl"
                && s_there.Contains(_tree.Preposition(child))
                && Places(child).ToList() is { Count: > 0 } places
            )
            {
                Add(verb, places, predicate, status);
                return;
            }
        }

        // "Oslo, where she lives".
        if (_tree.Relation(verb) == "acl:relcl" && _tree.ChildWord(verb, "where") >= 0)
        {
            Add(verb, Places(_tree.Head(verb)), predicate, status);
        }
    }

    private void Add(int verb, IEnumerable<EntityArgument> others, string predicate, RelationStatus status)
    {
        var manner = _reading.Manner(verb);
        var together =
            predicate != Residence
                ? []
                : _tree
                    .Children(verb)
                    .Where(child => _tree.Universal(child) == "obl" && _tree.Preposition(child) == "with")
                    .SelectMany(child => _reading.Of(child, EntityKind.Person));
        foreach (
            var (person, other) in Subjects(verb)
                .Concat(together)
                .SelectMany(_ => others, (person, other) => (person, other))
        )
        {
            _reading.Add(person, other, predicate, verb, Score, status, manner);
        }
    }

    private void AddDescribed(int noun, WordSet prepositions, string predicate, EntityKind kind)
    {
        var others = _reading
            .Possessors(noun, prepositions)
            .Where(possessor =>
                possessor.IsDirect
                && possessor.Argument.Kind == kind
                && !_reading.Arguments.IsNationality(possessor.Token)
            )
            .Select(possessor => possessor.Argument)
            .ToList();
        var (holders, manner) = _reading.Described(noun);
        foreach (
            var (person, other) in holders
                .Where(holder => holder.Kind == EntityKind.Person)
                .SelectMany(_ => others, (person, other) => (person, other))
        )
        {
            _reading.Add(person, other, predicate, noun, Score, RelationStatus.None, manner);
        }
    }

    // Participles have no subject of their own: "Born in Oslo, X", "X, born in Oslo,".
    private ImmutableArray<EntityArgument> Subjects(int verb)
    {
        var subject = _reading.Frames.SubjectOf(verb).Token;
        if (subject < 0 && _tree.Head(verb) is >= 0 and var head)
        {
            subject = _tree.Relation(verb) switch
            {
                "advcl" or "xcomp" or "parataxis" => _reading.Frames.SubjectOf(head).Token,
                "acl" => head,
                _ => subject,
            };
        }

        return _reading.Of(subject, EntityKind.Person);
    }

    private IEnumerable<EntityArgument> Places(int token)
    {
        if (token < 0 || _reading.Arguments.IsNationality(token))
        {
            return [];
        }

        var named = _reading.Of(token, EntityKind.Location, EntityKind.Country);
        if (!named.IsEmpty)
        {
            return [TreeReading.Through(named[0], Math.Min(1, _tree.LinkScore(token)))];
        }

        return s_spots.Contains(_tree.Lower(token))
            ? _tree
                .Children(token)
                .Where(child => _tree.Relation(child) == "nmod" && _tree.Preposition(child) is "in" or "of" or "near")
                .SelectMany(child => _reading.Of(child, EntityKind.Location, EntityKind.Country))
                .Take(1)
            : [];
    }
}
