namespace EntityGraph;

/// <summary>What the words before a title make of it.</summary>
internal sealed record RoleModifiers
{
    /// <summary>No word at all.</summary>
    public static readonly RoleModifiers None = new();

    /// <summary>The status that a word gives; null where none does.</summary>
    public RelationStatus? Status { get; init; }

    /// <summary>How the text puts the role.</summary>
    public Modality Modality { get; init; }

    /// <summary>True for a deputy, vice or assistant.</summary>
    public bool IsDeputy { get; init; }

    /// <summary>True for a title that is an honour alone: "honorary professor".</summary>
    public bool IsHonorary { get; init; }

    /// <summary>True for "first", "two-term": the role may be over.</summary>
    public bool IsOrdinal { get; init; }

    /// <summary>True where a word makes it no role.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>True where a word of a department or duty stands there.</summary>
    public bool HasPortfolio { get; init; }

    /// <summary>True where a word stands there that no list has.</summary>
    public bool HasUnknown { get; init; }

    /// <summary>Reads the words from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public static RoleModifiers Read(SentenceItems items, int start, int end)
    {
        var modifiers = None;
        for (var index = start; index < end; index++)
        {
            var pair = $"{items[index].Word} {items[index + 1].Word}";
            if (index + 1 < end && RoleWords.Status.TryGetValue(pair, out var status))
            {
                modifiers = modifiers with { Status = status };
                index++;
            }
            else
            {
                modifiers = modifiers.With(items[index].Word);
            }
        }

        return modifiers;
    }

    /// <summary>What both stretches of words make of the role; those nearer to the title win.</summary>
    public RoleModifiers After(RoleModifiers farther) =>
        this with
        {
            Status = Status == RelationStatus.Current ? farther.Status ?? Status : Status ?? farther.Status,
            Modality = Modality == Modality.Asserted ? farther.Modality : Modality,
            IsOrdinal = IsOrdinal || farther.IsOrdinal,
            IsBlocked = IsBlocked || farther.IsBlocked,
        };

    private RoleModifiers With(string word)
    {
        if (RoleWords.Status.TryGetValue(word, out var status))
        {
            return this with { Status = Status is null or RelationStatus.Current ? status : Status };
        }

        if (RoleWords.Modal.TryGetValue(word, out var modality))
        {
            return this with { Modality = modality };
        }

        if (RoleWords.Deputy.Contains(word))
        {
            return this with { IsDeputy = true, IsHonorary = IsHonorary || word == "honorary" };
        }

        if (RoleWords.Blocking.Contains(word))
        {
            return this with { IsBlocked = true };
        }

        var isNeutral = RoleWords.Neutral.Contains(word);
        var isPortfolio = RoleWords.Portfolio.Contains(word);
        return this with
        {
            IsOrdinal = IsOrdinal || RoleWords.Ordinal.Contains(word),
            HasPortfolio = HasPortfolio || (isPortfolio && !isNeutral),
            HasUnknown = HasUnknown || (!isNeutral && !isPortfolio),
        };
    }
}
