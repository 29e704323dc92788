namespace EntityGraph;

/// <summary>Words that say that somebody does not do what follows: "avoided criticising", "stopped short of naming".</summary>
internal static class Abstentions
{
    private const int LongestLink = 3;

    private static readonly WordSet s_links = new("to from of short clear away publicly openly directly even");

    /// <summary>True for a verb or adjective under which a deed is left undone.</summary>
    public static bool IsOne(string word) =>
        GoverningWords.Of(VerbLexicon.Lemma(word), isOpen: true) == Governing.ImpliesNot;

    /// <summary>True where the words right before a token say that it is left undone.</summary>
    public static bool EndBefore(AttributionText text, int token)
    {
        for (var before = token - 1; before >= Math.Max(0, token - 1 - LongestLink); before--)
        {
            if (IsOne(text.At(before)) || IsAway(text, before))
            {
                return true;
            }

            if (!s_links.Contains(text.At(before)))
            {
                return false;
            }
        }

        return false;
    }

    // "Stopped short of", "steered clear of", "shied away from": the adverb and its preposition.
    private static bool IsAway(AttributionText text, int token) =>
        (text.At(token), text.At(token + 1)) is ("short" or "clear", "of") or ("away", "from");
}
