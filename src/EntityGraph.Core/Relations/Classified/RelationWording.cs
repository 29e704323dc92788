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
        var phrase = isRole ? PhraseOf(items, source, target) : null;
        var named = phrase is null ? predicate : PostOf(items, phrase, source, target);
        if (named is null || (isRole && IsAnothers(items, source, target)))
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
            phrase is null ? predicate : named,
            phrase?.Roles[0].Entry.Text ?? "",
            status,
            modality,
            isNegated
        );
    }

    // "X, director of [Y]'s institute" is of the institute; "X, an aide to Z who leads [Y]" is open.
    private static bool IsAnothers(SentenceItems items, int source, int target) =>
        source < target
        && (
            items.IsPossessive(target + 1)
            || Enumerable
                .Range(source + 1, target - source - 1)
                .Any(index => items[index] is { IsPerson: true, Mention.Form: MentionForm.Name })
        );

    private static string? PostOf(SentenceItems items, RolePhrase phrase, int source, int target)
    {
        var role = phrase.Roles[0];
        if (phrase.Right == target || phrase.Left == target)
        {
            return (phrase.Right == target ? RoleDecision.Right(items, phrase, role) : null)
                ?? (phrase.Left == target ? RoleDecision.Left(items, phrase, role) : null)
                ?? Bare(items, phrase, target);
        }

        // "director of the Lind Project at Quarrix University" directs the project alone, the "Senate leader" the senate.
        var predicate = Bare(items, phrase, target);
        var isOfAnother = phrase.Left >= 0 || (source < phrase.Right && phrase.Right < target);
        return isOfAnother && predicate != Employer ? null : predicate;
    }

    private static string? Bare(SentenceItems items, RolePhrase phrase, int target)
    {
        var predicate = phrase.Roles[0].Entry.For(items[target].Kind ?? EntityKind.Other);
        var isLesser =
            predicate == Chairperson
            && (
                phrase.Roles[0].Modifiers.IsDeputy
                || Enumerable.Range(1, 2).Any(step => RoleWords.Deputy.Contains(items[TitleAt(phrase) - step].Word))
            );
        return isLesser ? PositionHeld : predicate;
    }

    // The title between both, the one nearest to the target, or right before the first.
    private static RolePhrase? PhraseOf(SentenceItems items, int source, int target)
    {
        var (start, end) = (Math.Min(source, target), Math.Max(source, target));
        var phrases = RolePhraseParser.Parse(items);
        var between = phrases.Where(phrase => TitleAt(phrase) > start && TitleAt(phrase) < end).ToList();
        return between.Count > 0
            ? (source < target ? between[^1] : between[0])
            : phrases.FindLast(phrase =>
                TitleAt(phrase) < start
                && start - TitleAt(phrase) <= WordsAround
                && Enumerable.Range(TitleAt(phrase), start - TitleAt(phrase)).All(index => items[index].IsWord)
            );
    }

    private static int TitleAt(RolePhrase phrase) => phrase.HeadEnd - phrase.Roles[^1].Entry.Words.Length;
}
