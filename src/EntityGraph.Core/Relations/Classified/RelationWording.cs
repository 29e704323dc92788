namespace EntityGraph;

/// <summary>How a sentence puts a relation of two of its names, by the words between and just before them.</summary>
/// <param name="Predicate">The predicate, made more exact by a title.</param>
/// <param name="Cue">The title; empty for none.</param>
/// <param name="Status">How a role stands.</param>
/// <param name="Modality">How the text puts it.</param>
/// <param name="IsNegated">True where it says that it is not so.</param>
internal sealed record RelationWording(
    string Predicate,
    string Cue,
    RelationStatus Status,
    Modality Modality,
    bool IsNegated
)
{
    private const int WordsAround = 3;
    private const string Employer = "employer";
    private const string PositionHeld = "position_held";
    private const string Chairperson = "chairperson";

    private static readonly WordSet s_studies = new(
        "study studied studies graduate graduated train trained educated degree doctorate diploma alumnus "
            + "alumna student"
    );

    /// <summary>Reads the wording; null where a title or a marriage makes it none of the two.</summary>
    public static RelationWording? Read(SentenceItems items, int source, int target, string predicate)
    {
        var start = Math.Min(source, target);
        var end = Math.Max(source, target);
        var isRole = items[source].IsPerson && predicate is Employer or PositionHeld or Chairperson;
        var (title, at) = isRole ? TitleOf(items, start, end) : (null, -1);
        if (title is not null && Named(items, title, at, target) is not { Length: > 0 })
        {
            return null;
        }

        if (
            predicate == "relative"
            && Enumerable
                .Range(start, end - start)
                .Any(index => items.Is(index, "married", "wife", "husband", "spouse", "widow", "widower"))
        )
        {
            return null;
        }

        if (
            predicate == Employer
            && Enumerable.Range(start, end - start).Any(index => s_studies.Contains(items[index].Word))
        )
        {
            predicate = "educated_at";
        }

        var before = start - 1;
        while (
            before >= 0
            && start - before <= WordsAround
            && items[before].IsWord
            && !RoleWords.Stop.Contains(items[before].Word)
        )
        {
            before--;
        }

        var status = isRole ? RelationStatus.Current : RelationStatus.None;
        var modality = Modality.Asserted;
        var isNegated = false;
        for (var index = before + 1; index < end; index++)
        {
            isNegated |= items.Is(index, "not", "n't", "never", "neither", "nor", "denied", "denies");
            status = RoleWords.Status.TryGetValue(items[index].Word, out var found) && isRole ? found : status;
            status = items.Is(index, "longer") && items.Is(index - 1, "no") ? RelationStatus.Former : status;
            modality = items[index].Word switch
            {
                "will" or "plans" or "intends" or "future" => Modality.Planned,
                "may" or "might" or "could" or "possibly" or "perhaps" => Modality.Possible,
                "would" or "if" or "unless" or "whether" => Modality.Conditional,
                _ => modality,
            };
        }

        return new RelationWording(
            title is null ? predicate : Named(items, title, at, target)!,
            title?.Text ?? "",
            status,
            modality,
            isNegated
        );
    }

    private static string? Named(SentenceItems items, TitleEntry title, int at, int target)
    {
        var predicate = title.For(items[target].Kind ?? EntityKind.Other);
        var isLesser =
            predicate == Chairperson
            && Enumerable.Range(1, 2).Any(step => RoleWords.Deputy.Contains(items[at - step].Word));
        return isLesser ? PositionHeld : predicate;
    }

    // The title between both, or right before the first.
    private static (TitleEntry? Title, int At) TitleOf(SentenceItems items, int start, int end)
    {
        for (var index = start + 1; index < end; index++)
        {
            if (TitleLexicon.Match(items, index) is { } title)
            {
                return (title, index);
            }
        }

        for (var index = start - 1; index >= 0 && start - index <= WordsAround && items[index].IsWord; index--)
        {
            if (TitleLexicon.Match(items, index) is { } title)
            {
                return (title, index);
            }
        }

        return (null, -1);
    }
}
