using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Tells whom a text calls he and whom she, by its own words; kept nowhere.</summary>
internal static class PronounGenders
{
    // Votes of pronouns, at most 1 each, that tell what a group is called.
    private const double Sure = 0.1;

    // Less than this says nothing: shares of what is unlikely would add up.
    private const double LeastVote = 0.3;

    /// <summary>
    /// What the pronouns of the whole text say of each group, each counting as much as it is sure; one slip does not
    /// decide.
    /// </summary>
    public static Dictionary<int, PronounClass> FromRanks(PronounText text, IPronounRanker ranker)
    {
        var votes = new Dictionary<int, double>();
        foreach (var pronoun in text.Pronouns.Where(IsGendered))
        {
            var apart = PronounOthers.Apart(text, pronoun);
            ImmutableArray<int> candidates =
            [
                .. text.CandidatesOf(pronoun).Where(candidate => !apart.Contains(text.Candidates[candidate].Group)),
            ];
            var scores = candidates.IsEmpty ? [] : ranker.Rank(text, pronoun, candidates);
            for (var index = 0; index < candidates.Length; index++)
            {
                if (scores[index] >= LeastVote)
                {
                    Vote(votes, text.Candidates[candidates[index]].Group, pronoun.Class, scores[index]);
                }
            }
        }

        return Counted(text, votes);
    }

    /// <summary>What the pronouns that were found to mean a group say of it.</summary>
    public static Dictionary<int, PronounClass> FromFindings(PronounText text, IEnumerable<PronounFinding> found)
    {
        var votes = new Dictionary<int, double>();
        foreach (var one in found)
        {
            if (IsGendered(one.Pronoun) && one is { IsOwned: false, Entities: [var person] })
            {
                Vote(votes, person, one.Pronoun.Class, one.Score);
            }
        }

        return Counted(text, votes);
    }

    private static bool IsGendered(PronounWord pronoun) =>
        pronoun.Class is PronounClass.Masculine or PronounClass.Feminine;

    private static void Vote(Dictionary<int, double> votes, int group, PronounClass called, double share) =>
        votes[group] = votes.GetValueOrDefault(group) + (called == PronounClass.Feminine ? share : -share);

    // What a title or noun says outright outweighs pronouns.
    private static Dictionary<int, PronounClass> Counted(PronounText text, Dictionary<int, double> votes)
    {
        foreach (var (group, facts) in text.Groups)
        {
            if (facts.Said is { } said)
            {
                votes[group] = said == PronounClass.Feminine ? 1 : -1;
            }
        }

        return votes
            .Where(pair => Math.Abs(pair.Value) >= Sure)
            .ToDictionary(pair => pair.Key, pair => pair.Value > 0 ? PronounClass.Feminine : PronounClass.Masculine);
    }
}
