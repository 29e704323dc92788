using System.Collections.Immutable;
using static EntityGraph.PronounFeature;

namespace EntityGraph;

/// <summary>
/// Ranks by points for grammar, recency and agreement: subjects and likeness of role first, what grammar bars last.
/// </summary>
/// <remarks>After the preferences of Lappin and Leass 1994 and the parallelism of the GAP paper (Webster et al. 2018).
/// Works with trees or without. Immutable and thread-safe.</remarks>
public sealed class RulePronounRanker : IPronounRanker
{
    private static readonly ImmutableArray<(PronounFeature Feature, double Points)> s_points =
    [
        (SameSentence, 0.6),
        (OneSentenceBack, 0),
        (TwoSentencesBack, -1.0),
        (FurtherBack, -1.8),
        (AfterPronoun, -1.2),
        (LaterSentence, -2.5),
        (TokenDistance, -0.8),
        (OthersBetween, -0.8),
        (SubjectsBetween, -1.0),
        (IsSubject, 0.9),
        (IsObject, 0.2),
        (IsOblique, -0.2),
        (IsNounModifier, -0.5),
        (IsPossessive, 0.2),
        (HasOtherRole, -0.2),
        (IsMainSubject, 0.3),
        (IsInName, -0.8),
        (IsBracketed, -1.0),
        (IsSpeakerOfQuote, -2.0),
        (OutsideQuoteOfPronoun, -0.2),
        (BothSubjects, 0.4),
        (BothObjects, 0.3),
        (SubjectOfClause, 0.6),
        (PossessiveOfSameClauseSubject, 0.5),
        (SubjectOfOuterClause, 0.7),
        (SubjectOfFurtherClause, 0.3),
        (ModifiedByClause, 1.0),
        (CommandsPronoun, 0.2),
        (Barred, -6.0),
        (GroupCount, 0.8),
        (GroupSubjectBefore, 0.3),
        (GroupSubjectInSentence, 0.3),
        (GroupOpensText, 0.2),
        (PronounBeforeMention, -0.9),
        (SubjectPronounBetween, 0.0),
        (SaidToAgree, 2.2),
        (SaidToDisagree, -6.0),
    ];

    // The points of a mention that is as likely as not to be meant.
    private const double Even = -1.0;

    /// <inheritdoc/>
    public string Name => "pronoun-rules";

    /// <inheritdoc/>
    public ImmutableArray<double> Rank(PronounText text, PronounWord pronoun, ImmutableArray<int> candidates)
    {
        ArgumentNullException.ThrowIfNull(text);
        var values = new float[PronounFeatures.Count];
        var weights = new double[candidates.Length];
        var sum = Math.Exp(Even);
        for (var index = 0; index < candidates.Length; index++)
        {
            PronounFeatures.Fill(text, pronoun, candidates[index], values);
            var points = 0.0;
            foreach (var (feature, value) in s_points)
            {
                points += value * values[(int)feature];
            }

            weights[index] = Math.Exp(points);
            sum += weights[index];
        }

        return [.. weights.Select(weight => weight / sum)];
    }
}
