namespace EntityGraph;

/// <summary>How often what a pattern finds is right: the share whose source and content overlap the marked ones on PolNeAR's training part, rounded.</summary>
internal static class RuleScores
{
    public const double QuoteWithCue = 0.95;
    public const double ThatClause = 0.92;
    public const double BareClause = 0.88;
    public const double Aside = 0.88;
    public const double AccordingTo = 0.9;
    public const double Phrase = 0.6;
    public const double Infinitive = 0.6;
    public const double Participle = 0.75;
    public const double Passive = 0.55;
    public const double Noun = 0.65;
    public const double Colon = 0.6;
    public const double Headline = 0.7;

    /// <summary>Factor for a speaker that is known only through a pronoun.</summary>
    public const double PronounFactor = 0.7;
}
