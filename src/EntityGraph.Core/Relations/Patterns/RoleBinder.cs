namespace EntityGraph;

/// <summary>Binds the title phrases of one sentence to the persons beside them.</summary>
internal sealed class RoleBinder
{
    private const string TitlePattern = "title-pattern";

    // Who founded something stays its founder: "was the founder of" is no former role.
    private const string Founder = "founder";

    private static readonly HashSet<string> s_parties = new(
        ["Democrat", "Republican", "Independent"],
        StringComparer.Ordinal
    );

    private readonly SentenceItems _items;
    private readonly StatedRelations _relations;
    private readonly List<RolePhrase> _phrases;

    // Where a phrase of its own starts, which describes another person than the one before.
    private readonly HashSet<int> _ownStarts;

    // Which person a phrase that ends at an item was bound to, so that "and chairman of Y" can follow.
    private readonly Dictionary<int, (int Person, Manner Manner)> _boundEnds = [];
    private readonly Dictionary<int, EntityId> _countryOf = [];
    private readonly List<(int Person, string Predicate, Role Role)> _atCountries = [];

    private RoleBinder(SentenceItems items, StatedRelations relations)
    {
        _items = items;
        _relations = relations;
        _phrases = RolePhraseParser.Parse(items);
        _ownStarts =
        [
            .. _phrases.Where(phrase => phrase.IsDefinite || phrase.Left >= 0).Select(phrase => phrase.Start),
        ];
    }

    /// <summary>Adds the roles that one sentence states.</summary>
    public static void Bind(SentenceItems items, StatedRelations relations)
    {
        var binder = new RoleBinder(items, relations);
        foreach (var phrase in binder._phrases)
        {
            binder.Bind(phrase);
        }

        binder.BindCounterparts();
        binder.BindStates();
    }

    // "X (R-Texas)", "X, Democrat of Texas": how lawmakers of the United States are told, with or without their title.
    private void BindStates()
    {
        for (var person = 0; person < _items.Count; person++)
        {
            var place =
                !IsPerson(person) || _items[person].Mention?.Form != MentionForm.Name ? -1
                : StateOf(person) is >= 0 and var state ? state
                : _items.Is(person + 1, ",", "(")
                && s_parties.Contains(_items.Surface(person + 2))
                && _items.Is(person + 3, "of")
                    ? person + 4
                : -1;
            if (place >= 0 && _items[place].Kind == EntityKind.Location && UsStates.Contains(_items.Surface(place)))
            {
                _relations.Add(
                    _items,
                    person,
                    place,
                    new PatternFinding(
                        "position_held",
                        TitlePattern,
                        "",
                        PatternScores.NameThenPlace,
                        person,
                        place + 1
                    )
                    {
                        Status = RelationStatus.Current,
                    }
                );
            }
        }
    }

    // "the Norwegian minister met her Kenyan counterpart, X": the other one's post, at another country.
    private void BindCounterparts()
    {
        for (var noun = 1; noun < _items.Count; noun++)
        {
            var person = _items.Is(noun + 1, ",") ? noun + 2 : noun + 1;
            var isPossessive = _items.IsPossessive(noun - 1);
            var country = isPossessive ? noun - 2 : noun - 1;
            if (
                _items.Is(noun, "counterpart")
                && IsPerson(person)
                && _items[country].Kind == EntityKind.Country
                && (isPossessive || _items[country].IsNationality)
                && _atCountries.FindLast(post => post.Person < noun) is { Role: not null } post
                && post.Person != person
            )
            {
                Add(
                    person,
                    country,
                    post.Predicate,
                    post.Role,
                    new Manner(TitlePattern, PatternScores.NameThenPlace, country, person + 1)
                );
            }
        }
    }

    private void Bind(RolePhrase phrase)
    {
        if (IsPerson(phrase.HeadEnd) && !_items[phrase.HeadEnd].IsGlued)
        {
            BindNext(phrase, phrase.HeadEnd);
        }
        else if (IsHonorific(phrase.HeadEnd) && IsPerson(phrase.HeadEnd + 1))
        {
            BindNext(phrase, phrase.HeadEnd + 1);
        }
        else if (phrase.Right >= 0 && IsPerson(phrase.End) && !_items[phrase.End].IsGlued)
        {
            BindNext(phrase, phrase.End);
        }
        else if (!BindSubject(phrase) && !BindFurther(phrase))
        {
            BindCommaName(phrase);
        }
    }

