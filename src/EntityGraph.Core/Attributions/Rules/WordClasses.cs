namespace EntityGraph;

/// <summary>Guesses of word class from closed lists, endings and capitals.</summary>
internal static class WordClasses
{
    private const int ShortestAdverb = 5;

    private static readonly HashSet<string> s_nouns = new(StringComparer.Ordinal)
    {
        "family",
        "assembly",
        "rally",
        "reply",
        "supply",
        "july",
        "italy",
        "ally",
        "monopoly",
        "anomaly",
        "bully",
        "daily",
        "weekly",
        "monthly",
        "elderly",
        "friendly",
        "early",
        "only",
        "deputy",
    };

    private static readonly HashSet<string> s_noVerbs = new(StringComparer.Ordinal)
    {
        "united",
        "red",
        "need",
        "seed",
        "speed",
        "breed",
        "bed",
        "creed",
        "deed",
        "feed",
        "weed",
        "greed",
        "fed",
        "wed",
        "sacred",
        "hundred",
        "armed",
        "unnamed",
        "unidentified",
        "retired",
        "limited",
        "convicted",
        "accused",
        "alleged",
        "appointed",
        "elected",
        "allied",
    };

    public static bool IsAdverb(AttributionText text, int token)
    {
        var word = text.At(token);
        return FunctionWords.Adverbs.Contains(word)
            || (
                word.Length >= ShortestAdverb
                && word.EndsWith("ly", StringComparison.Ordinal)
                && !s_nouns.Contains(word)
                && text.MentionAt(token) < 0
                && (!text.IsCapital(token) || token == text.Sentence(token).TokenStart)
            );
    }

    /// <summary>True for a word that is likely a finite verb where it stands between two noun phrases.</summary>
    public static bool IsPlainVerb(AttributionText text, int token)
    {
        if (text.IsCapital(token) || text.MentionAt(token) >= 0)
        {
            return false;
        }

        var word = text.At(token);
        return FunctionWords.CommonVerbs.Contains(word)
            || (word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 3 && !s_noVerbs.Contains(word));
    }

    public static bool IsNounLike(AttributionText text, int token)
    {
        var word = text.At(token);
        return text.IsWord(token)
            && !FunctionWords.Auxiliaries.Contains(word)
            && !FunctionWords.Prepositions.Contains(word)
            && !FunctionWords.Determiners.Contains(word)
            && !FunctionWords.Subordinators.Contains(word)
            && !FunctionWords.Relatives.Contains(word)
            && word is not ("and" or "or" or "not")
            && !FunctionWords.CommonVerbs.Contains(word);
    }

    public static bool IsTime(AttributionText text, int token)
    {
        var word = text.At(token);
        return FunctionWords.Weekdays.Contains(word);
    }

    public static bool IsDash(string word) => word is "—" or "–" or "--" or "-";
}
