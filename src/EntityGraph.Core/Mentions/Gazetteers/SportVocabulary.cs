using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>Tells match reports from other news by their words.</summary>
internal static class SportVocabulary
{
    // A document that has this many of the words, and this share, is about sport. Set by hand: no other news comes near
    // the share.
    private const int MinWords = 4;
    private const double MinShare = 0.015;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_words = new[]
    {
        "goal",
        "goals",
        "goalkeeper",
        "striker",
        "midfielder",
        "defender",
        "winger",
        "penalty",
        "kickoff",
        "halftime",
        "half-time",
        "fixture",
        "qualifier",
        "qualifiers",
        "semifinal",
        "semifinals",
        "semi-final",
        "quarterfinal",
        "quarter-final",
        "innings",
        "wicket",
        "wickets",
        "batsman",
        "bowler",
        "overs",
        "tournament",
        "coach",
        "coached",
        "referee",
        "match",
        "matches",
        "teammate",
        "teammates",
        "squad",
        "scored",
        "scorer",
        "scoreless",
        "unbeaten",
        "playoff",
        "playoffs",
        "league",
        "championship",
        "tennis",
        "rugby",
        "football",
        "soccer",
        "cricket",
        "hockey",
        "basketball",
        "medal",
        "medals",
        "scrum",
        "lineout",
        "maul",
        "tries",
        "stadium",
        "season",
        "substitute",
        "equaliser",
        "equalizer",
        "tie-break",
        "seed",
        "seeded",
        "lap",
        "podium",
        "points",
        "cup",
    }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a match report or a table of results.</summary>
    public static bool IsSport(TokenizedDocument document)
    {
        var count = 0;
        foreach (var token in document.Tokens)
        {
            count += s_words.Contains(document.Slice(token)) ? 1 : 0;
        }

        return count >= MinWords && count >= MinShare * document.Tokens.Length;
    }
}