    // "Norwegian Prime Minister X", "prime minister of Norway X", "Prime Minister X of Norway", "Sen. X (R-Texas)".
    private void BindNext(RolePhrase phrase, int person)
    {
        if (IsSoughtOffice(phrase) || (phrase.Roles.Length > 1 && phrase.IsDefinite && !phrase.IsLeftPossessive))
        {
            return;
        }

        var manner = new Manner(TitlePattern, PatternScores.TitleBeforeName, phrase.KnownStart, person + 1);
        if (Emit(phrase, person, manner) || person != phrase.HeadEnd || phrase.IsLeftBlocked)
        {
            return;
        }

        var right = RightSide.Read(_items, person + 1);
        var place = StateOf(person);
        foreach (var role in phrase.Roles)
        {
            if (
                right.Name >= 0
                && right.IsDirect
                && RoleDecision.IsPostponed(role, right.Preposition)
                && RoleDecision.Right(_items, right.Name, right.Preposition, true, role) is { } predicate
            )
            {
                Add(
                    person,
                    right.Name,
                    predicate,
                    role,
                    manner with
                    {
                        Score = PatternScores.NameThenPlace,
                        End = right.End,
                    }
                );
            }
            else if (place >= 0 && RoleDecision.IsLawmaker(role.Entry) && role.Entry.Location is { } held)
            {
                var end = _items.Is(place + 1, ")", "]") ? place + 2 : place + 1;
                Add(person, place, held, role, manner with { Score = PatternScores.NameThenPlace, End = end });
            }
        }
    }

    // "X, the prime minister of Norway,"; "X, who was elected president of Y".
    private bool BindSubject(RolePhrase phrase)
    {
        if (
            !MayEnd(phrase)
            || Subject.Of(_items, phrase.Start, EntityKind.Person) is not { } subject
            || IsOpening(subject.Item, phrase)
        )
        {
            return false;
        }

        return Emit(
            phrase,
            subject.Item,
            new Manner(subject.Pattern, subject.Score, subject.Item, phrase.End) { Subject = subject }
        );
    }

    // "X, president of Y and chairman of Z": a second phrase right after a bound one.
    private bool BindFurther(RolePhrase phrase)
    {
        var before = phrase.Start - 1;
        before -= _items.Is(before, "and") ? 1 : 0;
        before -= before < phrase.Start - 1 && _items.Is(before, ",") ? 1 : 0;
        return before < phrase.Start - 1
            && !_items.Is(phrase.Start, "the")
            && _boundEnds.TryGetValue(before + 1, out var bound)
            && MayEnd(phrase)
            && Emit(phrase, bound.Person, bound.Manner with { End = phrase.End });
    }

    // "Norway's prime minister, X, said", "the president of Quarrix, X,".
    private void BindCommaName(RolePhrase phrase)
    {
        var person = phrase.End + 1;
        var speaksFor = phrase.Right >= 0 && phrase.Roles[0].Entry.Text.StartsWith("spokes", StringComparison.Ordinal);
        if (
            (phrase.IsDefinite || speaksFor)
            && !phrase.IsLeftBlocked
            && _items.Is(phrase.End, ",")
            && IsPerson(person)
            && (_items.Is(person + 1, ",", ".", ";", ")", "—") || person + 1 == _items.Count)
            && !_items.Is(person + 2, "and", "or")
            && !_items.Is(phrase.Start - 1, ",")
        )
        {
            Emit(phrase, person, new Manner(TitlePattern, PatternScores.TitleCommaName, phrase.Start, person + 1));
        }
    }

