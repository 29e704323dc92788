namespace EntityGraph;

/// <summary>Where a place lies: "Leipzig, Germany", "Idlib province in northern Syria".</summary>
internal static class PlacePatterns
{
    private const string Pattern = "place-pattern";
    private const string LocatedIn = "located_in";

    /// <summary>Adds the places that one sentence locates.</summary>
    public static void Find(SentenceItems items, StatedRelations relations)
    {
        for (var index = 0; index < items.Count; index++)
        {
            if (items[index].Kind == EntityKind.Location && !items[index].IsGlued)
            {
                FindComma(items, index, relations);
                FindPreposition(items, index, relations);
            }
        }
    }

    // "in Leipzig, Germany," and never a list: a preposition before, no "and" after.
    private static void FindComma(SentenceItems items, int place, StatedRelations relations)
    {
        var larger = place + 2;
        var isLarger = items[larger].Kind == EntityKind.Country || UsStates.Contains(items.Surface(larger));
        var opens =
            place == 0
            || items.Is(
                place - 1,
                "in",
                "at",
                "near",
                "from",
                "of",
                "to",
                "outside",
                "around",
                "for",
                "(",
                "and",
                "—",
                "by",
                "through",
                "via"
            );
        if (
            isLarger
            && items.Is(place + 1, ",")
            && !items[larger].IsNationality
            && opens
            && !items.Is(larger + 1, "and", "or", "'s", "'")
            && !(
                items.Is(larger + 1, ",")
                && (
                    items.Is(larger + 2, "and", "or")
                    || items[larger + 2].Kind is EntityKind.Country or EntityKind.Location
                )
            )
            && !items[larger + 1].IsGlued | !items[larger + 1].IsWord
            && !UsStates.Contains(items.Surface(place))
        )
        {
            Add(items, place, larger, "", relations);
        }
    }

    // "Idlib province in northern Syria", "Aleppo, a city in Syria", "Oslo in Norway".
    private static void FindPreposition(SentenceItems items, int place, StatedRelations relations)
    {
        var index = place + 1;
        var noun = "";
        if (items.Is(index, ",") && items.Is(index + 1, "a", "an", "the"))
        {
            index = SkipWords(items, index + 2);
            noun = items[index - 1].Word;
        }
        else if (IsPlaceNoun(items, index))
        {
            noun = items[index].Word;
            index++;
        }

        var larger = PatternReading.SkipDirection(items, index + 1);
        if (
            noun.Length == 0
            && index == place + 1
            && items.Is(index, "in")
            && items[larger].Kind == EntityKind.Country
            && !items[larger].IsNationality
            && items.Is(place - 1, "in", "at", "near", "from", "of", "outside")
            && !items.IsPossessive(larger + 1)
            && !OrganisationWords.IsInstitution(items.Surface(place))
        )
        {
            // "At Vardal in Norway".
            Add(items, place, larger, "in", relations);
        }

        if (
            noun.Length > 0
            && IsPlaceNoun(items, index - 1)
            && items.Is(index, "in", "of")
            && (items[larger].Kind == EntityKind.Country || UsStates.Contains(items.Surface(larger)))
            && !items[larger].IsNationality
            && !items.IsPossessive(larger + 1)
        )
        {
            Add(items, place, larger, noun, relations);
        }
    }

    private static int SkipWords(SentenceItems items, int index)
    {
        for (var count = 0; count < 4 && items[index].IsWord && !RoleWords.Stop.Contains(items[index].Word); count++)
        {
            index++;
        }

        return index;
    }

    private static bool IsPlaceNoun(SentenceItems items, int index) =>
        items.Is(
            index,
            "city",
            "town",
            "village",
            "province",
            "region",
            "suburb",
            "port",
            "district",
            "capital",
            "county",
            "state",
            "island",
            "peninsula",
            "resort",
            "municipality",
            "governorate",
            "prefecture",
            "neighborhood",
            "neighbourhood",
            "hamlet"
        );

    private static void Add(SentenceItems items, int place, int larger, string cue, StatedRelations relations) =>
        relations.Add(
            items,
            place,
            larger,
            new PatternFinding(LocatedIn, Pattern, cue, PatternScores.Place, place, larger + 1)
        );
}
