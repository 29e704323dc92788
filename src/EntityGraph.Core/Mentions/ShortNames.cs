namespace EntityGraph;

/// <summary>
/// Finds names that the tagger left out and the text gives away: initials and acronyms of names, surnames, "the
/// Herald", seats of power, places that head a report.
/// </summary>
internal static class ShortNames
{
    private const int ShortestAcronym = 3;
    private const int LongestAcronym = 6;
    private const int ShortestName = 3;
    private const double Doubtful = 0.6;

    private static readonly WordSet s_papers = new(
        "Times Post Herald Mirror Guardian Independent Economist Observer Telegraph Express Mail Tribune "
            + "Chronicle Gazette Journal Examiner Inquirer Courier Dispatch Ledger "
            + "Argus Bulletin Citizen Sentinel Spectator Scotsman Advertiser Enquirer"
    );
    private static readonly WordSet s_papersIfNamed = new(
        "Sun Star Nation Record Standard Age Globe Press Register Monitor Peninsula Daily News World Echo Voice Leader"
    );
    private static readonly WordSet s_tellers = new("told newspaper daily weekly magazine tabloid paper broadsheet");
    private static readonly WordSet s_platforms = new(
        "Facebook Twitter X Instagram TikTok YouTube Telegram WhatsApp WeChat Weibo LinkedIn Snapchat "
            + "Bluesky Mastodon VKontakte Reddit Discord Truth"
    );
    private static readonly WordSet s_storms = new("Cyclone Hurricane Typhoon Storm");
    private static readonly WordSet s_prepositions = new("on at by in from to for of via");

    /// <summary>Changes the names of a document.</summary>
    public static void Correct(NameEdits names)
    {
        Articles(names);
        var acronyms = Initials(names);
        var known = Known(names);
        for (var token = 0; token < names.Document.Tokens.Length; token++)
        {
            if (
                acronyms.TryGetValue(
                    names.Word(token).ToString().Replace(".", "", StringComparison.Ordinal),
                    out var kind
                )
            )
            {
                Acronym(names, token, kind);
            }

            if (
                names.Word(token - 1) is "on" or "via"
                && s_platforms.Contains(names.Word(token))
                && !names.IsCapitalised(token + 1)
            )
            {
                Platform(names, token);
                continue;
            }

            if (names.IsSure(token) || !names.IsCapitalised(token))
            {
                continue;
            }

            if (IsPaper(names, token, known))
            {
                names.Add(token, token + 1, MentionKind.Organisation);
            }
            else if (Seat(names, token) is > 0 and var count)
            {
                names.Add(token, token + count, MentionKind.Organisation);
            }
            else if (
                !names.IsTaken(token)
                && known.TryGetValue(names.Word(token).ToString(), out var same)
                && IsFree(names, token)
            )
            {
                names.Add(token, token + 1, same);
            }
        }
    }

    // What is written on Facebook is no act of the firm.
    private static void Platform(NameEdits names, int token)
    {
        if (names.TryGet(token, out var end, out _) && end == token + 1)
        {
            names.Replace(token, token, end, MentionKind.Other);
        }
        else
        {
            names.Add(token, token + 1, MentionKind.Other);
        }
    }

    // "told The Guardian" of which the tagger took the article alone.
    private static void Articles(NameEdits names)
    {
        foreach (var (first, end, mention) in names.All)
        {
            if (
                s_storms.Contains(names.Word(first - 1))
                && names.IsCapitalised(first)
                && end - first == 1
                && !names.IsTaken(first - 1)
            )
            {
                names.Replace(first, first - 1, end, MentionKind.Other);
            }
            else if (
                mention.Kind is MentionKind.Organisation or MentionKind.Location or MentionKind.Other
                && IsCommonWord(names, first, end, mention)
            )
            {
                names.Drop(first);
            }
            else if (end - first == 1 && names.Word(first) is "The" or "the")
            {
                names.Drop(first);
                var last = end;
                while (last < end + 3 && names.IsCapitalised(last) && !names.IsTaken(last))
                {
                    last++;
                }

                if (last > end && !OpensSentence(names, first))
                {
                    names.Add(end, last, mention.Kind);
                }
            }
            else if (
                mention.Kind == MentionKind.Organisation
                && IsSmall(names, first, end)
                && OrganisationList.Find(names.Text(first, end)) is { IsSeat: true }
                && HasCapital(names, first)
            )
            {
                // "A white house on the hill", "the kremlin in Kazan".
                names.Drop(first);
            }
        }
    }

    // "Dam breaks in the night", "the congress": a capital that only opens the sentence, or none.
    private static bool IsCommonWord(NameEdits names, int first, int end, Mention mention)
    {
        if (end - first != 1 || !ContentWords.IsListed(names.Word(first).ToString().ToLowerInvariant()))
        {
            return false;
        }

        return char.IsLower(names.Word(first)[0])
            ? HasCapital(names, first)
            : mention.Score < Doubtful
                && OpensSentence(names, first)
                && names.Word(end) is { Length: > 0 } next
                && (char.IsLower(next[0]) || next is "," or "-")
                && names.Word(first).ToString().Skip(1).All(char.IsLower);
    }

