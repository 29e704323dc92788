namespace EntityGraph;

/// <summary>Gives events their CAMEO code, unless the words are sport's or a figure of speech.</summary>
internal sealed class EventMeaning
{
    private const int FirstForce = 18;

    // Physical assault: the dictionary takes all killing for war.
    private const string Assault = "182";

    // Fights of words, votes, markets and teams go by the words of war: these need two states, or arms.
    private static readonly WordSet s_figurative = new(
        "attack assault assail batter battle beat blast blitz bombard break bury bust clash clobber crush "
            + "defeat demolish destroy devastate dominate eliminate explode fight "
            + "hammer hit hunt invade kick kill knock master match mow overcome overwhelm pit pound press "
            + "pummel push rout ruin shoot slam slap smash storm strike struggle "
            + "surrender sweep target threaten torpedo trounce undermine wound wrestle"
    );

    // Of people these are meant as they are said.
    private static readonly WordSet s_plain = new(
        "kill murder assassinate kidnap abduct rape torture stab behead shoot poison execute wound"
    );

    // Of polls and races.
    private static readonly WordSet s_contest = new(
        "lead trail edge top best outpoll outpace outperform run best tie draw"
    );

    private readonly bool _isSport;

    public EventMeaning(ResolvedDocument document) => _isSport = SportVocabulary.IsSport(document.Tokenized);

    /// <summary>The code of an event; null where there is none.</summary>
    public string? Code(FrameFinding finding)
    {
        // Who calls on somebody appeals to them; who calls somebody something does not telephone.
        var lemma = finding.Predicate is "call_on" or "call_upon" ? "appeal" : finding.Lemma;
        if (
            _isSport
            || finding.Predicate == EventPredicates.Describe
            || s_contest.Contains(finding.Lemma)
            || IsTeam(finding.Source)
            || IsTeam(finding.Target)
            || EventCodes.Find(
                lemma,
                finding.Particle,
                finding.Noun,
                finding.Preposition ?? (EventPredicates.IsMutual(finding.Predicate) ? "with" : null)
            )
                is not { } code
        )
        {
            return null;
        }

        var isForce = ((code[0] - '0') * 10) + code[1] - '0' >= FirstForce;
        var isLiteral =
            (IsArmed(finding.Source) && IsArmed(finding.Target))
            || (s_plain.Contains(finding.Lemma) && finding.Target.Kind == EntityKind.Person && finding.Noun is null);
        if (isForce && s_plain.Contains(finding.Lemma) && !IsArmed(finding.Source))
        {
            return isLiteral ? Assault : null;
        }

        return isForce && (s_figurative.Contains(finding.Lemma) || finding.Noun is not null) && !isLiteral
            ? null
            : code;
    }

    private static bool IsArmed(EntityArgument side) => side.Kind is EntityKind.Country or EntityKind.Location;

    private static bool IsTeam(EntityArgument side) => side.Entity.Value.EndsWith("-team", StringComparison.Ordinal);
}