    private bool Emit(RolePhrase phrase, int person, Manner manner)
    {
        var isFound = false;
        foreach (var role in phrase.Roles)
        {
            if (role != phrase.Roles[0] && RoleDecision.IsCandidate(role.Entry))
            {
                // "the Quarrix chairman and presidential candidate": whose candidate is not said.
                continue;
            }

            var left = RoleDecision.Left(_items, phrase, role);
            var right = RoleDecision.Right(_items, phrase, role);
            var isRight =
                right is not null
                && (
                    left is null
                    || (
                        phrase.Preposition is "of" or "at" or "for"
                        && _items[phrase.Right].Kind == EntityKind.Organisation
                    )
                );
            if ((isRight ? right : left) is { } predicate)
            {
                isFound |= Add(person, isRight ? phrase.Right : phrase.Left, predicate, role, manner);
            }
        }

        if (isFound)
        {
            _boundEnds[phrase.End] = (person, manner);
        }

        return isFound;
    }

    private bool Add(int person, int target, string predicate, Role role, Manner manner)
    {
        if (predicate is "head_of_state" or "head_of_government" && _items[target].Entity is { } country)
        {
            // Nobody heads two countries: "Pell of Norway, the French president" is a list.
            if (_countryOf.TryGetValue(person, out var known) && known != country)
            {
                return false;
            }

            _countryOf[person] = country;
        }

        if (_items[target].Kind == EntityKind.Country)
        {
            _atCountries.Add((person, predicate, role));
        }

        var status = RoleDecision.StatusOf(role);
        var modality = manner.Subject?.Modality ?? Modality.Asserted;
        _relations.Add(
            _items,
            person,
            target,
            new PatternFinding(predicate, manner.Pattern, role.Entry.Text, manner.Score, manner.Start, manner.End)
            {
                Status = predicate == Founder ? status : manner.Subject?.StatusWith(status) ?? status,
                Modality = modality == Modality.Asserted ? role.Modifiers.Modality : modality,
                IsNegated = manner.Subject?.IsNegated ?? false,
            }
        );
        return true;
    }

    // "Like Pell, the Norwegian president said": an opening phrase, then another person.
    private bool IsOpening(int person, RolePhrase phrase) =>
        (person == 1 || _items.Is(person - 2, ",", "\"", "—", ";", "but", "and"))
        && (
            _items.Is(person - 1, "like", "unlike", "besides", "in", "at", "near")
            || (
                !_items.Is(phrase.End, ",", ".", ";", ")", "who", "—")
                && _items.Is(
                    person - 1,
                    "against",
                    "with",
                    "for",
                    "after",
                    "before",
                    "despite",
                    "to",
                    "from",
                    "without",
                    "behind",
                    "under"
                )
            )
        );

    private bool IsHonorific(int index) =>
        _items.Is(index, "sir", "dame", "lord", "lady", "dr", "prof", "mr", "mrs", "ms");

    private bool IsPerson(int index) => _items[index].IsPerson;

    // Whether the phrase is whole: no noun goes on after it, and it doesn't open a list of persons.
    private bool MayEnd(RolePhrase phrase)
    {
        var next = _items[phrase.End];
        var endsWithTitle = phrase.End == phrase.HeadEnd;
        if (next.Mention is not null || _items.IsPossessive(phrase.End) || next.IsGlued && next.IsWord)
        {
            return false;
        }

        if (
            endsWithTitle
            && next.IsWord
            && !RoleWords.Follow.Contains(next.Word)
            && !next.Word.EndsWith("ed", StringComparison.Ordinal)
        )
        {
            return false;
        }

        var conjunction = _items.Is(phrase.End, ",") ? phrase.End + 1 : phrase.End;
        return !_items.Is(conjunction, "and", "or") || !_ownStarts.Contains(conjunction + 1);
    }

    // "candidate for president X", "the race for mayor".
    private bool IsSoughtOffice(RolePhrase phrase) =>
        _items.Is(phrase.Start - 1, "for")
        && _items.Is(
            phrase.Start - 2,
            "candidate",
            "candidates",
            "nominee",
            "race",
            "bid",
            "run",
            "running",
            "runs",
            "ran",
            "election",
            "campaign"
        );

    // "(R-Texas)", ", D-Ohio,": the item of the state; -1 for none.
    private int StateOf(int person) =>
        _items.Is(person + 1, "(", ",", "[")
        && _items.Is(person + 2, "r", "d", "i", "l")
        && _items[person + 3] is { IsGlued: true, Kind: EntityKind.Location }
            ? person + 3
            : -1;

    private sealed record Manner(string Pattern, double Score, int Start, int End)
    {
        public Subject? Subject { get; init; }
    }
}