    // Initials of the people and organisations that the text names in full; what both have is left out.
    private static Dictionary<string, MentionKind> Initials(NameEdits names)
    {
        var initials = new Dictionary<string, MentionKind>(StringComparer.Ordinal);
        foreach (var (first, end, mention) in names.All)
        {
            var letters = string.Concat(
                Enumerable.Range(first, end - first).Where(names.IsCapitalised).Select(token => names.Word(token)[0])
            );
            if (
                mention.Kind is MentionKind.Person or MentionKind.Organisation
                && letters.Length is >= ShortestAcronym and <= LongestAcronym
            )
            {
                initials[letters] =
                    initials.TryGetValue(letters, out var other) && other == MentionKind.Organisation
                        ? other
                        : mention.Kind;
            }
        }

        return initials;
    }

    private static void Acronym(NameEdits names, int token, MentionKind kind)
    {
        var word = names.Word(token);
        if (word.ToString().Any(char.IsLower) || !HasSmall(names, token))
        {
            return;
        }

        // "live on ABC", "JKT, his bank".
        if (
            kind == MentionKind.Person
            && (s_prepositions.Contains(names.Word(token - 1)) || IsCalledThing(names, token + 1))
        )
        {
            kind = MentionKind.Organisation;
        }

        if (!names.IsSure(token))
        {
            names.Add(token, token + 1, kind);
        }
        else if (names.TryGet(token, out var end, out var mention) && end == token + 1 && mention.Kind != kind)
        {
            names.Replace(token, token, end, kind);
        }
    }

    private static bool IsCalledThing(NameEdits names, int comma)
    {
        if (
            names.Word(comma) is not ","
            || names.Word(comma + 1) is not ("his" or "her" or "its" or "a" or "the" or "their")
        )
        {
            return false;
        }

        return NameEvidence.Has("organisation", names.Word(comma + 2))
            || NameEvidence.Has("organisation", names.Word(comma + 3));
    }

    // Names of one word that the text uses elsewhere, and surnames of people whom it names in full.
    private static Dictionary<string, MentionKind> Known(NameEdits names)
    {
        var known = new Dictionary<string, MentionKind>(StringComparer.Ordinal);
        foreach (var (first, end, mention) in names.All)
        {
            var last = names.Word(end - 1).ToString();
            if (
                mention.Kind is MentionKind.Person or MentionKind.Organisation or MentionKind.Location
                && last.Length >= ShortestName
                && char.IsUpper(last[0])
                && (
                    end - first == 1
                    || mention.Kind == MentionKind.Person
                    || s_papers.Contains(last)
                    || s_papersIfNamed.Contains(last)
                )
            )
            {
                known.TryAdd(last, mention.Kind);
            }
        }

        return known;
    }

    private static bool IsPaper(NameEdits names, int token, Dictionary<string, MentionKind> known)
    {
        if (names.Word(token - 1) is not ("the" or "The") || IsPartOfLonger(names, token + 1))
        {
            return false;
        }

        var word = names.Word(token);
        return (
                s_papers.Contains(word)
                && (
                    names.Word(token - 1) is "the"
                    || !OpensSentence(names, token - 1)
                    || known.ContainsKey(word.ToString())
                )
            )
            || (
                s_papersIfNamed.Contains(word)
                && (
                    s_tellers.Contains(names.Word(token - 2))
                    || known.GetValueOrDefault(word.ToString(), MentionKind.Other) == MentionKind.Organisation
                )
            );
    }

    private static bool IsPartOfLonger(NameEdits names, int next) =>
        names.IsCapitalised(next)
        && !OpensSentence(names, next)
        && !names.IsTaken(next)
        && names.Word(next) is not ("In" or "On");

    private static int Seat(NameEdits names, int token)
    {
        for (var count = 2; count > 0; count--)
        {
            if (
                token + count <= names.Document.Tokens.Length
                && (count == 1 || (names.IsCapitalised(token + 1) && !names.IsTaken(token + 1)))
                && OrganisationList.Find(names.Text(token, token + count)) is { IsSeat: true }
                && !IsPartOfLonger(names, token + count)
            )
            {
                return count;
            }
        }

        return 0;
    }

    // A word that is a name elsewhere is one here where it can be nothing else.
    private static bool IsFree(NameEdits names, int token)
    {
        var isFirst = OpensSentence(names, token);
        return !(
                isFirst
                && (
                    ContentWords.IsListed(names.Word(token).ToString().ToLowerInvariant())
                    || Lexicon.IsStarter(names.Word(token))
                )
            )
            && (!names.IsCapitalised(token - 1) || isFirst || names.IsTaken(token - 1))
            && !(names.IsCapitalised(token + 1) && !OpensSentence(names, token + 1) && !names.IsTaken(token + 1))
            && HasSmall(names, token)
            && CountryGazetteer.Default.Lookup(names.Word(token)) is null;
    }

    private static bool OpensSentence(NameEdits names, int token) =>
        names.Document.Sentences[names.Document.SentenceIndexAt(names.Document.Tokens[token].Span.Start)].TokenStart
            >= token
        || names.Word(token - 1) is "\"" or "“" or "‘" or "'";

    private static bool IsSmall(NameEdits names, int first, int end) =>
        names.Text(first, end).All(character => !char.IsUpper(character));

    private static bool HasCapital(NameEdits names, int token) =>
        Sentence(names, token).Any(other => char.IsUpper(names.Word(other)[0]));

    private static bool HasSmall(NameEdits names, int token) =>
        Sentence(names, token).Any(other => names.Word(other) is { Length: > 2 } word && char.IsLower(word[0]));

    private static IEnumerable<int> Sentence(NameEdits names, int token)
    {
        var sentence = names.Document.Sentences[
            names.Document.SentenceIndexAt(names.Document.Tokens[token].Span.Start)
        ];
        return Enumerable.Range(sentence.TokenStart, sentence.TokenEnd - sentence.TokenStart);
    }
}
