namespace EntityGraph;

/// <summary>Tells a country's team ("Brazil beat Germany" in a match report) from the country.</summary>
/// <remarks>What was tagged as an organisation is a team. Else precision comes first: the document must be about one
/// known sport, and the name must stand beside a word of play.</remarks>
internal sealed class TeamReader
{
    private const int MinSportWords = 2;
    private const int MostBetween = 4;

    private static readonly WordSet s_players = new(
        "coach captain goalkeeper striker midfielder defender winger forward setter libero bowler batsman "
            + "wicketkeeper hooker flanker fly-half scrum-half full-back lock prop "
            + "goaltender skipper"
    );

    private static readonly (string Sport, WordSet Words)[] s_sports =
    [
        (
            "football",
            new WordSet(
                "goal goals goalkeeper striker midfielder defender winger penalty football soccer equaliser equalizer "
                    + "halftime half-time"
            )
        ),
        ("cricket", new WordSet("cricket wicket wickets innings bowler batsman batsmen overs century lbw")),
        (
            "rugby union",
            new WordSet("rugby scrum scrums maul ruck try tries lineout lineouts hooker flanker conversion conversions")
        ),
        ("ice hockey", new WordSet("puck goaltender powerplay")),
        ("basketball", new WordSet("basketball rebounds three-pointer dunk")),
        ("volleyball", new WordSet("volleyball")),
        ("handball", new WordSet("handball")),
    ];

    private static readonly WordSet s_plays = new(
        "beat beats defeated defeats thrashed edged outplayed crushed stunned drew draw draws lost lose loses won "
            + "win wins face faced faces play played plays meet met qualified "
            + "scored score scores advanced equalised equalized trailed trail led lead host hosted lost reached reach "
            + "bowled batted declared"
    );
    private static readonly WordSet s_playedOn = new(
        "beat beating beats defeated defeating thrashed thrashing edged edging stunned against over past v vs vs. "
            + "versus facing faced faces face playing"
    );

    private readonly AnnotatedDocument _document;
    private readonly string? _sport;
    private readonly bool _isReport;

    public TeamReader(AnnotatedDocument document, bool isSport)
    {
        _document = document;
        _sport = SportOf(document.Tokenized, isSport ? MinSportWords : 1);
        _isReport = isSport && _sport is not null;
    }

    /// <summary>What the team of a country is called, where a mention of the country means it; else null.</summary>
    public string? NameOf(Mention mention, string country)
    {
        // What was read as an organisation plays, be its sport known or not.
        if (mention.Kind == MentionKind.Organisation)
        {
            return _sport is null ? $"{country} national team" : $"{country} national {_sport} team";
        }

        if (!_isReport)
        {
            return null;
        }

        var first = _document.Tokenized.TokenIndexAt(mention.Span.Start);
        var next = _document.Tokenized.TokenIndexAt(mention.Span.End);
        return s_plays.Contains(Word(next)) || IsTeams(next) || s_playedOn.Contains(Word(first - 1))
            ? $"{country} national {_sport} team"
            : null;
    }

    // "Brazil's coach", "Georgia's Samoan captain".
    private bool IsTeams(int mark)
    {
        if (Word(mark) is not ("'s" or "’s" or "'" or "’"))
        {
            return false;
        }

        for (
            var token = mark + 1;
            token <= mark + MostBetween && Word(token).Length > 0 && Word(token) is not ("," or "." or "and");
            token++
        )
        {
            if (s_players.Contains(Word(token)))
            {
                return true;
            }
        }

        return false;
    }

    private static string? SportOf(TokenizedDocument document, int least)
    {
        var counts = new int[s_sports.Length];
        foreach (var token in document.Tokens)
        {
            for (var index = 0; index < s_sports.Length; index++)
            {
                counts[index] += s_sports[index].Words.Contains(document.Slice(token)) ? 1 : 0;
            }
        }

        var most = counts.Max();
        return most >= least && counts.Count(count => count == most) == 1
            ? s_sports[Array.IndexOf(counts, most)].Sport
            : null;
    }

    private ReadOnlySpan<char> Word(int token) =>
        token >= 0 && token < _document.Tokenized.Tokens.Length
            ? _document.Tokenized.Slice(_document.Tokenized.Tokens[token])
            : default;
}
