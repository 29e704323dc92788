namespace EntityGraph;

/// <summary>Where an organisation has its seat, said after its name.</summary>
internal static class SeatPatterns
{
    private const string Pattern = "company-pattern";
    private const string Seat = "headquarters_location";
    private const int MaxWords = 6;

    /// <summary>Adds the seat that is said of the organisation at an item.</summary>
    public static void Find(SentenceItems items, int organisation, StatedRelations relations)
    {
        FindBased(items, organisation, relations);
        FindDescribed(items, organisation, relations);
        FindHeadquarters(items, organisation, relations);
        FindHouse(items, organisation, relations);
    }

    // "X, based in Oslo", "X is not headquartered in Norway".
    private static void FindBased(SentenceItems items, int organisation, StatedRelations relations)
    {
        var verb = organisation + 1;
        verb += items.Is(verb, ",", "(") ? 1 : 0;
        verb += items.Is(verb, "which", "that") ? 1 : 0;
        var isFormer = items.Is(verb, "was", "were");
        verb += items.Is(verb, "is", "are", "was", "were") ? 1 : 0;
        var isNegated = items.Is(verb, "not", "n't", "never");
        verb += isNegated ? 1 : 0;
        var place = PatternReading.SkipDirection(items, verb + 2);
        if (
            verb > organisation + 1
            && items.Is(verb, "based", "headquartered")
            && items.Is(verb + 1, "in")
            && IsPlace(items, place)
        )
        {
            Add(
                items,
                organisation,
                place,
                items[verb].Word,
                relations,
                new PatternFinding(Seat, Pattern, "", 0, 0, 0)
                {
                    Status = isFormer ? RelationStatus.Former : RelationStatus.None,
                    IsNegated = isNegated,
                }
            );
        }
    }

    // "X, an Oslo-based airline,".
    private static void FindDescribed(SentenceItems items, int organisation, StatedRelations relations)
    {
        var place = organisation + 3;
        if (
            items.Is(organisation + 1, ",")
            && items.Is(organisation + 2, "a", "an", "the")
            && items[place + 1].IsGlued
            && items.Is(place + 1, "based", "headquartered")
            && !items[place].IsNationality
            && items[place].Kind is EntityKind.Location or EntityKind.Country
        )
        {
            Add(items, organisation, place, items[place + 1].Word, relations);
        }
    }

    // "X's headquarters in Oslo", "X has moved its headquarters to Oslo", "X plans to move its headquarters from Oslo".
    private static void FindHeadquarters(SentenceItems items, int organisation, StatedRelations relations)
    {
        var noun = organisation + 1;
        while (
            noun - organisation <= MaxWords
            && !items.Is(noun, "headquarters", "headquarter")
            && (items[noun].IsWord || items.IsPossessive(noun) || items.IsPossessivePronoun(noun))
        )
        {
            noun++;
        }

        if (items.Is(organisation - 1, "with"))
        {
            // "X, a firm with its headquarters in Oslo": X's, whoever "its" may mean.
            return;
        }

        var place = PatternReading.SkipDirection(items, noun + 2);
        var isOwn =
            noun == organisation + 1
            || items.IsPossessive(organisation + 1)
            || items.Is(noun - 1, "its", "their")
            || items.IsPossessivePronoun(noun - 1);
        if (
            !items.Is(noun, "headquarters", "headquarter")
            || !isOwn
            || !items.Is(noun + 1, "in", "to", "at", "from")
            || !IsPlace(items, place)
        )
        {
            return;
        }

        var isPlanned = Enumerable
            .Range(organisation + 1, noun - organisation - 1)
            .Any(index => items.Is(index, "will", "plans", "wants", "to", "intends", "may", "could"));
        Add(
            items,
            organisation,
            place,
            "headquarters",
            relations,
            new PatternFinding(Seat, Pattern, "", 0, 0, 0)
            {
                Status = items.Is(noun + 1, "from") ? RelationStatus.Former : RelationStatus.None,
                Modality = isPlanned ? Modality.Planned : Modality.Asserted,
            }
        );
    }

    // "the University of Quarrix in Oslo": such bodies stand in one place.
    private static void FindHouse(SentenceItems items, int organisation, StatedRelations relations)
    {
        if (
            items.Is(organisation + 1, "in")
            && OrganisationWords.IsHouse(items.Surface(organisation))
            && IsPlace(items, organisation + 2)
            && !items[organisation + 2].IsNationality
        )
        {
            Add(items, organisation, organisation + 2, "in", relations);
        }
    }

    private static bool IsPlace(SentenceItems items, int index) =>
        items[index].Kind is EntityKind.Location or EntityKind.Country && !items.IsPossessive(index + 1);

    private static void Add(
        SentenceItems items,
        int organisation,
        int place,
        string cue,
        StatedRelations relations,
        PatternFinding? manner = null
    ) =>
        relations.Add(
            items,
            organisation,
            place,
            (manner ?? new PatternFinding(Seat, Pattern, "", 0, 0, 0)) with
            {
                Cue = cue,
                Score = PatternScores.Company,
                Start = organisation,
                End = place + 1,
            }
        );
}
