namespace EntityGraph;

// Weighing names that are countries and other things.
internal sealed partial class CountryContext
{
    // The weights are ranks set by hand: a plain name counts unless several signs speak against it, a risky one needs a
    // sign for it.
    private const int PlainName = 4;
    private const int WordName = 3;
    private const int TaggerAgrees = 3;
    private const int PartOfAName = 5;
    private const int TownInAState = 6;
    private const int MaxEvidence = 4;
    private const int LoneGivenName = 2;
    private const double UnsureScore = 0.6;
    private const double SureOrganisation = 0.95;

    private static readonly WordSet s_insideWords = new(
        "in across throughout inside into neighbouring neighboring outside"
    );
    private static readonly WordSet s_towardsWords = new(
        "to from with against of between via toward towards near visit visited visiting visits left leaving leave "
            + "entered entering with than and within"
    );
    private static readonly WordSet s_holders = new(
        "Gulf Sea Strait Straits Bank University Church Court Prince Duke Republic Isle Voice Mouth Rock Air Radio "
            + "New Miss Team Credit"
    );
    private static readonly WordSet s_continents = new("Latin Central North South Middle Little");
    private static readonly WordSet s_directions = new(
        "North South East West Northern Southern Eastern Western Central Mainland Communist Imperial Nazi Soviet "
            + "Greater Modern President Prime Minister King Queen "
            + "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June "
            + "July August "
            + "September October November December "
            + "Today Yesterday Tomorrow Meanwhile"
    );
    private static readonly WordSet s_courtesies = new(
        "Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof Prof. Sir Sen. Rep. Gov. Senator Governor coach Coach actor actress "
            + "singer"
    );
    private static readonly WordSet s_stateWords = new(
        "Gov. Governor Republican Republicans Democrat Democrats Democratic Senate House Legislature Supreme Rep. "
            + "Sen. Secretary Tech State Bulldogs Power "
            + "Bureau Department Attorney GOP Lt. General Assembly voters runoff primary peach peaches"
    );
    private static readonly WordSet s_beforePronoun = new(
        "let give tell for to help join make among of all take follow contact about show keep between with told "
            + "gave on between"
    );

    private int Score(int index, Mention? mention)
    {
        var hit = Hits[index];
        var tagged = mention?.Kind;
        var risk = hit.Name.Risk;
        var score = risk switch
        {
            CountryNameRisk.None => PlainName,
            CountryNameRisk.Word => WordName,
            _ => 0,
        };
        score += tagged switch
        {
            MentionKind.Country or MentionKind.Location or MentionKind.Nationality => TaggerAgrees,
            MentionKind.Person => mention!.Score < UnsureScore ? -1 : -TaggerAgrees, // Not null where it has a kind.
            MentionKind.Other => -1,
            _ => 0,
        };
        if (risk is CountryNameRisk.GivenName && !_evidence.IsPartOfAPerson(hit.Name.Surface) && !IsNameWord(hit.End))
        {
            // News seldom calls a grown person by a given name alone.
            score += LoneGivenName;
        }

        if (hit.Casing == NameCasing.Lower)
        {
            // "us", "turkey": only the tagger's word makes it a name, and "us" is never one.
            score -= hit.Name.Surface == "US" ? PlainName + TaggerAgrees : 1;
        }

        return score + AroundScore(index, tagged) + DocumentScore(index);
    }

    private int AroundScore(int index, MentionKind? tagged)
    {
        var hit = Hits[index];
        var (previous, next) = (hit.First - 1, hit.End);
        var score = Towards(hit);
        if (IsListed(index))
        {
            score += TaggerAgrees;
        }

        if (
            Word(next) is ","
            && UnitedStates.TryMatchAfterComma(_document, next + 1, out var count)
            && IsTownContext(hit, next + 1 + count)
        )
        {
            score -= TownInAState;
        }

        if (hit.Name.Surface == "US" && _cases[hit.Sentence] == SentenceCase.Upper && IsPronounThere(previous))
        {
            score -= PlainName + TaggerAgrees;
        }

        if (tagged is null && (IsPartOfAName(hit) || IsTerm(hit)))
        {
            score -= PartOfAName;
        }
        else if (tagged is not null && IsTerm(hit))
        {
            score -= PartOfAName + TaggerAgrees;
        }

        // "Order of the British Empire" is an honour, whatever the tagger says of its parts.
        if (Word(previous) is "the" && Word(previous - 1) is "of" && Word(previous - 2) is "Order")
        {
            score -= PartOfAName + TaggerAgrees;
        }

        return score + (s_courtesies.Contains(Word(previous)) ? -PlainName : 0);
    }

    private int DocumentScore(int index)
    {
        var hit = Hits[index];
        var risk = hit.Name.Risk;
        if (risk is CountryNameRisk.None or CountryNameRisk.Word)
        {
            return 0;
        }

        var named = hit.Name.Countries.Select(_evidence.CountFor).DefaultIfEmpty().Max();
        var score = Math.Min(named * 2, MaxEvidence);
        if (
            (risk & (CountryNameRisk.GivenName | CountryNameRisk.Surname)) != 0
            && _evidence.IsPartOfAPerson(hit.Name.Surface)
        )
        {
            score -= TaggerAgrees;
        }

        if ((risk & CountryNameRisk.State) != 0)
        {
            return score
                - StateScore(index)
                - (named == 0 && _evidence.StateCount > 0 && !_evidence.HasStateWords ? TaggerAgrees : 0);
        }

        // "Lebanon" in news of Pennsylvania that names no other country and no capital is a town there.
        return
            (risk & CountryNameRisk.Place) != 0
            && named == 0
            && _evidence is { StateCount: > 0, CountryCount: 0 }
            && (_evidence.HasTownWords || !_evidence.HasStateWords)
            ? score - TaggerAgrees - 1
            : score;
    }

