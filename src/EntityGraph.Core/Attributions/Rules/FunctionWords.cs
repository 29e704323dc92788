using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>Closed classes of English words, lower case, as far as the attribution rules need them.</summary>
internal static class FunctionWords
{
    public static readonly FrozenSet<string> Determiners = Set(
        "the a an this these those his her its their our my your some many several most few no any each every both all "
            + "another other such one two three four five six seven eight nine ten dozens hundreds thousands what whose"
    );

    public static readonly FrozenSet<string> Pronouns = Set(
        "he she they it i we you someone somebody everyone everybody nobody anyone others many some few most both this"
    );

    public static readonly FrozenSet<string> ObjectPronouns = Set(
        "him her them me us you it himself herself themselves"
    );

    public static readonly FrozenSet<string> Singular = Set("he she");

    public static readonly FrozenSet<string> Auxiliaries = Set(
        "has have had is are was were am be been being will would can could may might must shall should did "
            + "do does 'd 'll 've 's 're 'm "
            + "having 'd n't not cannot ca wo didn't doesn't don't hasn't haven't hadn't isn't aren't wasn't "
            + "weren't won't wouldn't can't couldn't "
            + "shouldn't ain't"
    );

    public static readonly FrozenSet<string> Be = Set(
        "is are was were am be been being 's 're 'm isn't aren't wasn't weren't"
    );

    public static readonly FrozenSet<string> Have = Set("has have had 've 'd having hasn't haven't hadn't");

    public static readonly FrozenSet<string> Do = Set("did do does didn't doesn't don't");

    public static readonly FrozenSet<string> Future = Set("will shall 'll wo won't going");

    public static readonly FrozenSet<string> Possible = Set(
        "may might could can would should ca couldn't can't wouldn't"
    );

    public static readonly FrozenSet<string> Negations = Set(
        "not n't never cannot didn't doesn't don't hasn't haven't hadn't isn't aren't wasn't weren't won't "
            + "wouldn't can't couldn't shouldn't hardly scarcely"
    );

    /// <summary>Subjects and determiners that deny the whole clause: "nobody said", "neither leader mentioned".</summary>
    public static readonly FrozenSet<string> Nobody = Set("nobody none no neither");

    public static readonly FrozenSet<string> Adverbs = Set(
        "also later then again never not once even just still already ever earlier often always further too "
            + "instead soon "
            + "reportedly apparently however meanwhile therefore though afterwards afterward yesterday today "
            + "tonight so yet first "
            + "only now there here thus indeed nevertheless nonetheless maybe perhaps almost rather long twice "
            + "sometimes back"
    );

    public static readonly FrozenSet<string> Prepositions = Set(
        "of for at from in to with on by behind against about between near among during after before since "
            + "over under into onto "
            + "through amid despite without within across along around until till like outside inside "
            + "following regarding concerning "
            + "toward towards than upon via versus vs"
    );

    public static readonly FrozenSet<string> Links = Set("of for at from in to with on by behind against near");

    public static readonly FrozenSet<string> Subordinators = Set(
        "that as when while because if although though whether since after before until unless once where "
            + "whereas but yet so or nor how why"
    );

    public static readonly FrozenSet<string> Relatives = Set("who which whom whose where when that");

    public static readonly FrozenSet<string> Weekdays = Set(
        "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow"
    );

    public static readonly FrozenSet<string> Months = Set(
        "january february march april may june july august september october november december "
            + "jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov "
            + "nov. dec dec."
    );

    public static readonly FrozenSet<string> TimeNouns = Set(
        "week month year day night morning afternoon evening weekend summer spring autumn fall winter time "
            + "decade hour hours days weeks months years"
    );

    public static readonly FrozenSet<string> TimeAdjectives = Set("this last next that late early earlier later the");

    /// <summary>
    /// Past forms and others that no ending gives away, for words that are verbs far more often than nouns.
    /// </summary>
    public static readonly FrozenSet<string> CommonVerbs = Set(
        "met said told went came took made gave got held led left won lost became began kept knew saw found "
            + "felt ran sat stood spoke "
            + "wrote brought bought fought sent spent built put let says makes takes goes comes gets gives has "
            + "had does did is are was were be been "
            + "appears seems remains became grew rose fell drew flew drove broke chose threw shot struck "
            + "sought taught caught paid laid "
            + "sued hit quit won't struggled"
    );

    /// <summary>Nouns for those who speak for their country or organisation without being named.</summary>
    public static readonly FrozenSet<string> Offices = Set(
        "official officials government ministry department military army navy police embassy consulate "
            + "spokesman spokeswoman spokesperson "
            + "spokespeople spokesmen minister ministers president premier chancellor ambassador diplomat "
            + "diplomats delegation authorities authority "
            + "administration leadership leaders leader cabinet parliament regulator regulators office mission "
            + "envoy negotiator negotiators secretary "
            + "chief commander general monarch king queen prosecutor prosecutors executive executives chairman "
            + "chairwoman chair ceo "
            + "representative representatives side statement communique communiqué campaign bank agency court "
            + "commission council bureau chapter branch board"
    );

    /// <summary>Those of the offices whose work is to speak for others.</summary>
    public static readonly FrozenSet<string> Spokespeople = Set(
        "spokesman spokeswoman spokesperson spokespeople spokesmen"
    );

    /// <summary>Those who speak for a person; organisations and countries have more offices.</summary>
    public static readonly FrozenSet<string> Voices = Set(
        "office spokesman spokeswoman spokesperson spokespeople secretary campaign"
    );

    /// <summary>Texts that carry their owner's words.</summary>
    public static readonly FrozenSet<string> Texts = Set(
        "statement statements remarks remark comment comments letter letters speech speeches tweet tweets "
            + "post posts report reports release "
            + "communique communiqué email e-mail memo announcement interview testimony note message article "
            + "column editorial op-ed book paper "
            + "announcement press claim claims assertion warning website site page account blog essay notice "
            + "notices ruling verdict filing decree bulletin circular "
            + "memoir memoirs diary"
    );

    /// <summary>Sources that show rather than speak.</summary>
    public static readonly FrozenSet<string> Findings = Set(
        "poll polls survey surveys study studies data results evidence figures records documents research "
            + "analysis numbers statistics review findings"
    );

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
