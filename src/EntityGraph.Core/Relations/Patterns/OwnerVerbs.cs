namespace EntityGraph;

/// <summary>"X owns Y", "X, which bought a stake in Y", "Y belongs to X".</summary>
internal static class OwnerVerbs
{
    private const string Owner = "owner";
    private const int MaxShareWords = 5;

    /// <summary>Adds what the verb at an item states; false where it is none of ownership.</summary>
    public static bool Find(SentenceItems items, int verb, StatedRelations relations)
    {
        if (items.Is(verb, "belongs", "belonged", "belong") && items.Is(verb + 1, "to"))
        {
            var target = SkipArticle(items, verb + 2);
            target +=
                items[target].Kind == EntityKind.Country
                && items.IsPossessive(target + 1)
                && items[target + 2].Kind == EntityKind.Organisation
                    ? 2
                    : 0;
            if (VerbSubject.Read(items, verb, EntityKind.Organisation) is { } part && IsOwner(items, target))
            {
                Add(items, part.Item, target, part, verb, relations);
            }

            return true;
        }

        // "Her own party".
        if (items.IsAnyPossessivePronoun(verb - 1) || items.IsPossessive(verb - 1))
        {
            return false;
        }

        if (!items.Is(verb, "own", "owns", "owned", "acquired", "acquires", "bought"))
        {
            return false;
        }

        var owned = SkipShare(items, verb + 1);
        if (
            items[owned].Kind == EntityKind.Organisation
            && PatternReading.EndsBefore(items, owned + 1)
            && VerbSubject.Read(items, verb, EntityKind.Person, EntityKind.Organisation, EntityKind.Country)
                is { } owner
        )
        {
            Add(items, owned, owner.Item, owner, verb, relations);
        }

        return true;
    }

    private static bool IsOwner(SentenceItems items, int index) =>
        items[index].Kind is EntityKind.Organisation or EntityKind.Person or EntityKind.Country
        && !items[index].IsNationality
        && PatternReading.EndsBefore(items, index + 1);

    private static int SkipArticle(SentenceItems items, int index) => items.Is(index, "the") ? index + 1 : index;

    // "a majority stake in", "51 % of", "half of", "the airline".
    private static int SkipShare(SentenceItems items, int start)
    {
        for (var index = start; index <= start + MaxShareWords; index++)
        {
            if (items[index].Mention is not null && !items[index].IsNationality)
            {
                return index;
            }

            if (items.Is(index, ",", ".", ";", "and", "or", "from", "to", "with"))
            {
                break;
            }
        }

        return -1;
    }

    private static void Add(
        SentenceItems items,
        int source,
        int target,
        Subject subject,
        int verb,
        StatedRelations relations
    ) =>
        relations.Add(
            items,
            source,
            target,
            new PatternFinding(
                Owner,
                subject.Pattern,
                items[verb].Word,
                subject.Score,
                Math.Min(source, target),
                Math.Max(source, target) + 1
            )
            {
                Modality = subject.Modality,
                IsNegated = subject.IsNegated,
            }
        );
}
