using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>Words that tell organisations. Lists of the project's own.</summary>
internal static class OrganisationWords
{
    /// <summary>Common nouns before or after an organisation's name: "energy company", "militant group".</summary>
    public static readonly FrozenSet<string> Nouns = Set(
        "company|firm|giant|automaker|carmaker|maker|manufacturer|bank|lender|airline|airlines|newspaper|"
            + "broadcaster|daily|"
            + "weekly|magazine|retailer|developer|group|agency|club|party|university|startup|producer|operator|"
            + "conglomerate|"
            + "chain|brand|publisher|channel|network|station|tank|miner|charity|foundation|insurer|brewer|shipbuilder|"
            + "steelmaker|contractor|hospital|corporation|business|supplier|utility|exchange|fund|federation|"
            + "union|movement|"
            + "militia|organisation|organization|institute|regulator|tabloid|outlet|website|supermarket|"
            + "distributor|drugmaker|"
            + "chipmaker|planemaker|refiner|exporter|carrier|consultancy|museum|theatre|orchestra|laboratory|"
            + "ngo|team|side|champions|"
            + "monopoly|holding|cooperative|wholesaler|breeder|winery|paper|dealer|trader|investor|unit|label|"
            + "studio|bookmaker|brokerage|arm|owner|grouping|coalition|ministry"
    );

    /// <summary>Nouns of a part that belongs to a larger body.</summary>
    public static readonly FrozenSet<string> Parts = Set(
        "subsidiary|unit|division|arm|branch|affiliate|offshoot|department"
    );

    private static readonly FrozenSet<string> s_institutions = Set(
        "ministry|department|senate|house|parliament|congress|court|navy|army|police|embassy|government|agency|bank|"
            + "treasury|force|forces|guard|council|commission|assembly|party|duma|bundestag|knesset|military|"
            + "office|bureau|"
            + "service|authority|administration|constitution|academy|association|union|federation|team"
    );

    private static readonly FrozenSet<string> s_houses = Set(
        "university|college|school|academy|hospital|clinic|museum|theatre|theater|institute|laboratory|"
            + "observatory|library|zoo|conservatory"
    );

    // Bodies of many countries: "America's NATO", "Britain's EU" name a relation to them, no home.
    private static readonly FrozenSet<string> s_international = FrozenSet.ToFrozenSet(
        [
            "NATO",
            "EU",
            "European Union",
            "UN",
            "U.N.",
            "United Nations",
            "WTO",
            "World Trade Organization",
            "WHO",
            "World Health Organization",
            "IMF",
            "International Monetary Fund",
            "World Bank",
            "OPEC",
            "ASEAN",
            "African Union",
            "Arab League",
            "OSCE",
            "G7",
            "G20",
            "G-7",
            "G-20",
            "BRICS",
            "Mercosur",
            "European Commission",
            "European Parliament",
            "European Central Bank",
            "Security Council",
            "U.N. Security Council",
            "UNESCO",
            "UNICEF",
            "Interpol",
            "FIFA",
            "UEFA",
            "IOC",
        ],
        StringComparer.Ordinal
    );

    /// <summary>True where the name ends with a word of state or public life: "Foreign Ministry".</summary>
    public static bool IsInstitution(string name) =>
        s_institutions.Contains(name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant());

    /// <summary>True for a body that stands in one place, by a word of its name: "University", "Hospital".</summary>
    public static bool IsHouse(string name) =>
        name.Split(' ').Any(static word => s_houses.Contains(word.ToLowerInvariant()));

    /// <summary>True for a body of many countries.</summary>
    public static bool IsInternational(string name) => s_international.Contains(name);

    private static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet(StringComparer.Ordinal);
}
