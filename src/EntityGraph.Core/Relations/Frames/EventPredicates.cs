namespace EntityGraph;

/// <summary>Names the predicates of events, tells which are mutual, and which verbs tell of none.</summary>
internal static class EventPredicates
{
    /// <summary>The predicate of "called Lind a liar".</summary>
    public const string Describe = "describe";

    // With "with", or with both sides as subject, they say the same of both; the name goes without "with".
    private static readonly WordSet s_mutual = new(
        "meet talk negotiate agree marry wed divorce debate clash cooperate collaborate trade merge confer "
            + "converse reconcile bargain spar quarrel argue huddle"
    );

    // Mutual only with the preposition.
    private static readonly WordSet s_mutualWith = new(
        "speak_with work_with fight_with dispute_with feud_with ally_with tie_with relate_with compete_with "
            + "discuss_with sign_with share_with contract_with dine_with date "
            + "befriend have_affair_with shake_hands_with team_with partner_with side_with contact sit_with "
            + "correspond_with battle_with exchange_with"
    );

    // Joined subjects of these did it with each other: "A and B discussed ...".
    private static readonly WordSet s_jointly = new("discuss sign exchange fight");

    // Being, having, seeming, saying and thinking: no events between two sides, or told as attributions.
    private static readonly WordSet s_none = new(
        "be have do become seem appear remain stay include involve contain mean resemble equal cost last say "
            + "add note think believe know feel guess suppose "
            + "reckon assume state claim insist argue explain announce declare recall conclude observe get go "
            + "come make take put let keep want need like hate prefer "
            + "exist happen occur begin start continue end stop try use consist depend belong matter look "
            + "sound tend represent reflect constitute comprise feature total number "
            + "read write sit stand lie live die grow rise fall run turn move find see hear watch expect hope "
            + "wish graduate study reside belong"
    );

    // ... but with these they are events.
    private static readonly WordSet s_noneBut = new(
        "run_against write_to stand_with turn_against move_against turn_to come_after go_after see find "
            + "sit_with argue_with live_with look_into run_for"
    );

    private static readonly WordSet s_sides = new(
        "with to against for on from into toward towards behind over about alongside"
    );

    /// <summary>
    /// True where a preposition may lead to the other side; elsewhere it tells the place, time or manner.
    /// </summary>
    public static bool LeadsToSide(string preposition) => s_sides.Contains(preposition);

    /// <summary>True for a verb that tells of no event between two sides.</summary>
    public static bool IsNone(string lemma, string predicate) =>
        s_none.Contains(lemma) && !s_noneBut.Contains(predicate);

    /// <summary>The predicate of a verb with its particle and preposition.</summary>
    public static string Name(string lemma, string? particle, string? preposition)
    {
        if (preposition == "with" && particle is null && s_mutual.Contains(lemma))
        {
            return lemma;
        }

        var name = particle is null ? lemma : $"{lemma}_{particle}";
        return preposition is null ? name : $"{name}_{preposition.Replace(' ', '_')}";
    }

    /// <summary>True for a predicate that says the same of both sides.</summary>
    public static bool IsMutual(string predicate) => s_mutual.Contains(predicate) || s_mutualWith.Contains(predicate);

    /// <summary>The predicate between joined subjects; null where they may each have done it alone.</summary>
    public static string? Between(string lemma, bool hasObject) =>
        s_mutual.Contains(lemma) && !hasObject ? lemma
        : s_jointly.Contains(lemma) && (hasObject || lemma == "fight") ? lemma + "_with"
        : null;
}
