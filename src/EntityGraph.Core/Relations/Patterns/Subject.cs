namespace EntityGraph;

/// <summary>The name that a noun phrase after it describes, and how the text puts it.</summary>
/// <param name="Item">Item of the name.</param>
/// <param name="Pattern">Apposition or copula, as evidence shows it.</param>
/// <param name="Score">In [0, 1].</param>
internal sealed record Subject(int Item, string Pattern, double Score)
{
    private const int MaxCopulaWords = 8;

    /// <summary>What adverbs and verbs say of the role; none where they say nothing.</summary>
    public RelationStatus Status { get; init; }

    /// <summary>How the text puts it.</summary>
    public Modality Modality { get; init; }

    /// <summary>True where the text says that it is not so.</summary>
    public bool IsNegated { get; init; }

    /// <summary>
    /// The subject of the phrase that starts at <paramref name="start"/>, determiner included; null for none.
    /// </summary>
    public static Subject? Of(SentenceItems items, int start, params ReadOnlySpan<EntityKind> kinds) =>
        OfApposition(items, start, kinds) ?? OfCopula(items, start, kinds);

    /// <summary>"X, the prime minister"; "X, 45, chief executive"; "X (then the premier)".</summary>
    public static Subject? OfApposition(SentenceItems items, int start, params ReadOnlySpan<EntityKind> kinds)
    {
        var mark = start - 1;
        var status = RelationStatus.None;
        while (
            items.Is(
                mark,
                "now",
                "then",
                "currently",
                "formerly",
                "previously",
                "also",
                "once",
                "long",
                "later",
                "himself",
                "herself"
            )
        )
        {
            status = items.Is(mark, "then", "formerly", "previously", "once") ? RelationStatus.Former : status;
            mark--;
        }

        var isNegated = items.Is(mark, "not");
        mark -= isNegated ? 1 : 0;
        var name = NameBeforeMark(items, mark);
        return IsOneOf(items, name, kinds)
            ? new Subject(name, "apposition-pattern", PatternScores.Apposition)
            {
                Status = status,
                IsNegated = isNegated,
            }
            : null;
    }

    /// <summary>"X is the prime minister"; "X, who was elected president".</summary>
    public static Subject? OfCopula(SentenceItems items, int start, params ReadOnlySpan<EntityKind> kinds)
    {
        var index = start - 1;
        while (
            items[index].Word.Length > 0
            && start - index <= MaxCopulaWords
            && !items.Is(index, ",", "who", "which", "that")
        )
        {
            index--;
        }

        var verb = index + 1;
        var isRestrictive = false;
        if (items.Is(index, "who", "which", "that"))
        {
            index--;
            isRestrictive = !items.Is(index, ",");
            index -= isRestrictive ? 0 : 1;
        }

        if (
            verb >= start
            || (isRestrictive && IsGoverned(items, index))
            || items.IsQuestion
            || !IsOneOf(items, index, kinds)
            || items.IsPossessive(index + 1) && (items[index + 1].Word != "'s" || items[index + 1].IsGenitive)
            || Copula.Read(items.Join(verb, start)) is not { } copula
        )
        {
            return null;
        }

        var isConditional = items.Is(index - 1, "if", "unless", "whether", "should");
        return new Subject(index, "copula-pattern", PatternScores.Copula)
        {
            Status = copula.Status ?? RelationStatus.None,
            Modality = isConditional ? Modality.Conditional : copula.Modality,
            IsNegated = copula.IsNegated,
        };
    }

    /// <summary>
    /// The status of a role whose own words say <paramref name="status"/>: what is not merely current wins.
    /// </summary>
    public RelationStatus StatusWith(RelationStatus status) =>
        Status == RelationStatus.None || status is not (RelationStatus.Current or RelationStatus.None)
            ? status
            : Status;

    // "an adviser to Mr. Pell who is now a fellow": who is the fellow is open.
    private static bool IsGoverned(SentenceItems items, int name)
    {
        var before = name - 1;
        before -= items.Is(before, "mr", "mrs", "ms", "dr", "president", "senator", "sen") ? 1 : 0;
        return items.Is(before, "to", "of", "for", "with", "and", "from");
    }

    // A comma, bracket or dash before the phrase, and a name (with an age) before that; -1 for none.
    private static int NameBeforeMark(SentenceItems items, int mark)
    {
        if (!items.Is(mark, ",", "(", "—"))
        {
            return -1;
        }

        var name = mark - 1;
        return char.IsAsciiDigit(items[name].Word.FirstOrDefault()) && items.Is(name - 1, ",") ? name - 2 : name;
    }

    private static bool IsOneOf(SentenceItems items, int index, ReadOnlySpan<EntityKind> kinds) =>
        items[index].Kind is { } kind && kinds.Contains(kind) && !items[index].IsNationality;
}
