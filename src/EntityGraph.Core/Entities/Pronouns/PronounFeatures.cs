namespace EntityGraph;

/// <summary>Computes what <see cref="PronounFeature"/> asks of a pronoun and a mention.</summary>
public static class PronounFeatures
{
    private const int MostDepth = 8;

    /// <summary>How many there are.</summary>
    public static int Count { get; } = Enum.GetValues<PronounFeature>().Length;

    /// <summary>Fills in every feature of one pair.</summary>
    /// <param name="text">The document.</param>
    /// <param name="pronoun">One of its pronouns.</param>
    /// <param name="candidate">Index in <see cref="PronounText.Candidates"/>.</param>
    /// <param name="values">At least <see cref="Count"/> places; the first ones are overwritten.</param>
    public static void Fill(PronounText text, PronounWord pronoun, int candidate, Span<float> values)
    {
        ArgumentNullException.ThrowIfNull(text);
        values[..Count].Clear();
        new PronounPair(text, pronoun, text.Mentions[candidate], values).Fill();
    }

    /// <summary>True where grammar rules a mention out: "Lind saw her", "her sister Vera", "Lind and she".</summary>
    public static bool IsBarred(PronounText text, PronounWord pronoun, int candidate)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PronounBinding.IsBarred(text, pronoun, text.Mentions[candidate]);
    }

    /// <summary>The role of a pronoun.</summary>
    internal static GrammarRole RoleOf(PronounText text, PronounWord pronoun) =>
        pronoun.IsPossessive ? GrammarRole.Possessive
        : text.Lower[pronoun.Token] is "he" or "she" or "they" or "i" or "we" ? GrammarRole.Subject
        : text.Clauses.Role(pronoun.Token);

    internal static float Scaled(int value, int most) => (float)Math.Min(value, most) / most;

    internal static float LogDistance(int tokens) => (float)(Math.Log2(1 + tokens) / MostDepth);
}
