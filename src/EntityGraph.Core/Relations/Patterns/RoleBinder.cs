namespace EntityGraph;

/// <summary>Binds the title phrases of one sentence to the persons beside them.</summary>
internal sealed class RoleBinder
{
    private const string TitlePattern = "title-pattern";
    private const string AppositionPattern = "apposition-pattern";
    private const string CopulaPattern = "copula-pattern";
    private const int MaxCopulaWords = 8;

    private readonly SentenceItems _items;
    private readonly StatedRelations _relations;
    private readonly List<RolePhrase> _phrases;

    // Which person a phrase that ends at an item was bound to, so that "and chairman of Y" can follow.
    private readonly Dictionary<int, (int Person, Manner Manner)> _boundEnds = [];
    private readonly Dictionary<int, EntityId> _countryOf = [];

    private RoleBinder(SentenceItems items, StatedRelations relations)
    {
        _items = items;
        _relations = relations;
        _phrases = RolePhraseParser.Parse(items);
    }

    /// <summary>Adds the roles that one sentence states.</summary>
    public static void Bind(SentenceItems items, StatedRelations relations)
    {
        var binder = new RoleBinder(items, relations);
        foreach (var phrase in binder._phrases)
        {
            binder.Bind(phrase);
        }
    }

    private void Bind(RolePhrase phrase)
    {
        if (IsPerson(phrase.HeadEnd) && !_items[phrase.HeadEnd].IsGlued)
        {
            BindNext(phrase, phrase.HeadEnd);
        }
        else if (phrase.Right >= 0 && IsPerson(phrase.End) && !_items[phrase.End].IsGlued)
        {
            BindNext(phrase, phrase.End);
        }
        else if (!BindApposition(phrase) && !BindCopula(phrase) && !BindFurther(phrase))
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

        var manner = new Manner(TitlePattern, PatternScores.TitleBeforeName, phrase.Start, person + 1);
        if (Emit(phrase, person, manner) || person != phrase.HeadEnd || phrase.IsLeftBlocked)
        {
            return;
        }

        var right = RightSide.Read(_items, person + 1);
        var place = StateOf(person);
        foreach (var role in phrase.Roles)
        {
            if (right.Name >= 0 && right.IsDirect
                && RoleDecision.Right(_items, right.Name, right.Preposition, true, role) is { } predicate)
            {
                Add(person, right.Name, predicate, role, manner with { Score = PatternScores.NameThenPlace, End = right.End });
            }
            else if (place >= 0 && RoleDecision.IsLawmaker(role.Entry) && role.Entry.Location is { } held)
            {
                Add(person, place, held, role, manner with { Score = PatternScores.NameThenPlace, End = place + 1 });
            }
        }
    }

    // "X, the prime minister of Norway,"; "X, 45, chief executive of Y,"; "X (Norway's prime minister)".
    private bool BindApposition(RolePhrase phrase)
    {
        var before = phrase.Start - 1;
        var status = RelationStatus.None;
        while (_items.Is(before, "now", "then", "currently", "formerly", "previously", "also", "once", "long", "later", "himself", "herself"))
        {
            status = _items.Is(before, "then", "formerly", "previously", "once") ? RelationStatus.Former : status;
            before--;
        }

        var isNegated = _items.Is(before, "not");
        before -= isNegated ? 1 : 0;
        var person = PersonBeforeMark(before);
        if (person < 0 || !MayEnd(phrase))
        {
            return false;
        }

        var manner = new Manner(AppositionPattern, PatternScores.Apposition, person, phrase.End)
        {
            Status = status,
            IsNegated = isNegated,
        };
        return Emit(phrase, person, manner);
    }

