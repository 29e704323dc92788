namespace EntityGraph;

/// <summary>
/// The name that a verb's doer is, read leftwards over auxiliaries, adverbs and "who": "X will own", "X, which does not
/// own".
/// </summary>
internal static class VerbSubject
{
    private const string Pattern = "verb-pattern";
    private const int MaxWords = 5;

    /// <summary>Reads the subject of the verb at an item; null for none of the kinds.</summary>
    public static Subject? Read(SentenceItems items, int verb, params ReadOnlySpan<EntityKind> kinds)
    {
        var modality = Modality.Asserted;
        var isNegated = false;
        var name = verb - 1;
        while (verb - 1 - name < MaxWords && IsBetween(items, name))
        {
            isNegated |= items.Is(name, "not", "n't", "never");
            modality = items[name].Word switch
            {
                "will" or "to" => Modality.Planned,
                "may" or "might" or "could" or "can" => Modality.Possible,
                "would" => Modality.Conditional,
                _ => modality,
            };
            name--;
        }

        name -= items.Is(name, ",") && items.Is(name + 1, "who", "which", "that") ? 1 : 0;
        return !items.IsQuestion && items[name].Kind is { } kind && kinds.Contains(kind) && !items[name].IsNationality
            ? new Subject(name, Pattern, PatternScores.Verb)
            {
                Modality = items.Is(name - 1, "if", "unless", "whether", "should") ? Modality.Conditional : modality,
                IsNegated = isNegated,
            }
            : null;
    }

    private static bool IsBetween(SentenceItems items, int index) =>
        items.Is(
            index,
            "will",
            "would",
            "may",
            "might",
            "could",
            "can",
            "did",
            "does",
            "do",
            "not",
            "n't",
            "never",
            "also",
            "now",
            "still",
            "already",
            "jointly",
            "once",
            "has",
            "had",
            "have",
            "who",
            "which",
            "that",
            "currently",
            "previously",
            "formerly",
            "fully",
            "partly",
            "recently"
        );
}
