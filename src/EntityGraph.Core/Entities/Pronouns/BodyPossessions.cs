namespace EntityGraph;

/// <summary>
/// Tells what "its" may mean by what it has: only a body has a chief executive or a parent company, only a state or a
/// body a president.
/// </summary>
internal static class BodyPossessions
{
    private static readonly WordSet s_ofBodies = new(
        "headquarters headquarter secretariat subsidiary parent owner shareholder board unit arm affiliate"
    );

    // Whom states have beside those that no body has.
    private static readonly WordSet s_ofStates = new(
        "president minister ambassador envoy chancellor negotiator parliament"
    );

    /// <summary>
    /// Whether what a possessive pronoun stands before is had by that kind of thing; null where the noun tells nothing.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="kind">The kind of a name that might be meant.</param>
    public static bool? Allows(PronounText text, PronounWord pronoun, MentionKind kind)
    {
        var noun = text.Clauses.Head(pronoun.Token);
        if (!pronoun.IsPossessive || pronoun.Class != PronounClass.Thing || noun <= pronoun.Token)
        {
            return null;
        }

        var word = text.Lower[noun];
        var isPost = TitleLexicon.Ends(word);
        if (!isPost && !s_ofBodies.Contains(word) && text.Lower[pronoun.Token + 1] != "parent")
        {
            return null;
        }

        return kind == MentionKind.Organisation
            || (kind == MentionKind.Country && (s_ofStates.Contains(word) || TitleLexicon.IsOfStates(word)));
    }
}
