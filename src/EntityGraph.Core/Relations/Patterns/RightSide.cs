namespace EntityGraph;

/// <summary>What follows a title: "of", "for", "at", "to", "from", "with" and the name it belongs to.</summary>
/// <param name="End">One past the name; the given end where there is none.</param>
/// <param name="Name">Item of the name; -1 for none.</param>
/// <param name="IsDirect">False where words stand between the first preposition and the name.</param>
/// <param name="Preposition">The last preposition before the name; empty for none.</param>
internal sealed record RightSide(int End, int Name, bool IsDirect, string Preposition)
{
    /// <summary>True where a noun seems to go on after the name: "the Senate committee".</summary>
    public bool HasHeadAfter { get; init; }

    private const int MaxWords = 7;

    private static readonly HashSet<string> s_prepositions = new(
        ["of", "for", "at", "to", "from", "with"],
        StringComparer.Ordinal
    );

    // Bodies inside a body that its chief still leads: "chairman of the board of Y".
    private static readonly HashSet<string> s_whole = new(
        [
            "the board",
            "board",
            "the board of directors",
            "the board of trustees",
            "the board of governors",
            "the executive board",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Reads rightwards from the end of a title.</summary>
    public static RightSide Read(SentenceItems items, int end)
    {
        if (!IsPreposition(items, end) || items[end].IsGlued)
        {
            return new RightSide(end, -1, false, "");
        }

        var preposition = end;
        for (var index = end + 1; index <= end + MaxWords; index++)
        {
            if (items[index].Mention is not null)
            {
                return WithName(items, end, preposition, index);
            }

            if (IsPreposition(items, index))
            {
                preposition = index;
            }
            else if (!IsFiller(items, index))
            {
                break;
            }
        }

        return new RightSide(end, -1, false, "");
    }

    private static RightSide WithName(SentenceItems items, int end, int preposition, int index)
    {
        var name = NameAfterModifier(items, index);
        if (IsBodyOfCountry(items, name))
        {
            return new RightSide(EndOfWords(items, name + 2), name, false, items[preposition].Word);
        }

        var gap = items.Join(preposition + 1, index);
        var isNear =
            gap is "" or "the"
            || IsStatusGap(items, preposition + 1, index)
            || IsDescriptionGap(items, preposition + 1, index);
        var isWhole = preposition > end && s_whole.Contains(items.Join(end + 1, preposition));
        var isBroken =
            !isNear
            || items[name].Entity is null
            || items[name].IsNationality
            || items[name].IsPerson
            || items.IsPossessive(name + 1)
            || items[name + 1].IsGlued && items[name + 1].IsWord
            || IsInTitle(items, name);
        return isBroken
            ? new RightSide(end, -1, false, "")
            : new RightSide(name + 1, name, preposition == end || isWhole, items[preposition].Word)
            {
                HasHeadAfter = IsHead(items, name + 1),
            };
    }

    // "of Chilean Copper Co", "of Lima-based Copper Co", "of Chile's Copper Co": the first name only says where the
    // second one is.
    private static int NameAfterModifier(SentenceItems items, int index)
    {
        var isPlaced = items[index + 1].IsGlued && items.Is(index + 1, "based");
        var isOwned = items[index].Kind == EntityKind.Country && items.IsPossessive(index + 1);
        var next =
            isPlaced || isOwned ? index + 2
            : items[index].IsNationality ? index + 1
            : index;
        return items[next].Kind == EntityKind.Organisation ? next : index;
    }

    // "An aide to Senate Majority Leader X" is X's aide.
    private static bool IsInTitle(SentenceItems items, int name)
    {
        var index = name + 1;
        while (items[index] is { IsWord: true, IsCapital: true })
        {
            index++;
        }

        return index > name + 1 && items[index].IsPerson;
    }

    // "head of the Senate committee": the name only modifies a noun. Without syntax a verb in -ed is all that is told
    // apart.
    private static bool IsHead(SentenceItems items, int index) =>
        items[index].IsWord
        && !RoleWords.Follow.Contains(items[index].Word)
        && !items[index].Word.EndsWith("ed", StringComparison.Ordinal);

    // "the former Soviet Union" is no gap of words, but a description of the name.
    private static bool IsStatusGap(SentenceItems items, int start, int end) =>
        end - start <= 2 && items.Is(start, "the") && items.Is(start + 1, "former", "whole", "entire", "new", "giant");

    // "of Norway's financial intelligence unit": a body without a name, the country's.
    private static bool IsBodyOfCountry(SentenceItems items, int name) =>
        items[name].Kind == EntityKind.Country
        && !items[name].IsNationality
        && items.IsPossessive(name + 1)
        && items[name + 2].IsWord
        && !items[name + 2].IsCapital
        && !RoleWords.Stop.Contains(items[name + 2].Word);

    private static int EndOfWords(SentenceItems items, int index)
    {
        while (
            items[index].IsWord
            && !RoleWords.Stop.Contains(items[index].Word)
            && !items[index].Word.EndsWith("ed", StringComparison.Ordinal)
        )
        {
            index++;
        }

        return index;
    }

    // "of the energy trader Quarrix": the last word says what the name is.
    private static bool IsDescriptionGap(SentenceItems items, int start, int end) =>
        items[end].Kind == EntityKind.Organisation
        && items.Is(start, "the")
        && OrganisationWords.Nouns.Contains(items[end - 1].Word)
        && !items[end].IsGlued;

    private static bool IsPreposition(SentenceItems items, int index) => s_prepositions.Contains(items[index].Word);

    private static bool IsFiller(SentenceItems items, int index) =>
        items[index].IsWord && (items.Is(index, "and", "the") || !RoleWords.Stop.Contains(items[index].Word));
}
