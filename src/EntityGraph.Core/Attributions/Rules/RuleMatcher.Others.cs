namespace EntityGraph;

/// <summary>Participles, passives, "according to", nouns that take a that-clause, headlines.</summary>
internal sealed partial class RuleMatcher
{
    // Noun, lemma of its verb, stance.
    private static readonly Dictionary<string, (string Lemma, string Stance)> s_nouns = (
        "claim claim claim,assertion assert claim,allegation allege claim,accusation accuse accuse,statement "
        + "state neutral,"
        + "warning warn warn,suggestion suggest neutral,contention contend claim,insistence insist "
        + "claim,argument argue claim,"
        + "belief believe neutral,fear fear neutral,hope hope neutral,promise promise promise,announcement "
        + "announce neutral,"
        + "prediction predict neutral,view view neutral,complaint complain complain,pledge pledge "
        + "promise,denial deny deny,"
        + "comment comment neutral,concern worry neutral,remark remark neutral,rumour rumour neutral,rumor "
        + "rumour neutral,"
        + "speculation speculate neutral,charge charge accuse,declaration declare neutral"
    )
        .Split(',')
        .Select(line => line.Split(' '))
        .SelectMany(cells => new[] { (Noun: cells[0], cells), (Noun: cells[0] + "s", cells) })
        .ToDictionary(row => row.Noun, row => (row.cells[1], row.cells[2]), StringComparer.Ordinal);

    private static readonly Dictionary<string, string> s_adverbs = new(StringComparer.Ordinal)
    {
        ["reportedly"] = "report",
        ["allegedly"] = "allege",
        ["purportedly"] = "purport",
        ["supposedly"] = "suppose",
    };

    /// <summary>"according to S", "X's claim that …": cues that are no verbs.</summary>
    public Draft? MatchOther(int token) =>
        _text.At(token) == "according" && _text.At(token + 1) == "to" ? MatchAccording(token)
        : _text.At(token) == "put" && _text.At(token + 1) == "it" ? MatchPutIt(token)
        : s_adverbs.TryGetValue(_text.At(token), out var lemma) && _text.QuoteAt(token) < 0 ? MatchAdverb(token, lemma)
        : s_nouns.ContainsKey(_text.At(token)) && _text.At(token + 1) == "that" ? MatchNoun(token)
        : _text.At(token + 1) == "by"
        && (s_nouns.ContainsKey(_text.At(token)) || _text.At(token) is "report" or "reports")
            ? MatchNounBy(token)
        : null;

    /// <summary>A headline of the form "Minister: talks failed".</summary>
    public Draft? MatchHeadline(Sentence sentence)
    {
        const int LongestSource = 7;
        const int ShortestContent = 3;
        for (
            var i = sentence.TokenStart + 1;
            i < Math.Min(sentence.TokenEnd - ShortestContent, sentence.TokenStart + LongestSource);
            i++
        )
        {
            if (_text.At(i) != ":")
            {
                continue;
            }

            var source = new TokenRange(sentence.TokenStart, i);
            var draft = new Draft
            {
                Source = source,
                SourceHead = source,
                Lemma = "say",
                Score = RuleScores.Headline,
            };
            draft.Cue.Add(new TokenRange(i, i + 1));
            return IsNamed(draft) ? Forward(draft, i + 1) : null;
        }

        return null;
    }

    /// <summary>"The minister was blunt: “…”": a quotation behind a colon, without a cue.</summary>
    public Draft? MatchColon(int quote)
    {
        const int ShortestQuotation = 5;
        var open = _text.TokenFrom(_text.Quotes[quote].Span.Start);
        var colon = open - 1;
        if (
            colon <= 0
            || _text.At(colon) != ":"
            || _contents.TokenAfter(quote) - open < ShortestQuotation
            || _text.QuoteAt(colon) >= 0
        )
        {
            return null;
        }

        var floor = Floor(colon);
        var cue = new CueMatch(
            colon,
            new TokenRange(colon, colon + 1),
            new CueEntry("say", [], AttributionType.Speech, "neutral", CueFrames.Quote),
            VerbForm.Past
        );
        if (ClauseSubject(cue, floor, []) is not { } subject)
        {
            return null;
        }

        var draft = Begin(cue, subject, RuleScores.Colon);
        draft.Content.AddRange(_contents.Whole(quote));
        draft.Content.AddRange(_contents.Following(_text.Quotes[quote].Span.End));
        return draft;
    }

