using System.Text.RegularExpressions;

namespace EntityGraph;

/// <summary>
/// The words between a name and a title that make the name its holder: "is", "was elected", "will become".
/// </summary>
internal sealed partial record Copula(RelationStatus? Status, Modality Modality, bool IsNegated)
{
    private const string Adverbs =
        "(?:(?:also|now|currently|still|already|recently|later|then|again|officially|formally|first|himself|herself|just|subsequently) "
        + ""
        + ")*";

    private const string Made =
        "(?:re )?(?:elected|declared|proclaimed|crowned|picked|appointed|named|chosen|made|sworn "
        + "in|confirmed|inaugurated|installed|hired|reelected|re-elected)(?: as)?(?: to be)?";

    private static readonly (Regex Pattern, Copula Copula)[] s_patterns =
    [
        (Negation(), new Copula(RelationStatus.Current, Modality.Asserted, true)),
        (NoLonger(), new Copula(RelationStatus.Former, Modality.Asserted, false)),
        (Present(), new Copula(null, Modality.Asserted, false)),
        (Entered(), new Copula(null, Modality.Asserted, false)),
        (Past(), new Copula(RelationStatus.Former, Modality.Asserted, false)),
        (Future(), new Copula(null, Modality.Planned, false)),
        (Possible(), new Copula(null, Modality.Possible, false)),
        (Would(), new Copula(null, Modality.Conditional, false)),
        (Running(), new Copula(RelationStatus.Candidate, Modality.Asserted, false)),
    ];

    /// <summary>
    /// What some words say; null where they are no copula. The words are lower case and parted by one space.
    /// </summary>
    public static Copula? Read(string words)
    {
        foreach (var (pattern, copula) in s_patterns)
        {
            if (pattern.IsMatch(words))
            {
                return copula;
            }
        }

        return null;
    }

    [GeneratedRegex(
        "^(?:is|was|'s|were|has|had|will|would)(?: ?n't| not| never)(?: been| be| become)?(?: " + Made + ")?$"
    )]
    private static partial Regex Negation();

    [GeneratedRegex(
        "^(?:(?:is|was|'s) no longer|(?:has |had )?(?:resigned|quit|stepped down|retired|stood down|left "
            + "office)(?: [a-z]+)? as"
            + "|(?:was|has been|had been) (?:fired|ousted|removed|dismissed|sacked|replaced) as)$"
    )]
    private static partial Regex NoLonger();

    [GeneratedRegex(
        "^"
            + Adverbs
            + "(?:is|'s|remains|remained|has been|serves as|acts as|works as|is serving as)(?: "
            + "(?:also|now|currently|still|already|then|himself|herself))*$"
    )]
    private static partial Regex Present();

    [GeneratedRegex(
        "^"
            + Adverbs
            + "(?:became|becomes|has become|had become|took over as|takes over as|took office as"
            + "|(?:was|is|has been|had been|were) "
            + Adverbs
            + Made
            + ")$"
    )]
    private static partial Regex Entered();

    [GeneratedRegex(
        "^(?:once |previously |formerly |also |then )*(?:was|were|had been|served as|has served as|had "
            + "served as|worked as|used to be)"
            + "(?: (?:also|once|previously|formerly|then|still))*$"
    )]
    private static partial Regex Past();

    [GeneratedRegex(
        "^(?:will|is to|is set to|is due to|is expected to|is about to|is poised to|was set to|plans to) "
            + "(?:be|become|serve as|take over as|be "
            + Made
            + ")$"
    )]
    private static partial Regex Future();

    [GeneratedRegex("^(?:may|might|could|can) (?:be|become|serve as|have been|be " + Made + ")$")]
    private static partial Regex Possible();

    [GeneratedRegex("^would (?:be|become|have been|have become|serve as|make)$")]
    private static partial Regex Would();

    [GeneratedRegex(
        "^(?:is running for|ran for|runs for|was running for|has been running for|is running to be|is running to become|is standing for)$"
    )]
    private static partial Regex Running();
}
