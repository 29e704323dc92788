namespace EntityGraph;

/// <summary>What is said beside an organisation's name: its country, its seat, its parent and its owner.</summary>
internal static class OrganisationPatterns
{
    private const string Pattern = "company-pattern";
    private const string Country = "country";
    private const string Seat = "headquarters_location";
    private const string Parent = "parent_organisation";
    private const string Owner = "owner";
    private const int MaxWords = 5;
    private const int MaxTitleWords = 4;

    /// <summary>Adds what one sentence states of its organisations.</summary>
    public static void Find(SentenceItems items, StatedRelations relations)
    {
        for (var index = 0; index < items.Count; index++)
        {
            if (items[index].Kind == EntityKind.Organisation)
            {
                FindBefore(items, index, relations);
                FindAdjacent(items, index, relations);
                SeatPatterns.Find(items, index, relations);
                FindOwnerAfter(items, index, relations);
                FindLeader(items, index, relations);
                FindCountryAfter(items, index, relations);
            }
            else if (OwnerVerbs.Find(items, index, relations))
            {
                continue;
            }
            else if (OrganisationWords.Nouns.Contains(items[index].Word))
            {
                FindDescription(items, index, relations);
            }
        }
    }

    // "Norwegian energy company X", "Oslo-based X", "Y-owned X", "Y subsidiary X".
    private static void FindBefore(SentenceItems items, int organisation, StatedRelations relations)
    {
        var left = PatternReading.BeforeModifiers(items, organisation, MaxWords);
        if (items[organisation].IsGlued || left < 0)
        {
            return;
        }

        var compound = left + 1;
        if (items[left].Mention is not null && items[compound].IsGlued && items[compound].IsWord)
        {
            var predicate = items[compound].Word switch
            {
                "based" or "headquartered" => Seat,
                "owned" => Owner,
                _ => null,
            };
            if (
                predicate is not null
                && (predicate == Seat || !items[left].IsNationality)
                && !IsEmployer(items, organisation)
            )
            {
                Add(items, organisation, left, predicate, items[compound].Word, relations);
            }

            return;
        }

        var noun = items[organisation - 1].Word;
        var isPossessive = items.IsPossessive(left);
        var name = isPossessive ? left - 1 : left;
        if (OrganisationWords.Parts.Contains(noun) && items[name].Kind == EntityKind.Organisation)
        {
            Add(items, organisation, name, Parent, noun, relations);
        }
        else if (
            OrganisationWords.Nouns.Contains(noun)
            && items[name].Kind == EntityKind.Location
            && !isPossessive
            && !items[name + 1].IsGlued
        )
        {
            if (items.Is(name - 1, "the", "a", "an", "whose", "by", "to", "told") && !items[name].IsGlued)
            {
                Add(items, organisation, name, Seat, noun, relations);
            }
        }
        else if (
            OrganisationWords.Nouns.Contains(noun)
            && items[name].Kind == EntityKind.Country
            && !items[name + 1].IsGlued | isPossessive
        )
        {
            if (!items.Is(name - 1, "in", "across") && !items[name].IsGlued)
            {
                Add(items, organisation, name, Country, noun, relations);
            }
        }
    }

    // "the Norwegian Foreign Ministry", "Norway's X", "U.S. Senate".
    private static void FindAdjacent(SentenceItems items, int organisation, StatedRelations relations)
    {
        var isPossessive = items.IsPossessive(organisation - 1);
        var name = organisation - (isPossessive ? 2 : 1);
        if (items[name].Kind != EntityKind.Country || items[organisation].IsGlued || items[name].IsGlued)
        {
            return;
        }

        var surface = items.Surface(organisation);
        var isInstitution = OrganisationWords.IsInstitution(surface);
        var isNamed = items[name].IsNationality || isPossessive || isInstitution;
        if (
            isNamed
            && !OrganisationWords.IsInternational(surface)
            && (
                IsHead(items, organisation)
                || (isInstitution && TitleLexicon.Match(items, organisation + 1) is not null)
            )
        )
        {
            relations.Add(
                items,
                organisation,
                name,
                new PatternFinding(Country, Pattern, "", PatternScores.Possessive, name, organisation + 1)
            );
        }
    }

    // "X, owned by Y", "X parent Y", "X owner Y", "X's parent company, Y,".
    private static void FindOwnerAfter(SentenceItems items, int organisation, StatedRelations relations)
    {
        var next = organisation + 1;
        var passive = next + (items.Is(next, ",", "(") ? 1 : 0);
        passive += items.Is(passive, "which") ? 1 : 0;
        passive += items.Is(passive, "is", "was") ? 1 : 0;
        while (passive - next < MaxWords && IsShare(items, passive))
        {
            passive++;
        }

        if (passive > next && items.Is(passive, "owned", "controlled") && items.Is(passive + 1, "by"))
        {
            var by = items.Is(passive + 2, "the") ? passive + 3 : passive + 2;
            by += items.Is(by, "state", "government") && items.Is(by + 1, "of") ? 2 : 0;
            if (!items.IsPossessive(by + 1) && PatternReading.EndsBefore(items, by + 1) && !items[by].IsNationality)
            {
                Add(items, organisation, by, Owner, items[passive].Word, relations);
            }

            return;
        }

        next += items.IsPossessive(next) ? 1 : 0;
        if (items.Is(next, "parent", "owner"))
        {
            var end = items.Is(next + 1, "company", "group", "firm") ? next + 2 : next + 1;
            var hasComma = items.Is(end, ",");
            var name = hasComma ? end + 1 : end;
            var isClosed = !hasComma || items.Is(name + 1, ",", ".", ";");
            var predicate = items.Is(next, "parent") ? Parent : Owner;
            if (isClosed && items[name].Kind is EntityKind.Organisation or EntityKind.Person)
            {
                Add(items, organisation, name, predicate, items[next].Word, relations);
            }
        }
    }

