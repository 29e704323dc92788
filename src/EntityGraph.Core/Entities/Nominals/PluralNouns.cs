namespace EntityGraph;

/// <summary>
/// Which nouns can stand for several named entities together, and of what kind those are. Lists of the project's own.
/// </summary>
internal static class PluralNouns
{
    // What has a country for its owner and acts for it counts as the country.
    private static readonly WordSet s_countries = new(
        "country nation state republic kingdom government capital army military superpower"
    );

    private static readonly WordSet s_bodies = new(
        "company firm carrier airline bank lender insurer maker carmaker manufacturer producer operator "
            + "retailer supplier utility shipyard brewer publisher "
            + "broadcaster newspaper agency ministry department bureau authority regulator court tribunal "
            + "commission committee council union federation "
            + "association foundation institute university school hospital museum club league group "
            + "organisation organization institution fund church "
            + "party movement front militia faction coalition alliance bloc parliament chamber watchdog "
            + "charity start-up startup"
    );

    // Countries or bodies, whichever the text has.
    private static readonly WordSet s_sides = new(
        "side party delegation rival team opponent foe ally adversary neighbour neighbor partner competitor signatory"
    );

    // Nobody in particular, however many there are.
    private static readonly WordSet s_vague = new(
        "official person people resident voter soldier worker member student child victim protester "
            + "passenger employee player fan customer user "
            + "man woman boy girl someone witness suspect source expert analyst observer critic supporter "
            + "citizen migrant refugee tourist farmer fisherman "
            + "inmate prisoner patient driver teacher nurse doctor officer policeman guard tenant visitor "
            + "guest reader viewer subscriber "
            + "adult teenager youth gunman attacker rescuer firefighter survivor worshipper pupil parent "
            + "client trader investor lawmaker"
    );

    private static readonly WordSet s_pairs = new(
        "pair duo couple man woman politician rival brother sister sibling friend colleague lawyer scientist "
            + "author founder co-founder"
    );

    /// <summary>What sort of entities a noun asks for; null where it is no such noun.</summary>
    /// <param name="singular">Lower case.</param>
    /// <param name="isCounted">Whether the text says how many ("both women"), which makes a vague noun sure
    /// enough.</param>
    public static PluralSort? SortOf(string singular, bool isCounted) =>
        s_sides.Contains(singular) ? PluralSort.Side
        : s_countries.Contains(singular) ? PluralSort.Country
        : s_bodies.Contains(singular) ? PluralSort.Body
        : isCounted && s_pairs.Contains(singular) ? PluralSort.Anybody
        : s_vague.Contains(singular) ? null
        : IsRole(singular) ? PluralSort.Role
        : isCounted && CommonNouns.KindOf(singular) == MentionKind.Person ? PluralSort.Anybody
        : null;

    private static bool IsRole(string singular) =>
        singular is "leader" or "minister" or "premier" or "executive" or "secretary"
        || (TitleLexicon.IsTitle(singular) && !RoleName.IsVague(singular));
}
