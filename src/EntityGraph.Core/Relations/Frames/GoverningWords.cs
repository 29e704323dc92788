namespace EntityGraph;

/// <summary>
/// Verbs, adjectives and nouns that tell whether the clause they take is so. Written for this project.
/// </summary>
internal static class GoverningWords
{
    private static readonly WordSet s_implies = new(
        "manage begin start continue keep help proceed go come get remain use happen dare bother finish stop "
            + "make let see watch hear have "
            + "know learn discover realize realise notice show reveal find remember regret recall forget able "
            + "proud happy glad sad sorry surprised lucky quick first last "
            + "force compel lead enable cause persuade convince"
    );

    private static readonly WordSet s_impliesNot = new(
        "fail refuse decline neglect avoid cease unable unwilling reluctant prevent refrain"
    );
    private static readonly WordSet s_doubts = new(
        "seem appear likely unlikely possible probable said believed thought alleged reported rumor rumour "
            + "may doubt suspect fear worry"
    );
    private static readonly WordSet s_denies = new("deny dispute refute reject disprove");
    private static readonly WordSet s_wishes = new(
        "demand urge ask want hope wish propose suggest recommend insist request require prefer intend order "
            + "expect predict plan agree decide aim like call pledge promise vow"
    );

    private static readonly WordSet s_doubtNouns = new(
        "idea prospect possibility hope hopes intention plan plans threat fear fears risk chance rumor "
            + "rumors rumour rumours dream goal aim thought proposal cost option"
    );

    /// <summary>What a word makes of its clause.</summary>
    /// <param name="lemma">Dictionary form, or the adjective.</param>
    /// <param name="isOpen">True for a clause that borrows its subject ("to meet", "meeting").</param>
    public static Governing Of(string lemma, bool isOpen) =>
        lemma switch
        {
            _ when s_denies.Contains(lemma) => Governing.Denies,
            _ when s_implies.Contains(lemma) => isOpen && lemma is "find" or "know" or "learn"
                ? Governing.Plans
                : Governing.Implies,
            _ when s_impliesNot.Contains(lemma) => Governing.ImpliesNot,
            _ when s_doubts.Contains(lemma) => Governing.Doubts,
            _ when isOpen || s_wishes.Contains(lemma) => Governing.Plans,
            _ => Governing.Tells,
        };

    /// <summary>True for a noun whose "of" clause need not be so: "the idea of meeting".</summary>
    public static bool IsDoubtNoun(string noun) => s_doubtNouns.Contains(noun);
}
