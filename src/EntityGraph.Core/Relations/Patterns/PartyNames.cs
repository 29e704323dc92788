namespace EntityGraph;

/// <summary>
/// Tells political parties from other organisations by the words of their name. A list of the project's own.
/// </summary>
internal static class PartyNames
{
    private static readonly HashSet<string> s_words = new(
        [
            "party",
            "labour",
            "labor",
            "conservatives",
            "conservative",
            "tory",
            "tories",
            "republicans",
            "republican",
            "democrats",
            "democrat",
            "democratic",
            "liberals",
            "greens",
            "gop",
            "likud",
            "fidesz",
            "ukip",
            "snp",
            "cdu",
            "csu",
            "spd",
            "afd",
            "fdp",
            "ppp",
            "pml-n",
            "bjp",
            "anc",
            "akp",
            "chp",
            "syriza",
            "podemos",
            "psoe",
            "kadima",
            "social democrats",
            "socialists",
            "communists",
            "libertarians",
            "lib dem",
            "lib dems",
            "plaid cymru",
            "sinn fein",
            "fine gael",
            "fianna fail",
            "bloc quebecois",
            "forza italia",
            "national front",
            "law and justice",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>True where the whole name is a party's, or it holds the word "Party".</summary>
    public static bool IsParty(string name) =>
        s_words.Contains(name)
        || name.Split(' ').Any(word => word.Equals("Party", StringComparison.OrdinalIgnoreCase))
        || name.EndsWith(" Democrats", StringComparison.Ordinal);
}