    private Draft? MatchAccording(int token)
    {
        var floor = Floor(token);
        var ceiling = Ceiling(token);
        if (_objects.After(token + 2, ceiling, true) is not { } source)
        {
            return null;
        }

        var draft = new Draft
        {
            Source = source.Whole,
            SourceHead = source.Head,
            Lemma = "according to",
            Score = RuleScores.AccordingTo,
        };
        draft.Cue.Add(new TokenRange(token, token + 2));
        var isFirst = token - floor <= 1;
        if (isFirst)
        {
            var comma = source.Whole.End;
            while (comma < ceiling && _text.At(comma) != ",")
            {
                comma++;
            }

            return comma + 1 < ceiling ? Forward(draft, comma + 1) : null;
        }

        draft.Content.AddRange(_contents.Backward(token, floor));
        if (draft.Content.Count == 0)
        {
            return null;
        }

        if (
            _text.At(token - 1) == ","
            && _text.At(source.Whole.End) == ","
            && source.Whole.End + 1 < ceiling
            && ContinuesClause(source.Whole.End + 1)
        )
        {
            Append(draft, source.Whole.End + 1);
        }

        return draft;
    }

    /// <summary>"as X put it": the rest of the sentence is X's words.</summary>
    private Draft? MatchPutIt(int token)
    {
        var floor = Floor(token);
        if (
            _subjects.Before(token, floor) is not { } subject
            || subject.Head.Start <= floor
            || _text.At(subject.Head.Start - 1) != "as"
        )
        {
            return null;
        }

        var draft = new Draft
        {
            Source = subject.Whole,
            SourceHead = subject.Head,
            Lemma = "put it",
            Score = RuleScores.BareClause,
        };
        draft.Cue.Add(new TokenRange(token, token + 2));
        return Manner(draft, subject.Head.Start, token + 2, floor);
    }

    /// <summary>"reportedly": somebody who is not named says the clause.</summary>
    private Draft? MatchAdverb(int token, string lemma)
    {
        var floor = Floor(token);
        var first = floor;
        for (var i = floor; i < token; i++)
        {
            first = _text.At(i) is ";" or ":" ? i + 1 : first;
        }

        if (token + 1 >= Ceiling(token))
        {
            return null;
        }

        var draft = new Draft
        {
            Lemma = lemma,
            Type = AttributionType.Evidential,
            Score = RuleScores.Adverb,
            IsUnsourced = true,
        };
        draft.Cue.Add(new TokenRange(token, token + 1));
        var end = _contents.Forward(token + 1);
        draft.Content.Add(TextSpan.Cover(_text.Span(first, first + 1), end));
        return draft;
    }

    private Draft? MatchNoun(int token)
    {
        var (lemma, stance) = s_nouns[_text.At(token)];
        var floor = Floor(token);
        var draft = new Draft
        {
            Lemma = lemma,
            Stance = stance,
            Score = RuleScores.Noun,
        };
        var possessive = token - 1;
        while (
            possessive > floor
            && possessive > token - 4
            && _text.At(possessive) is not ("'s" or "'")
            && WordClasses.IsNounLike(_text, possessive)
        )
        {
            possessive--;
        }

        if (_text.At(possessive) is "his" or "her" or "their" or "its")
        {
            draft.Source = draft.SourceHead = new TokenRange(possessive, possessive + 1);
        }
        else if (_text.At(possessive) is "'s" or "'" && _subjects.Before(possessive, floor) is { } owner)
        {
            draft.Source = draft.SourceHead = new TokenRange(owner.Head.Start, possessive + 1);
        }

        draft.Cue.Add(new TokenRange(token, token + 1));
        return Forward(draft, token + 1);
    }

    /// <summary>"A report by the Gazette that …".</summary>
    private Draft? MatchNounBy(int token)
    {
        if (_objects.After(token + 2, Ceiling(token), false) is not { } source || _text.At(source.Whole.End) != "that")
        {
            return null;
        }

        var (lemma, stance) = s_nouns.GetValueOrDefault(_text.At(token), ("report", "neutral"));
        var draft = new Draft
        {
            Source = source.Whole,
            SourceHead = source.Head,
            Lemma = lemma,
            Stance = stance,
            Score = RuleScores.Noun,
        };
        draft.Cue.Add(new TokenRange(token, token + 1));
        return Forward(draft, source.Whole.End);
    }

