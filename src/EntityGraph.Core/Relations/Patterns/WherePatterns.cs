namespace EntityGraph;

/// <summary>
/// What a clause with "where" says of the name before it: "Oslo, where Quarrix is based", "Quarrix University, where X
/// studied".
/// </summary>
internal static class WherePatterns
{
    private const string Pattern = "verb-pattern";

    /// <summary>Adds what one sentence states.</summary>
    public static void Find(SentenceItems items, StatedRelations relations)
    {
        for (var where = 2; where + 2 < items.Count; where++)
        {
            var side = items.Is(where - 1, ",") ? where - 2 : where - 1;
            var name = items.Is(where + 1, "the") ? where + 2 : where + 1;
            if (!items.Is(where, "where") || items[side].Mention is null || items[side].IsNationality)
            {
                continue;
            }

            if (items[side].Kind is EntityKind.Location or EntityKind.Country)
            {
                FindSeat(items, side, name, relations);
            }
            else if (items[side].Kind == EntityKind.Organisation && items[name].IsPerson)
            {
                FindPerson(items, side, name, relations);
            }
        }
    }

    private static void FindSeat(SentenceItems items, int place, int organisation, StatedRelations relations)
    {
        var verb = organisation + 1;
        var isBased = items.Is(verb, "is", "are", "was", "were") && items.Is(verb + 1, "based", "headquartered");
        var hasSeat =
            items.Is(verb, "has", "had")
            && items.Is(verb + 1, "its")
            && items.Is(verb + 2, "headquarters", "head", "seat", "secretariat");
        if (items[organisation].Kind == EntityKind.Organisation && (isBased || hasSeat))
        {
            Add(
                items,
                organisation,
                place,
                "headquarters_location",
                verb + 1,
                items.Is(verb, "was", "were", "had") ? RelationStatus.Former : RelationStatus.None,
                relations
            );
        }
    }

    private static void FindPerson(SentenceItems items, int body, int person, StatedRelations relations)
    {
        var verb = person + 1;
        verb += items.Is(verb, "also", "once", "now", "still", "later", "first") ? 1 : 0;
        var isOver = items.Is(verb, "worked", "taught", "lectured");
        var predicate =
            items.Is(verb, "studied", "graduated", "trained", "studies") ? "educated_at"
            : isOver || items.Is(verb, "works", "teaches", "lectures") ? "employer"
            : null;
        if (predicate is not null)
        {
            var status =
                predicate == "educated_at" ? RelationStatus.None
                : isOver ? RelationStatus.Former
                : RelationStatus.Current;
            Add(items, person, body, predicate, verb, status, relations);
        }
    }

    private static void Add(
        SentenceItems items,
        int source,
        int target,
        string predicate,
        int cue,
        RelationStatus status,
        StatedRelations relations
    ) =>
        relations.Add(
            items,
            source,
            target,
            new PatternFinding(predicate, Pattern, items[cue].Word, PatternScores.Verb, target, cue + 1)
            {
                Status = status,
            }
        );
}
