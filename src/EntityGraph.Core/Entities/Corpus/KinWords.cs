namespace EntityGraph;

/// <summary>
/// Finds where a text tells of somebody of the same name: "his son of the same name", "the elder Brandt", "her late
/// father".
/// </summary>
internal static class KinWords
{
    private static readonly WordSet s_kin = new(
        "father son sons grandfather grandson grandsons forefather ancestor descendant heir dynasty"
    );
    private static readonly WordSet s_same = new("namesake namesakes elder younger junior senior");

    private static readonly WordSet s_siblings = new("brother brothers sister sisters twin twins siblings");
    private static readonly WordSet s_sibling = new("younger elder older youngest eldest twin");

    /// <summary>
    /// True where a text tells one of several brothers or sisters from another: "her younger sister", "the elder of two
    /// brothers".
    /// </summary>
    public static bool TellsSiblings(TokenizedDocument document)
    {
        var (isOne, hasKin) = (false, false);
        foreach (var token in document.Tokens)
        {
            var word = document.Slice(token);
            isOne |= s_sibling.Contains(word);
            hasKin |= s_siblings.Contains(word);
        }

        return isOne && hasKin;
    }

    /// <summary>2 where the text says that two have one name, 1 where it has words of kin, else 0.</summary>
    public static int In(TokenizedDocument document)
    {
        var level = 0;
        for (var index = 0; index < document.Tokens.Length; index++)
        {
            var word = document.Slice(document.Tokens[index]);
            var next = index + 1 < document.Tokens.Length ? document.Slice(document.Tokens[index + 1]) : default;
            if (
                word is "namesake" or "namesakes"
                || (word is "same" && next is "name")
                || (
                    word is "bears" or "bore" or "carries" or "bearing"
                    && next is "his" or "her" or "the"
                    && index + 2 < document.Tokens.Length
                    && document.Slice(document.Tokens[index + 2]) is "name"
                )
            )
            {
                return 2;
            }

            level =
                s_kin.Contains(word) || (s_same.Contains(word) && next.Length > 0 && char.IsUpper(next[0])) ? 1 : level;
        }

        return level;
    }
}