    private Draft? MatchParticiple(CueMatch cue, int floor, IReadOnlyList<Draft> earlier)
    {
        var previous = _text.At(cue.Start - 1);
        if (
            cue.Start <= floor
            || previous is "for" or "of" or "about" or "on" or "to" or "than" or "from" or "with" or "against"
        )
        {
            return null;
        }

        var coordinated =
            previous is "," or "and" or "but"
            || FunctionWords.Prepositions.Contains(previous)
            || FunctionWords.Subordinators.Contains(previous)
            || WordClasses.IsDash(previous)
            || ClosesQuotation(cue.Start - 1);
        var subject = coordinated ? ClauseSubject(cue, floor, earlier) : _subjects.Before(cue.Start, floor);
        if (subject is null)
        {
            return null;
        }

        var draft = Begin(cue, subject.Value, RuleScores.Participle);
        if (cue.Entry.Lemma is "quote" or "cite" && MatchQuoting(cue, draft) is { } quoting)
        {
            return quoting;
        }

        var after = AfterCue(cue, draft);
        return OpensContent(cue, after) ? Forward(draft, after) : null;
    }

    private Draft? MatchPassive(CueMatch cue, int floor)
    {
        var ceiling = Ceiling(cue.Head);
        var subject = _subjects.Before(cue.Start, floor);
        var agent = _text.At(cue.End) == "by" ? _objects.After(cue.End + 1, ceiling, false) : null;
        var after = agent?.Whole.End ?? cue.End;
        if (
            cue.Entry.Lemma is "quote" or "cite"
            && _text.At(after) == "as"
            && _text.At(after + 1) is "saying" or "telling"
            && subject is { } speaker
        )
        {
            return MatchQuoted(cue, speaker, agent, after);
        }

        if (subject is null)
        {
            return null;
        }

        var draft = agent is { } source
            ? Begin(cue, source, RuleScores.Passive)
            : Begin(cue, default, RuleScores.Passive);
        if (agent is null)
        {
            draft.Source = draft.SourceHead = null;
            draft.IsUnsourced = true;
        }

        if (agent is not null && _text.At(after) == "," && _text.At(after + 1) is "that" or "whether" or "to")
        {
            after++;
        }

        if (
            cue.Entry.Has(CueFrames.Audience)
            && _text.At(after) is "that" or "about" or "whether" or "if" or "how" or "why" or "to"
        )
        {
            draft.Audience = subject.Value.Head;
            return _text.At(after) is "that" or "whether" or "if" or "how" or "why" ? Forward(draft, after) : null;
        }

        if (cue.Entry.Has(CueFrames.Target))
        {
            draft.Object = subject.Value.Head;
        }
        else if (agent is null && _text.At(after) is not ("to" or "as"))
        {
            return null;
        }

        draft.Content.Add(_text.Span(subject.Value.Whole.Start, subject.Value.Whole.End));
        if (after < ceiling && _text.At(after) is "to" or "as" or "of" or "for" or "over")
        {
            draft.Content.Add(_contents.Forward(after));
        }

        return draft;
    }

    /// <summary>"X was quoted by Y as saying …".</summary>
    private Draft? MatchQuoted(CueMatch cue, NounPhrase speaker, NounPhrase? agent, int after)
    {
        var draft = Begin(cue, speaker, RuleScores.ThatClause);
        draft.Cue.Add(new TokenRange(after, after + 2));
        draft.Lemma = "say";
        draft.Type = AttributionType.Speech;
        draft.Relay = agent?.Head;
        var start = after + 2;
        if (_text.At(start) == "by" && agent is null && _objects.After(start + 1, Ceiling(cue.Head), false) is { } late)
        {
            draft.Relay = late.Head;
            start = late.Whole.End;
        }

        return OpensContent(cue with { Entry = s_saying }, start)
            ? Forward(draft, start)
            : Around(draft, speaker.Whole.Start, start, Floor(cue.Head), draft.Score);
    }
}
