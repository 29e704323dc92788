using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>
/// Ranks by a small network over features and the encoder's states; where a document has no states or trees, by rules.
/// </summary>
internal sealed class EncoderPronounRanker(PronounNetwork network, string name) : IPronounRanker
{
    private readonly RulePronounRanker _rules = new();

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public ImmutableArray<double> Rank(PronounText text, PronounWord pronoun, ImmutableArray<int> candidates)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Document is { StateLayer: { } states, SyntaxLayer: not null } && states.Size == network.StateSize()
            ?
            [
                .. PronounTrainer.Probabilities(
                    network,
                    [.. candidates.Select(candidate => PronounInputs.Of(text, states, pronoun, candidate))]
                ),
            ]
            : _rules.Rank(text, pronoun, candidates);
    }
}
