namespace EntityGraph;

/// <summary>Words that may be a cue, with what the rules made of them.</summary>
/// <param name="Range">The words.</param>
/// <param name="Probability">By the model's own tags; 0 where only rules found it.</param>
/// <param name="Rule">The rules' draft whose cue overlaps; null where there is none.</param>
internal sealed record CueCandidate(TokenRange Range, double Probability, Draft? Rule)
{
    /// <summary>The rules' cue as one range; empty without one.</summary>
    public TokenRange RuleRange =>
        Rule is { Cue.Count: > 0 } draft ? new TokenRange(draft.Cue[0].Start, draft.Cue[^1].End) : default;

    /// <summary>All candidates of a document, in text order.</summary>
    public static List<CueCandidate> Of(LinkText text)
    {
        const double Least = 0.03;
        const int Longest = 10;
        var found = new SortedDictionary<(int, int), CueCandidate>();
        var rules = new Draft?[text.Count];
        foreach (var draft in text.Drafts)
        {
            Array.Fill(rules, draft, draft.Cue[0].Start, draft.Cue[^1].End - draft.Cue[0].Start);
        }

        foreach (var (range, probability) in text.Cues.Spans(Least))
        {
            if (range.Length <= Longest)
            {
                found[(range.Start, range.End)] = new CueCandidate(range, probability, FirstOf(rules, range));
            }
        }

        foreach (var draft in text.Drafts)
        {
            var range = new TokenRange(draft.Cue[0].Start, draft.Cue[^1].End);
            if (!found.ContainsKey((range.Start, range.End)) && range.Length <= Longest)
            {
                found[(range.Start, range.End)] = new CueCandidate(range, text.Cues.Of(range), draft);
            }
        }

        return [.. found.Values];
    }

    private static Draft? FirstOf(Draft?[] rules, TokenRange range)
    {
        for (var token = range.Start; token < range.End; token++)
        {
            if (rules[token] is { } draft)
            {
                return draft;
            }
        }

        return null;
    }
}
