namespace EntityGraph;

/// <summary>Membership, citizenship and work that a sentence says in plain words.</summary>
internal static class PersonPatterns
{
    private const string TitlePattern = "title-pattern";
    private const string VerbPattern = "verb-pattern";
    private const string Citizen = "country_of_citizenship";
    private const string Member = "member_of";
    private const string Party = "member_of_political_party";
    private const int MaxWords = 4;

    /// <summary>Adds what one sentence states.</summary>
    public static void Find(SentenceItems items, StatedRelations relations)
    {
        for (var index = 0; index < items.Count; index++)
        {
            if (items.Is(index, "citizen", "national"))
            {
                FindCitizen(items, index, relations);
            }
            else if (items.Is(index, "passport"))
            {
                FindPassport(items, index, relations);
            }
            else if (items.Is(index, "member", "ally"))
            {
                FindMember(items, index, relations);
            }
            else if (items[index].IsNationality)
            {
                FindPeopleName(items, index, relations);
            }
            else
            {
                FindVerb(items, index, relations);
                FindBody(items, index, relations);
                FindNow(items, index, relations);
            }
        }
    }

    // "X of the Quarrix Institute": whom X works for, where the name ends the phrase and no title says more.
    private static void FindBody(SentenceItems items, int preposition, StatedRelations relations)
    {
        var person = preposition - 1;
        var body = items.Is(preposition + 1, "the") ? preposition + 2 : preposition + 1;
        if (
            items.Is(preposition, "of")
            && items[person] is { IsPerson: true, Mention.Form: MentionForm.Name }
            && items[body].Kind == EntityKind.Organisation
            && PatternReading.EndsBefore(items, body + 1)
            && (
                PartyNames.IsParty(items.Surface(body))
                || TitleLexicon.Match(items, person - 1) is null
                || items.Is(person - 2, "'s")
            )
        )
        {
            relations.Add(
                items,
                person,
                body,
                new PatternFinding(
                    PartyNames.IsParty(items.Surface(body)) ? Party : "employer",
                    "apposition-pattern",
                    "of",
                    PatternScores.Bare,
                    person,
                    body + 1
                )
                {
                    Status = RelationStatus.Current,
                }
            );
        }
    }

    // "X, now with the Quarrix Institute".
    private static void FindNow(SentenceItems items, int preposition, StatedRelations relations)
    {
        var body = items.Is(preposition + 1, "the") ? preposition + 2 : preposition + 1;
        if (
            items.Is(preposition, "with", "at")
            && items.Is(preposition - 1, "now", "currently")
            && items.Is(preposition - 2, ",")
            && items[preposition - 3].IsPerson
            && items[body].Kind == EntityKind.Organisation
            && PatternReading.EndsBefore(items, body + 1)
        )
        {
            Add(items, preposition - 3, body, "employer", preposition, relations);
        }
    }

    // "X, a Danish citizen", "Danish citizen X", "X is a citizen of Denmark".
    private static void FindCitizen(SentenceItems items, int noun, StatedRelations relations)
    {
        if (items[noun - 1].Kind == EntityKind.Country && !items[noun - 1].IsGlued && !items[noun].IsGlued)
        {
            var status = items.Is(noun - 2, "former") ? RelationStatus.Former : RelationStatus.Current;
            var start = items.Is(noun - 2, "the", "a", "an", "former") ? noun - 2 : noun - 1;
            start -= items.Is(start - 1, "the", "a") && items.Is(start, "former") ? 1 : 0;
            if (items[noun + 1].IsPerson)
            {
                relations.Add(
                    items,
                    noun + 1,
                    noun - 1,
                    new PatternFinding(
                        Citizen,
                        TitlePattern,
                        items[noun].Word,
                        PatternScores.TitleBeforeName,
                        noun - 1,
                        noun + 2
                    )
                    {
                        Status = status,
                    }
                );
            }
            else if (
                PatternReading.EndsBefore(items, noun + 1) && Subject.Of(items, start, EntityKind.Person) is { } subject
            )
            {
                Add(items, subject, noun - 1, Citizen, items[noun].Word, relations, status);
            }
        }
        else if (items.Is(noun + 1, "of"))
        {
            var country = items.Is(noun + 2, "the") ? noun + 3 : noun + 2;
            var left = PatternReading.BeforeModifiers(items, noun, MaxWords);
            if (
                items[country].Kind == EntityKind.Country
                && !items[country].IsNationality
                && items.Is(left, "the", "a", "an")
                && PatternReading.EndsBefore(items, country + 1)
                && Subject.Of(items, left, EntityKind.Person) is { } subject
            )
            {
                Add(items, subject, country, Citizen, items[noun].Word, relations, RelationStatus.Current);
            }
        }
    }

