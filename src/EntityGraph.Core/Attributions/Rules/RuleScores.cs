namespace EntityGraph;

/// <summary>How often what a pattern finds is right.</summary>
/// <remarks>
/// The share of its finds whose source and content overlap a marked attribution's on PolNeAR's training part (840
/// articles, without mentions), rounded; for passives, nouns and adverbs, which mostly state no source, the share whose
/// cue does. Headlines are not marked off in that corpus: their score is set, not measured.
/// </remarks>
internal static class RuleScores
{
    public const double QuoteWithCue = 0.98;
    public const double CueWithQuote = 0.87;
    public const double ThatClause = 0.92;
    public const double BareClause = 0.83;
    public const double Aside = 0.64;
    public const double AccordingTo = 0.93;
    public const double Phrase = 0.72;
    public const double Infinitive = 0.58;
    public const double Participle = 0.57;
    public const double Passive = 0.74;
    public const double Noun = 0.58;
    public const double Adverb = 0.5;
    public const double Colon = 0.42;
    public const double Headline = 0.6;

    /// <summary>Factor for a speaker that is known only through a pronoun.</summary>
    public const double PronounFactor = 0.7;
}