    private int StateScore(int index)
    {
        var hit = Hits[index];
        var score = Math.Min(_evidence.StateCount * 2, MaxEvidence);
        var (previous, next) = (hit.First - 1, hit.End);
        if (s_stateWords.Contains(Word(next)) || (Word(next) is "'s" or "’s" && s_stateWords.Contains(Word(next + 1))))
        {
            score += PlainName;
        }

        // "Atlanta, Georgia" is the state, "Tbilisi, Georgia" the country.
        if (Word(previous) is "," && previous > 0 && IsCapitalised(previous - 1))
        {
            var isCapital =
                index > 0
                && Hits[index - 1].End == previous
                && Hits[index - 1].Name is { IsSeat: true } or { IsCountry: true };
            score += isCapital ? -MaxEvidence : MaxEvidence;
        }

        return Word(previous) is "of" && Word(previous - 1) is "state" or "State" ? score + PlainName : score;
    }

    private int Towards(CountryHit hit)
    {
        var previous = Word(hit.First - 1);
        if (previous is "the" or "The")
        {
            previous = Word(hit.First - 2);
        }

        return s_insideWords.ContainsIgnoringFirstCase(previous) ? 2
            : s_towardsWords.ContainsIgnoringFirstCase(previous) ? 1
            : 0;
    }

    private bool FollowsPlacePreposition(CountryHit hit) => Towards(hit) > 0 && !IsPartOfAName(hit);

    /// <summary>True where the name stands in a list beside another country: "Egypt, Jordan and Syria".</summary>
    private bool IsListed(int index)
    {
        return IsNeighbour(index - 1, index) || IsNeighbour(index, index + 1);

        bool IsNeighbour(int left, int right)
        {
            if (
                left < 0
                || right >= Hits.Count
                || !Hits[left].Name.IsCountry
                || !Hits[right].Name.IsCountry
                || Hits[left].Sentence != Hits[right].Sentence
            )
            {
                return false;
            }

            var other = Hits[left == index ? right : left];
            if (
                other.Casing == NameCasing.Lower
                || other.Name.Risk is not (CountryNameRisk.None or CountryNameRisk.Word)
            )
            {
                return false;
            }

            var between = Hits[right].First - Hits[left].End;
            return (
                    between == 1
                    && (
                        Word(Hits[left].End) is "," or "and" or "or" or "&" or "/"
                        || NameFolding.Fold(Word(Hits[left].End)[0]) == '-'
                    )
                )
                || (
                    between == 2
                    && Word(Hits[left].End) is "," or "and"
                    && Word(Hits[left].End + 1) is "and" or "or" or "the"
                );
        }
    }

    /// <summary>After ", Pa.": another comma, a full stop or the end of the sentence closes the place.</summary>
    private bool IsTownContext(CountryHit hit, int after)
    {
        var isPlaceName =
            (hit.Name.Risk & (CountryNameRisk.Place | CountryNameRisk.Surname)) != 0
            || hit.Name.Surface is "Mexico" or "Panama" or "China";
        var isAbbreviated =
            after > 0
            && Word(after - 1) is var last
            && last.Length > 1
            && (last[^1] == '.' || (last.Length == 2 && char.IsUpper(last[1])));
        return isAbbreviated
            || (isPlaceName && (after >= _document.Tokens.Length || Word(after) is "," or "." or ")" or ";"));
    }

    private bool IsPronounThere(int previous) =>
        previous >= 0 && s_beforePronoun.Contains(Word(previous).ToString().ToLowerInvariant());

    /// <summary>
    /// True where capitals before or after a name make it part of a longer one that the tagger did not see.
    /// </summary>
    private bool IsPartOfAName(CountryHit hit)
    {
        var (previous, next) = (hit.First - 1, hit.End);
        if (previous >= 0 && hit.First > _document.Sentences[hit.Sentence].TokenStart)
        {
            var word = Word(previous);
            if (word is "of" && previous > 0 && s_holders.Contains(Word(previous - 1)))
            {
                return true;
            }

            if (s_holders.Contains(word) || (hit.Name.Surface is "America" && s_continents.Contains(word)))
            {
                return true;
            }

            if (_cases[hit.Sentence] == SentenceCase.Plain && IsNameWord(previous) && !IsMentioned(previous))
            {
                return true;
            }
        }

        // "Chad Smith": a given name before a capital. Titles ("France President") are no names.
        return (hit.Name.Risk & CountryNameRisk.GivenName) != 0
            && !hit.Name.IsDemonym
            && _cases[hit.Sentence] == SentenceCase.Plain
            && next < _document.Sentences[hit.Sentence].TokenEnd
            && IsNameWord(next)
            && IsPlainWord(Word(next));
    }

    private bool IsNameWord(int token)
    {
        var word = Word(token);
        return IsCapitalised(token)
            && char.IsLetter(word[^1])
            && !s_directions.Contains(word)
            && !s_stateWords.Contains(word)
            && !(IsFirst(token) && (Lexicon.IsStarter(word) || word.Length < 3 || !IsMentioned(token)))
            && _gazetteer.Lookup(word) is null;
    }

    private static bool IsPlainWord(ReadOnlySpan<char> word) => word.Length > 2 && char.IsLower(word[1]);

    private bool IsCapitalised(int token) => Word(token) is { Length: > 1 } word && char.IsUpper(word[0]);
}
