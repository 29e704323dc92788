namespace EntityGraph;

/// <summary>
/// How often it is right that a speaker mentions somebody, given how sure the attribution is and how the text refers to
/// both.
/// </summary>
/// <remarks>
/// How sure an attribution is says little of whether its speaker and target are right; how the text refers to them says
/// more. Fitted (Platt 1999) to 394 pairs found in 56 annotated articles, dev.jsonl and dev-2.jsonl among them:
/// calibration error 4.0 in five folds, where the attributions' own scores have 11.7.
/// </remarks>
internal static class MentionsScore
{
    private const double Slope = 0.12;
    private const double Offset = 1.91;
    private const double PronounSpeaks = -0.51;
    private const double PronounMeant = -1.81;
    private const double NominalMeant = -1.17;

    /// <summary>The share of such edges that are right.</summary>
    /// <param name="score">The attribution's, in [0, 1].</param>
    /// <param name="speaker">How the source refers to who speaks; null counts as a name.</param>
    /// <param name="target">How the text refers to who is meant.</param>
    public static double Calibrated(double score, MentionForm? speaker, MentionForm target)
    {
        var bounded = Math.Clamp(score, 1e-6, 1 - 1e-6);
        var odds =
            (Slope * Math.Log(bounded / (1 - bounded)))
            + Offset
            + (speaker == MentionForm.Pronoun ? PronounSpeaks : 0)
            + target switch
            {
                MentionForm.Pronoun => PronounMeant,
                MentionForm.Nominal => NominalMeant,
                _ => 0,
            };
        return 1 / (1 + Math.Exp(-odds));
    }
}