    // "X is the prime minister of Norway", "X, who was elected president of Y".
    private bool BindCopula(RolePhrase phrase)
    {
        var index = phrase.Start - 1;
        while (index >= 0 && _items[index].Word.Length > 0 && _items[index].Word is not "," && phrase.Start - index <= MaxCopulaWords
            && !_items.Is(index, "who"))
        {
            index--;
        }

        var verb = index + 1;
        if (_items.Is(index, "who"))
        {
            index--;
            index -= _items.Is(index, ",") ? 1 : 0;
        }

        if (!IsPerson(index) || verb >= phrase.Start || _items.IsQuestion || !MayEnd(phrase)
            || Copula.Read(_items.Join(verb, phrase.Start)) is not { } copula || IsInsidePossessive(index))
        {
            return false;
        }

        var isConditional = _items.Is(index - 1, "if", "unless", "whether", "should");
        var manner = new Manner(CopulaPattern, PatternScores.Copula, index, phrase.End)
        {
            Status = copula.Status ?? RelationStatus.None,
            Modality = isConditional ? Modality.Conditional : copula.Modality,
            IsNegated = copula.IsNegated,
        };
        return Emit(phrase, index, manner);
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
        if (phrase.IsDefinite && !phrase.IsLeftBlocked && _items.Is(phrase.End, ",") && IsPerson(person)
            && (_items.Is(person + 1, ",", ".", ";", ")", "—") || person + 1 == _items.Count)
            && !_items.Is(person + 2, "and", "or")
            && !_items.Is(phrase.Start - 1, ","))
        {
            Emit(phrase, person, new Manner(TitlePattern, PatternScores.TitleCommaName, phrase.Start, person + 1));
        }
    }

    private bool Emit(RolePhrase phrase, int person, Manner manner)
    {
        var isFound = false;
        foreach (var role in phrase.Roles)
        {
            var left = RoleDecision.Left(_items, phrase, role);
            var right = RoleDecision.Right(_items, phrase.Right, phrase.Preposition, phrase.IsRightDirect, role);
            var isRight = right is not null
                && (left is null || (phrase.Preposition is "of" or "at" && _items[phrase.Right].Kind == EntityKind.Organisation));
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

        var status = RoleDecision.StatusOf(role);
        var isOwn = manner.Status == RelationStatus.None || status is not (RelationStatus.Current or RelationStatus.None);
        _relations.Add(_items, person, target, new PatternFinding(
            predicate, manner.Pattern, role.Entry.Text, manner.Score, manner.Start, manner.End)
        {
            Status = isOwn ? status : manner.Status,
            Modality = manner.Modality == Modality.Asserted ? role.Modifiers.Modality : manner.Modality,
            IsNegated = manner.IsNegated,
        });
        return true;
    }

    private bool IsPerson(int index) => _items[index].IsPerson;

    // "X's lawyer is the president": the person before the verb is only an owner.
    private bool IsInsidePossessive(int person) => _items.IsPossessive(person + 1);

    // A comma, bracket or dash before the phrase, and a person (with an age) before that; -1 for none.
    private int PersonBeforeMark(int mark)
    {
        if (!_items.Is(mark, ",", "(", "—"))
        {
            return -1;
        }

        var person = mark - 1;
        if (char.IsAsciiDigit(_items[person].Word.FirstOrDefault()) && _items.Is(person - 1, ","))
        {
            person -= 2;
        }

        return IsPerson(person) ? person : -1;
    }

    // Whether the phrase is whole: no noun goes on after it, and it doesn't open a list of persons.
    private bool MayEnd(RolePhrase phrase)
    {
        var next = _items[phrase.End];
        var endsWithTitle = phrase.End == phrase.HeadEnd;
        if (next.Mention is not null || _items.IsPossessive(phrase.End) || next.IsGlued && next.IsWord)
        {
            return false;
        }

        if (endsWithTitle && next.IsWord && !RoleWords.Follow.Contains(next.Word)
            && !next.Word.EndsWith("ed", StringComparison.Ordinal))
        {
            return false;
        }

        var conjunction = _items.Is(phrase.End, ",") ? phrase.End + 1 : phrase.End;
        return !_items.Is(conjunction, "and", "or")
            || !_phrases.Any(other => other.Start == conjunction + 1 && (other.IsDefinite || other.Left >= 0));
    }

    // "candidate for president X", "the race for mayor".
    private bool IsSoughtOffice(RolePhrase phrase) =>
        _items.Is(phrase.Start - 1, "for")
        && _items.Is(phrase.Start - 2, "candidate", "candidates", "nominee", "race", "bid", "run", "running", "runs", "ran", "election", "campaign");

    // "(R-Texas)", ", D-Ohio,": the item of the state; -1 for none.
    private int StateOf(int person) =>
        _items.Is(person + 1, "(", ",", "[") && _items.Is(person + 2, "r", "d", "i", "l")
            && _items[person + 3] is { IsGlued: true, Kind: EntityKind.Location }
            ? person + 3
            : -1;

    private sealed record Manner(string Pattern, double Score, int Start, int End)
    {
        public RelationStatus Status { get; init; }

        public Modality Modality { get; init; }

        public bool IsNegated { get; init; }
    }
}