    // "X, who holds a Swiss passport", "X holds a Swiss passport".
    private static void FindPassport(SentenceItems items, int noun, StatedRelations relations)
    {
        var article = noun - 2;
        var verb = article - 1;
        var name = verb - 1;
        name -= items.Is(name, "who") ? 1 : 0;
        name -= items.Is(name, ",") ? 1 : 0;
        if (
            items[noun - 1].Kind == EntityKind.Country
            && items.Is(article, "a", "an")
            && items.Is(verb, "holds", "has", "held", "had")
            && items[name].IsPerson
        )
        {
            relations.Add(
                items,
                name,
                noun - 1,
                new PatternFinding(Citizen, VerbPattern, "passport", PatternScores.Verb, name, noun + 1)
                {
                    Status = items.Is(verb, "held", "had") ? RelationStatus.None : RelationStatus.Current,
                }
            );
        }
    }

    // "X, a Dane,": an article, the people's name and a mark.
    private static void FindPeopleName(SentenceItems items, int name, StatedRelations relations)
    {
        if (
            items.Is(name - 1, "a", "an")
            && (items.Is(name + 1, ",", ".", ";", ")", "who") || name + 1 == items.Count)
            && !items[name].IsGlued
            && Subject.OfApposition(items, name - 1, EntityKind.Person) is { } subject
        )
        {
            Add(items, subject, name, Citizen, "", relations, RelationStatus.Current);
        }
    }

    // "X, a member of Y", "NATO member Z".
    private static void FindMember(SentenceItems items, int noun, StatedRelations relations)
    {
        if (
            items[noun - 1].Kind == EntityKind.Organisation
            && items[noun + 1].Kind == EntityKind.Country
            && !items[noun + 1].IsNationality
        )
        {
            relations.Add(
                items,
                noun + 1,
                noun - 1,
                new PatternFinding(
                    Member,
                    TitlePattern,
                    items[noun].Word,
                    PatternScores.TitleBeforeName,
                    noun - 1,
                    noun + 2
                )
                {
                    Status = RelationStatus.Current,
                }
            );
            return;
        }

        var body = items.Is(noun + 2, "the") ? noun + 3 : noun + 2;
        body += items[body].IsNationality && items[body + 1].Kind == EntityKind.Organisation ? 1 : 0;
        var left = PatternReading.BeforeModifiers(items, noun, MaxWords);
        var start = items.Is(left, "the", "a", "an") ? left : left + 1;
        if (
            !items.Is(noun, "member")
            || !items.Is(noun + 1, "of")
            || items[body].Kind != EntityKind.Organisation
            || !PatternReading.EndsBefore(items, body + 1)
            || Subject.Of(items, start, EntityKind.Person, EntityKind.Organisation, EntityKind.Country)
                is not { } subject
        )
        {
            return;
        }

        var modifiers = RoleModifiers.Read(items, left + 1, noun);
        var predicate = items[subject.Item].IsPerson && PartyNames.IsParty(items.Surface(body)) ? Party : Member;
        Add(items, subject, body, predicate, "member", relations, modifiers.Status ?? RelationStatus.Current);
    }

