namespace EntityGraph.Learning;

/// <summary>The numbers of a pronoun and a mention: features, both states and their products.</summary>
internal static class PronounInputs
{
    /// <summary>How many numbers there are for states of a size.</summary>
    public static int Count(int stateSize) => PronounFeatures.Count + (3 * stateSize);

    /// <summary>The numbers of one pair.</summary>
    /// <param name="text">The document, with states.</param>
    /// <param name="pronoun">One of its pronouns.</param>
    /// <param name="candidate">Index in <see cref="PronounText.Candidates"/>.</param>
    /// <param name="values">As many places as <see cref="Count"/> says.</param>
    public static void Fill(PronounText text, PronounWord pronoun, int candidate, Span<float> values)
    {
        PronounFeatures.Fill(text, pronoun, candidate, values);
        if (text.Document.StateLayer is not { } states)
        {
            return;
        }

        var own = states.Of(pronoun.Token);
        var other = states.Of(text.HeadOf(candidate));
        var at = PronounFeatures.Count;
        own.CopyTo(values[at..]);
        other.CopyTo(values[(at + states.Size)..]);
        var products = values[(at + (2 * states.Size))..];
        for (var index = 0; index < states.Size; index++)
        {
            products[index] = own[index] * other[index];
        }
    }
}
