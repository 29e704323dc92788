using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>
/// The closed word lists that tokens and sentences are cut by. English news usage; compiled for the project.
/// </summary>
internal static class Lexicon
{
    private const int LongestCapitals = 6;

    private static readonly FrozenDictionary<string, AbbreviationKind> s_abbreviations = BuildAbbreviations();
    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<
        ReadOnlySpan<char>
    > s_abbreviationLookup = s_abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordSet s_starters = new(
        "The A An In On At He She It They We You I But And Or So If When While As After Before Although "
            + "Though However This That These "
            + "Those There Here His Her Its Their Our My Your For From With By To What Who Why How Where Which "
            + "Not Yes Meanwhile Also Then Now "
            + "Since During Under Despite According Some Many Most Several All Both Each Another Other Others "
            + "Because Once Until Earlier Later "
            + "Last Nearly About Still Yet Even Only Just Such Instead Among Through Throughout Between "
            + "Against Within Without Whether"
    );

    private static readonly WordSet s_prefixes = new(
        "non anti pro ex co re pre post mid semi sub multi mini micro over ultra inter intra counter e "
            + "psycho pan cross de un bi tri "
            + "macro mega meta neo proto pseudo quasi trans vice bio eco"
    );

    private static readonly WordSet s_elisions = new("em til tis twas cause bout round n cuz");

    private static readonly WordSet s_exclaiming = new("Yahoo Jeopardy Oklahoma Mamma");

    private static readonly WordSet s_units = new(
        "am pm AM PM m bn tn b k K M mn km cm mm kg g lb lbs ft mph kph km/h hrs hr mins min sec Hz kHz MHz "
            + "GHz kW MW GW kWh MWh GB MB KB TB mg ml MM "
            + "a.m p.m"
    );

    private static readonly WordSet s_speechVerbs = new(
        "said says say asked asks added adds told tells wrote writes replied replies shouted shouts cried "
            + "cries demanded wondered "
            + "exclaimed insisted joked quipped declared remarked recalled explained yelled screamed tweeted "
            + "posted responded answered"
    );

    /// <summary>
    /// How a word with a full stop after it behaves; <see cref="AbbreviationKind.None"/> for any other word.
    /// </summary>
    public static AbbreviationKind Abbreviation(ReadOnlySpan<char> word)
    {
        if (s_abbreviationLookup.TryGetValue(word, out var kind))
        {
            return kind;
        }

        // Headlines in capitals: GEN. ORTEGA.
        if (word.Length is < 2 or > LongestCapitals || !char.IsUpper(word[1]))
        {
            return AbbreviationKind.None;
        }

        Span<char> title = stackalloc char[word.Length];
        word.ToLowerInvariant(title);
        title[0] = word[0];
        return s_abbreviationLookup.TryGetValue(title, out kind) ? kind : AbbreviationKind.None;
    }

    /// <summary>
    /// True for a capitalised word that opens sentences far more often than it follows an abbreviation.
    /// </summary>
    public static bool IsStarter(ReadOnlySpan<char> word) => s_starters.Contains(word);

    /// <summary>
    /// True for a lower-case prefix that is one word with a lower-case word after the hyphen (<c>re-elected</c>).
    /// </summary>
    public static bool IsPrefix(ReadOnlySpan<char> word) => s_prefixes.ContainsIgnoringFirstCase(word);

    /// <summary>True for a unit written against its number (<c>5km</c>).</summary>
    public static bool IsUnit(ReadOnlySpan<char> word) => s_units.Contains(word);

    /// <summary>True for what is left of a word after a leading apostrophe (<c>'em</c>).</summary>
    public static bool IsElision(ReadOnlySpan<char> word) => s_elisions.Contains(word);

    /// <summary>True for a name that is written with an exclamation mark.</summary>
    public static bool IsExclaimingName(ReadOnlySpan<char> word) => s_exclaiming.Contains(word);

    /// <summary>True for a verb that follows a quoted question (<c>"Why?" Brandt asked</c>).</summary>
    public static bool IsSpeechVerb(ReadOnlySpan<char> word) => s_speechVerbs.Contains(word);

    private static FrozenDictionary<string, AbbreviationKind> BuildAbbreviations()
    {
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        Add(
            AbbreviationKind.BeforeName,
            "Mr Mrs Ms Mx Mme Mlle Messrs Mmes Dr Drs Prof Gen Lt Maj Col Cmdr Capt Sgt Cpl Pvt Adm Brig Sen "
                + "Sens Rep Reps Gov Govs "
                + "Rev Fr Hon Pres Supt Insp Det Amb Atty Asst St Ste Mt Ft Pt Msgr Sec Dir Cdr Vol Bros Pfc "
                + "Spc Gens Profs Revs Sts Mts Dist Dept Univ"
        );
        Add(AbbreviationKind.Joining, "vs v cf viz ca approx incl esp e.g i.e eg ie al nr");
        Add(
            AbbreviationKind.BeforeNumber,
            "No Nos no nos p pp Art Arts Fig Figs fig figs Sec Secs Ch ch Op op Vol vol b d para paras Eq "
                + "Para ext Ext c "
                + "Mar Jun Jul Mon Tue Wed Thu Fri Sat Sun tel Tel ver"
        );
        Add(
            AbbreviationKind.MayEnd,
            "Inc Corp Co Cos Ltd Plc LLC Jr Sr Bros etc Esq Ph.D M.D B.A M.A Ave Blvd Rd Hwy Bldg Assn Intl Natl "
                + "est Est dept yr yrs hr hrs in oz lb lbs sq misc Mfg a.m p.m A.M P.M a.k.a Tues Thur Thurs Attn"
        );
        Add(AbbreviationKind.Month, "Jan Feb Apr Aug Sept Sep Oct Nov Dec");
        Add(
            AbbreviationKind.AfterComma,
            "Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ida Ill Ind Kan Kans Ky La Md Me Mass Mich Minn "
                + "Miss Mo Mont Neb Nebr "
                + "Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask"
        );
        kinds.Remove("in");
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(AbbreviationKind kind, string words)
        {
            foreach (var word in words.Split(' '))
            {
                kinds[word] = kind;
            }
        }
    }
}