    // "X, who heads Y", "X, who works for Y", "X founded Y", "Y, founded by X".
    private static void FindVerb(SentenceItems items, int verb, StatedRelations relations)
    {
        if (
            items.Is(verb, "founded")
            && items.Is(verb + 1, "by")
            && items.Is(verb - 1, ",")
            && items[verb - 2].Kind == EntityKind.Organisation
            && items[verb + 2].IsPerson
        )
        {
            Add(items, verb + 2, verb - 2, "founder", verb, relations);
            return;
        }

        if (
            items.Is(verb, "heading", "leading", "running", "chairing")
            && items.Is(verb - 1, "of")
            && items[verb - 2].IsPerson
            && items.Is(verb - 3, "accused", "accuses", "accuse", "accusing", "suspected", "convicted")
        )
        {
            Add(items, verb - 2, items.Is(verb + 1, "the") ? verb + 2 : verb + 1, "chairperson", verb, relations);
            return;
        }

        if (items.Is(verb, "found", "head", "chair", "lead") && FindAfterAuxiliary(items, verb, relations))
        {
            return;
        }

        var hasWho = items.Is(verb - 1, "who");
        var name = hasWho ? verb - 2 : verb - 1;
        name -= hasWho && items.Is(name, ",") ? 1 : 0;
        name -= hasWho && char.IsAsciiDigit(items[name].Word.FirstOrDefault()) && items.Is(name - 1, ",") ? 2 : 0;
        if (!items[name].IsPerson)
        {
            return;
        }

        var predicate = items[verb].Word switch
        {
            "heads" or "chairs" or "leads" or "directs" or "runs" when hasWho => "chairperson",
            "founded" or "cofounded" => "founder",
            "works" or "worked" or "plays" or "played" when items.Is(verb + 1, "for") => "employer",
            "works" or "worked" or "teaches" or "taught" when items.Is(verb + 1, "at") => "employer",
            _ => null,
        };
        var target = predicate == "employer" ? verb + 2 : verb + 1;
        target += items.Is(target, "the") ? 1 : 0;
        if (predicate is not null && PatternReading.EndsBefore(items, target + 1))
        {
            Add(items, name, target, predicate, verb, relations);
        }
    }

    // "X did not found Y", "X, who will head Y".
    private static bool FindAfterAuxiliary(SentenceItems items, int verb, StatedRelations relations)
    {
        var target = items.Is(verb + 1, "the") ? verb + 2 : verb + 1;
        if (
            items[verb - 1].Mention is not null
            || !PatternReading.EndsBefore(items, target + 1)
            || VerbSubject.Read(items, verb, EntityKind.Person) is not { } subject
        )
        {
            return false;
        }

        Add(
            items,
            subject,
            target,
            items.Is(verb, "found") ? "founder" : "chairperson",
            items[verb].Word,
            relations,
            RelationStatus.None
        );
        return true;
    }

    private static void Add(
        SentenceItems items,
        int source,
        int target,
        string predicate,
        int verb,
        StatedRelations relations
    ) =>
        relations.Add(
            items,
            source,
            target,
            new PatternFinding(
                predicate,
                VerbPattern,
                items[verb].Word,
                PatternScores.Verb,
                Math.Min(source, target),
                Math.Max(source, target) + 1
            )
            {
                Status = items.Is(verb, "worked", "played", "taught") ? RelationStatus.Former : RelationStatus.Current,
            }
        );

    private static void Add(
        SentenceItems items,
        Subject subject,
        int target,
        string predicate,
        string cue,
        StatedRelations relations,
        RelationStatus status
    ) =>
        relations.Add(
            items,
            subject.Item,
            target,
            new PatternFinding(predicate, subject.Pattern, cue, subject.Score, subject.Item, target + 1)
            {
                Status = subject.StatusWith(status),
                Modality = subject.Modality,
                IsNegated = subject.IsNegated,
            }
        );
}
