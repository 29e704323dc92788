namespace EntityGraph;

/// <summary>Finds the outlets that carry another's words where two cues, or words behind the cue, say so.</summary>
/// <remarks>
/// "TASS, citing X, said that …" is X's saying, carried by TASS; so is "X said, TASS reported", where X's words end
/// before TASS, and "X said in remarks carried by TASS".
/// </remarks>
internal sealed partial class RelayReader(AttributionText text)
{
    private const int LongestCited = 25;
    private const int LongestOccasion = 14;

    private static readonly HashSet<string> s_carried = new(StringComparer.Ordinal)
    {
        "carried",
        "cited",
        "quoted",
        "reported",
        "published",
        "broadcast",
        "aired",
        "distributed",
        "printed",
        "released",
    };

    private static readonly HashSet<string> s_outlets = new(StringComparer.Ordinal)
    {
        "agency",
        "newspaper",
        "daily",
        "weekly",
        "paper",
        "broadcaster",
        "television",
        "tv",
        "radio",
        "magazine",
        "channel",
        "website",
        "tabloid",
        "outlet",
        "newswire",
        "station",
        "media",
    };

    // What may be told from, but does not speak.
    private static readonly HashSet<string> s_things = new(StringComparer.Ordinal)
    {
        "reasons",
        "concerns",
        "fears",
        "lack",
        "need",
        "risk",
        "risks",
        "security",
        "safety",
        "example",
        "case",
        "cases",
        "fact",
        "evidence",
        "law",
        "rules",
    };

    private readonly SourceTree _tree = new(text);

    /// <summary>The drafts that remain, with their relays.</summary>
    public IReadOnlyList<Draft> Read(IReadOnlyList<Draft> drafts)
    {
        var dropped = new HashSet<Draft>();
        foreach (
            var group in drafts
                .Where(draft => draft.Cue.Count > 0)
                .GroupBy(draft => text.SentenceOf(draft.Cue[0].Start))
        )
        {
            var sentence = group.ToList();
            foreach (var citing in sentence.Where(IsCiting))
            {
                if (
                    sentence.Find(other =>
                        other != citing && !IsCiting(other) && IsOfOutlet(other) && Cites(other, citing)
                    ) is
                    { } main
                )
                {
                    Cite(main, citing.Cue[0]);
                    dropped.Add(citing);
                }
            }

            foreach (var draft in sentence.Where(draft => !dropped.Contains(draft)))
            {
                if (draft.Relay is null && IsOfOutlet(draft) && CitingWord(draft) is >= 0 and var word)
                {
                    Cite(draft, new TokenRange(word, word + 1));
                }

                draft.Relay =
                    draft.Relay is { Length: 1 } pronoun && text.At(pronoun.Start) == "it"
                        ? OutletBefore(pronoun.Start)
                        : draft.Relay ?? CarriedBy(draft);
                if (draft.Relay is null && CarriedAtEnd(draft) is var (carrier, away))
                {
                    draft.Relay = carrier;
                    sentence.ForEach(other => Clip(other, away));
                }

                if (draft.Source is not null && IsTail(draft))
                {
                    sentence.ForEach(other => ClipBefore(other, draft));
                }
            }
        }

        return dropped.Count == 0 ? drafts : [.. drafts.Where(draft => !dropped.Contains(draft))];
    }

    private bool IsCiting(Draft draft) =>
        draft.Cue.Count == 1 && text.At(draft.Cue[0].End - 1) is "citing" or "quoting";

    private bool IsOfOutlet(Draft draft)
    {
        if (draft.Source is not { } source || draft.Negated)
        {
            return false;
        }

        for (var token = source.Start; token < source.End; token++)
        {
            if (
                s_outlets.Contains(text.At(token))
                || (
                    text.MentionAt(token) is >= 0 and var mention
                    && OutletList.Contains(text.Document.Surface(text.Document.Mentions[mention]))
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    // The source cites where nobody else stands between: "TASS, citing X, said", "TASS said, citing X", "citing X, TASS
    // said".
    private bool Cites(Draft main, Draft citing)
    {
        var cue = citing.Cue[0].End - 1;
        return text.QuoteAt(cue) == text.QuoteAt(main.Cue[0].Start)
            && (
                citing.Source is not { } source
                || source == main.Source
                || source.Start >= cue
                || main.Source!.Value.Contains(source.Start)
                || source.Contains(main.Source.Value.Start)
            );
    }

    // "TASS, citing X, said", where nothing else takes "citing" for a cue.
    private int CitingWord(Draft draft)
    {
        var sentence = text.Sentence(draft.Cue[0].Start);
        for (var token = sentence.TokenStart; token + 1 < sentence.TokenEnd; token++)
        {
            if (
                text.At(token) is "citing" or "quoting"
                && text.QuoteAt(token) < 0
                && !draft.Cue.Exists(cue => cue.Contains(token))
                && _tree.HangsOn(token, draft.Cue[^1], draft.Source!.Value)
            )
            {
                return token;
            }
        }

        return -1;
    }

    private void Cite(Draft main, TokenRange citing)
    {
        var start = citing.End;
        var end = start;
        var limit = Math.Min(text.Sentence(start).TokenEnd, start + LongestCited);
        while (end < limit && text.At(end) is not ("," or "." or ";" or ":" or "that"))
        {
            end++;
        }

        if (end == start || Enumerable.Range(start, end - start).Any(token => s_things.Contains(text.At(token))))
        {
            return;
        }

        var cited = new TokenRange(start, end);
        main.Relay = main.Source;
        main.Source = main.SourceHead = cited;
        main.Cue.Insert(0, citing);
        main.Cue.Sort((left, right) => left.Start.CompareTo(right.Start));
        main.IsUnsourced = false;
        Clip(main, text.Span(citing.Start, end));
    }

    // "The Gazette named nobody. It quoted X as saying": the last outlet of the sentence or the one before.
    private TokenRange? OutletBefore(int pronoun)
    {
        var first = text.Document.Tokenized.Sentences[Math.Max(0, text.SentenceOf(pronoun) - 1)].TokenStart;
        for (var token = pronoun - 1; token >= first; token--)
        {
            if (
                text.MentionAt(token) is >= 0 and var mention
                && OutletList.Contains(text.Document.Surface(text.Document.Mentions[mention]))
            )
            {
                return new TokenRange(token, token + 1);
            }
        }

        return null;
    }

    private TokenRange? CarriedBy(Draft draft)
    {
        var start = draft.Cue[^1].End;
        if (draft.Source is { } source && source.Start >= start)
        {
            start = source.End;
        }

        start +=
            text.At(start) == ","
            && (text.At(start + 1) is "in" or "on" or "as" || s_carried.Contains(text.At(start + 1)))
                ? 1
                : 0;
        var end = Math.Min(text.Sentence(start - 1).TokenEnd, start + LongestOccasion);
        for (var token = start; token + 2 < end; token++)
        {
            if (text.QuoteAt(token) != text.QuoteAt(start - 1) || text.At(token) is "that" or "," or ":")
            {
                return null;
            }

            if (s_carried.Contains(text.At(token)) && text.At(token + 1) is "by" or "in" or "on")
            {
                var name = token + 2;
                while (name < end && text.MentionAt(name) < 0 && text.At(name) is not ("," or "."))
                {
                    name++;
                }

                if (name >= end || text.MentionAt(name) is not (>= 0 and var mention))
                {
                    return null;
                }

                var last = name + 1;
                while (text.MentionAt(last) == mention)
                {
                    last++;
                }

                Clip(draft, text.Span(token, last));
                return new TokenRange(name, last);
            }
        }

        return null;
    }
}
