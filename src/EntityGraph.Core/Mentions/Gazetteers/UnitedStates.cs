namespace EntityGraph;

/// <summary>
/// The states of the United States, which share names with countries and stand after the towns that do.
/// </summary>
internal static class UnitedStates
{
    private const int LongestName = 5;

    private static readonly Lazy<NameTrie<string>> s_names = new(() =>
        new NameTrie<string>(GazetteerFile.Read("us-states.tsv", 2).Select(row => (row[0], row[0])))
    );

    private static readonly Lazy<NameTrie<string>> s_abbreviations = new(() =>
        new NameTrie<string>(
            GazetteerFile
                .Read("us-states.tsv", 2)
                .SelectMany(row => GazetteerFile.List(row[1]).Select(name => (name, row[0])))
        )
    );

    /// <summary>
    /// Finds a state's full name at a token. Georgia and Washington, which are more than states, don't count.
    /// </summary>
    public static bool TryMatchState(TokenizedDocument document, int index, out int tokenCount) =>
        TryMatch(s_names.Value, document, index, out var state, out tokenCount)
        && state is not ("Georgia" or "Washington");

    /// <summary>
    /// Finds a state's full name or abbreviation at a token: for the place after a comma, where abbreviations can be
    /// trusted.
    /// </summary>
    public static bool TryMatchAfterComma(TokenizedDocument document, int index, out int tokenCount) =>
        TryMatch(s_abbreviations.Value, document, index, out _, out tokenCount)
        || TryMatch(s_names.Value, document, index, out _, out tokenCount);

    /// <summary>True for a word of the two parties, which no other country's news is full of.</summary>
    public static bool IsPartyWord(ReadOnlySpan<char> word) =>
        word is "Republican" or "Republicans" or "Democrat" or "Democrats" or "Democratic" or "GOP";

    /// <summary>True for the whole name of a state, Georgia included; Washington is a city first.</summary>
    public static bool IsState(string name) => name != "Washington" && s_names.Value.Find(name) is not null;

    private static bool TryMatch(
        NameTrie<string> names,
        TokenizedDocument document,
        int index,
        out string? state,
        out int tokenCount
    )
    {
        state = null;
        tokenCount = 0;
        if (index >= document.Tokens.Length)
        {
            return false;
        }

        var count = Math.Min(LongestName, document.Tokens.Length - index);
        return names.TryMatchLongest(
            document.Text,
            document.Tokens.AsSpan(index, count),
            ignoreCase: false,
            out state,
            out tokenCount,
            out _
        );
    }
}
