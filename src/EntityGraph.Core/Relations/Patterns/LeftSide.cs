namespace EntityGraph;

/// <summary>What stands before a title: words of status and duty, the name it belongs to, a determiner.</summary>
/// <param name="Start">First item of the phrase.</param>
/// <param name="Name">Item of the name; -1 for none.</param>
/// <param name="Modifiers">What the words make of the title.</param>
internal sealed record LeftSide(int Start, int Name, RoleModifiers Modifiers)
{
    /// <summary>True where the name is possessive.</summary>
    public bool IsPossessive { get; init; }

    /// <summary>True where the title is somebody's ("his", "Pell's") or part of another.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>True after "the" or a possessive name.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>Reads leftwards from a title.</summary>
    /// <param name="items">The sentence.</param>
    /// <param name="title">First item of the title.</param>
    /// <param name="floor">End of the title before it.</param>
    /// <param name="maxWords">How many words may stand between.</param>
    public static LeftSide Read(SentenceItems items, int title, int floor, int maxWords)
    {
        var index = title - 1;
        while (index >= floor && title - 1 - index < maxWords && IsModifier(items, index))
        {
            index--;
        }

        var modifiers = RoleModifiers.Read(items, index + 1, title);
        if (index < floor && floor > 0)
        {
            return new LeftSide(index + 1, -1, modifiers) { IsBlocked = index + 1 == floor };
        }

        if (items.Is(index, "the", "a", "an"))
        {
            return new LeftSide(index, -1, modifiers) { IsDefinite = items.Is(index, "the") };
        }

        if (IsPossessivePronoun(items, index))
        {
            return new LeftSide(index, -1, modifiers) { IsBlocked = true, IsDefinite = true };
        }

        var isPronoun = items.IsPossessivePronoun(index);
        var isPossessive = isPronoun || items.IsPossessive(index);
        var name = isPossessive && !isPronoun ? index - 1 : index;
        if (items[name].Mention is null)
        {
            return new LeftSide(index + 1, -1, modifiers) { IsBlocked = isPossessive };
        }

        return WithName(items, name, isPossessive, items[name + 1].IsGlued && !isPossessive, modifiers);
    }

    /// <summary>True where the word before a title or name is one that a list knows.</summary>
    public static bool IsListed(SentenceItems items, int index) =>
        RoleWords.Status.ContainsKey(items[index].Word)
        || RoleWords.Modal.ContainsKey(items[index].Word)
        || RoleWords.Neutral.Contains(items[index].Word)
        || RoleWords.Status.ContainsKey($"{items[index - 1].Word} {items[index].Word}")
        || RoleWords.Status.ContainsKey($"{items[index].Word} {items[index + 1].Word}");

    // What stands before the name: "former", "the", another possessor.
    private static LeftSide WithName(
        SentenceItems items,
        int name,
        bool isPossessive,
        bool isCompound,
        RoleModifiers modifiers
    )
    {
        var start = name;
        if (items[start].Kind == EntityKind.Organisation && items[start - 1].IsNationality)
        {
            start--;
        }

        var index = start - 1;
        while (IsModifier(items, index) && IsListed(items, index))
        {
            index--;
        }

        var modifiersBefore = RoleModifiers.Read(items, index + 1, start);
        var isDefinite = items.Is(index, "the");
        var isOwned = items.IsPossessive(index) || IsPossessivePronoun(items, index);
        var hasArticle = items.Is(index, "the", "a", "an");
        return new LeftSide(hasArticle ? index : index + 1, name, modifiers.After(modifiersBefore))
        {
            IsPossessive = isPossessive,
            IsDefinite = isDefinite || isPossessive,
            IsBlocked = isOwned || isCompound || items[name].Entity is null || items[name].IsPerson,
        };
    }

    private static bool IsModifier(SentenceItems items, int index) =>
        items[index] is { IsWord: true, IsLink: false }
        && !items.Is(index, "the", "a", "an")
        && (!RoleWords.Stop.Contains(items[index].Word) || IsWouldBe(items, index) || IsWouldBe(items, index + 1))
        && !IsPassive(items, index);

    private static bool IsWouldBe(SentenceItems items, int index) =>
        items.Is(index, "be") && items[index].IsGlued && items.Is(index - 1, "would");

    // "was elected president" is a verb, "the elected president" is not.
    private static bool IsPassive(SentenceItems items, int index) =>
        items.Is(
            index,
            "elected",
            "appointed",
            "named",
            "chosen",
            "made",
            "confirmed",
            "declared",
            "proclaimed",
            "crowned",
            "picked",
            "installed",
            "inaugurated",
            "hired",
            "reelected",
            "re"
        )
        && Enumerable
            .Range(1, 3)
            .Any(step => items.Is(index - step, "is", "was", "were", "be", "been", "being", "are"));

    private static bool IsPossessivePronoun(SentenceItems items, int index) =>
        items.Is(index, "his", "her", "its", "their", "our", "my", "your", "whose");
}