    // "X, a Norwegian energy company", "X is a unit of Y", "Y, the owner of X".
    private static void FindDescription(SentenceItems items, int noun, StatedRelations relations)
    {
        var left = PatternReading.BeforeModifiers(items, noun, MaxWords);
        if (items[left].Kind == EntityKind.Country && !items[left + 1].IsGlued && !items[left].IsGlued)
        {
            var start = items.Is(left - 1, "the", "a", "an") ? left - 1 : left;
            if (
                PatternReading.EndsBefore(items, noun + 1)
                && Subject.Of(items, start, EntityKind.Organisation) is { } company
            )
            {
                Add(items, company, left, Country, items[noun].Word, relations);
            }

            return;
        }

        var name = items.Is(noun + 2, "the") ? noun + 3 : noun + 2;
        if (
            !items.Is(noun + 1, "of")
            || !PatternReading.EndsBefore(items, name + 1)
            || !items.Is(left, "the", "a", "an", ",")
        )
        {
            return;
        }

        var isDetermined = !items.Is(left, ",");
        if (
            OrganisationWords.Parts.Contains(items[noun].Word)
            && items[name].Kind == EntityKind.Organisation
            && Subject.Of(items, isDetermined ? left : left + 1, EntityKind.Organisation) is { } part
        )
        {
            Add(items, part, name, Parent, items[noun].Word, relations);
        }
        else if (
            items.Is(noun, "owner")
            && items[name].Kind == EntityKind.Organisation
            && Subject.Of(items, isDetermined ? left : left + 1, EntityKind.Organisation, EntityKind.Person)
                is { } owner
        )
        {
            relations.Add(
                items,
                name,
                owner.Item,
                new PatternFinding(Owner, owner.Pattern, "owner", owner.Score, owner.Item, name + 1)
                {
                    Status = owner.Status == RelationStatus.Former ? RelationStatus.Former : RelationStatus.None,
                    Modality = owner.Modality,
                    IsNegated = owner.IsNegated,
                }
            );
        }
    }

    // "X is led by Y", "X, headed by Y,".
    private static void FindLeader(SentenceItems items, int organisation, StatedRelations relations)
    {
        var verb = organisation + (items.Is(organisation + 1, ",", "is") ? 2 : 1);
        if (
            verb == organisation + 2
            && items.Is(verb, "led", "headed", "chaired", "run")
            && items.Is(verb + 1, "by")
            && items[verb + 2].IsPerson
            && !items.IsPossessive(verb + 3)
        )
        {
            relations.Add(
                items,
                verb + 2,
                organisation,
                new PatternFinding(
                    "chairperson",
                    "verb-pattern",
                    items[verb].Word,
                    PatternScores.Verb,
                    organisation,
                    verb + 3
                )
                {
                    Status = RelationStatus.Current,
                }
            );
        }
    }

    // "X of Norway,": a company and where it is from.
    private static void FindCountryAfter(SentenceItems items, int organisation, StatedRelations relations)
    {
        var country = organisation + (items.Is(organisation + 2, "the") ? 3 : 2);
        if (
            items.Is(organisation + 1, "of")
            && items[country].Kind == EntityKind.Country
            && !items[country].IsNationality
            && !OrganisationWords.IsInternational(items.Surface(organisation))
            && PatternReading.EndsBefore(items, country + 1)
        )
        {
            Add(items, organisation, country, Country, "of", relations);
        }
    }

    // "60 percent owned by", "jointly owned by".
    private static bool IsShare(SentenceItems items, int index) =>
        items.Is(
            index,
            "%",
            "percent",
            "per",
            "cent",
            "majority",
            "partly",
            "fully",
            "wholly",
            "jointly",
            "now",
            "state"
        ) || char.IsAsciiDigit(items[index].Word.FirstOrDefault());

    private static bool IsHead(SentenceItems items, int organisation) =>
        PatternReading.EndsBefore(items, organisation + 1) || items.IsPossessive(organisation + 1);

    // "the London-based Quarrix senior analyst": the analyst is based there.
    private static bool IsEmployer(SentenceItems items, int organisation)
    {
        for (var index = organisation + 1; index <= organisation + MaxTitleWords; index++)
        {
            if (items[index].IsPerson || TitleLexicon.Match(items, index) is not null)
            {
                return true;
            }

            if (!items[index].IsWord || RoleWords.Follow.Contains(items[index].Word))
            {
                return false;
            }
        }

        return false;
    }

    private static void Add(
        SentenceItems items,
        int source,
        int target,
        string predicate,
        string cue,
        StatedRelations relations
    )
    {
        var start = Math.Min(source, target);
        var isFormer = items.Is(start - 1, "former") || items.Is(start - 2, "former");
        relations.Add(
            items,
            source,
            target,
            new PatternFinding(
                predicate,
                Pattern,
                cue,
                PatternScores.Company,
                isFormer ? start - 1 : start,
                Math.Max(source, target) + 1
            )
            {
                Status = isFormer ? RelationStatus.Former : RelationStatus.None,
            }
        );
    }

    private static void Add(
        SentenceItems items,
        Subject subject,
        int target,
        string predicate,
        string cue,
        StatedRelations relations
    ) =>
        relations.Add(
            items,
            subject.Item,
            target,
            new PatternFinding(predicate, subject.Pattern, cue, subject.Score, subject.Item, target + 1)
            {
                Status = subject.Status == RelationStatus.Former ? RelationStatus.Former : RelationStatus.None,
                Modality = subject.Modality,
                IsNegated = subject.IsNegated,
            }
        );
}
