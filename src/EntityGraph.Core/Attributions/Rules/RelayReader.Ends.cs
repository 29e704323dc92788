namespace EntityGraph;

/// <summary>Outlets behind what is said: "in remarks carried by TASS", "…, TASS reported".</summary>
internal sealed partial class RelayReader
{
    // "X said that Y would wait, in remarks carried by TASS": behind what is said, which it ends.
    private (TokenRange Relay, TextSpan Away)? CarriedAtEnd(Draft draft)
    {
        var sentence = text.Sentence(draft.Cue[0].Start);
        if (draft.Source is null || draft.Content.Count == 0)
        {
            return null;
        }

        for (var token = draft.Cue[^1].End + 1; token + 2 < sentence.TokenEnd; token++)
        {
            if (
                !s_carried.Contains(text.At(token))
                || text.At(token + 1) != "by"
                || text.QuoteAt(token) >= 0
                || OpeningOf(token) is not (>= 0 and var comma)
                || !draft.Content.Exists(part => part.End > text.Tokens[comma].Span.Start)
            )
            {
                continue;
            }

            var name = token + 2;
            while (name < sentence.TokenEnd && !IsOutletAt(name) && text.At(name) is not ("," or "."))
            {
                name++;
            }

            if (name < sentence.TokenEnd && IsOutletAt(name))
            {
                return (new TokenRange(name, name + 1), text.Span(comma, sentence.TokenEnd));
            }
        }

        return null;
    }

    private bool IsOutletAt(int token) =>
        text.MentionAt(token) is >= 0 and var mention
        && text.Document.Mentions[mention].Kind == MentionKind.Organisation;

    // The comma before "in remarks", "in a speech"; -1 where the words before are others.
    private int OpeningOf(int carried)
    {
        const int Longest = 4;
        for (var token = carried - 1; token > carried - 1 - Longest && token > 0; token--)
        {
            if (text.At(token) == ",")
            {
                return carried - token > 2 ? token : -1;
            }

            if (
                !(
                    text.At(token) is "in" or "remarks" or "quotes"
                    || FunctionWords.Texts.Contains(text.At(token))
                    || FunctionWords.Determiners.Contains(text.At(token))
                )
            )
            {
                return -1;
            }
        }

        return -1;
    }

    // "…, TASS reported."
    private bool IsTail(Draft draft)
    {
        var start = Math.Min(draft.Source!.Value.Start, draft.Cue[0].Start);
        var end = Math.Max(draft.Source.Value.End, draft.Cue[^1].End);
        var last = text.Sentence(start).TokenEnd;
        return start > text.Sentence(start).TokenStart
            && (text.At(start - 1) == "," || (text.QuoteAt(start - 1) >= 0 && text.At(start - 2) == ","))
            && last - end <= LongestOccasion
            && draft.Content.Count > 0
            && draft.Content.TrueForAll(part => part.End <= text.Tokens[start].Span.Start);
    }

    private void ClipBefore(Draft other, Draft tail)
    {
        var start = Math.Min(tail.Source!.Value.Start, tail.Cue[0].Start);
        if (other != tail && other.Cue[^1].End <= start)
        {
            Clip(
                other,
                new TextSpan(
                    text.Tokens[text.At(start - 1) == "," ? start - 1 : start].Span.Start,
                    text.Tokens[text.Sentence(start).TokenEnd - 1].Span.End
                )
            );
        }
    }

    // Without spaces and commas at either end.
    private TextSpan Trimmed(int start, int end)
    {
        var characters = text.Document.Document.Text;
        while (start < end && (char.IsWhiteSpace(characters[start]) || characters[start] is ',' or '.'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(characters[end - 1]) || characters[end - 1] == ','))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private void Clip(Draft draft, TextSpan away)
    {
        for (var part = draft.Content.Count - 1; part >= 0; part--)
        {
            var content = draft.Content[part];
            if (!content.Overlaps(away))
            {
                continue;
            }

            draft.Content.RemoveAt(part);
            if (content.End > away.End && Trimmed(away.End, content.End) is { IsEmpty: false } rest)
            {
                draft.Content.Insert(part, rest);
            }

            if (content.Start < away.Start && Trimmed(content.Start, away.Start) is { IsEmpty: false } first)
            {
                draft.Content.Insert(part, first);
            }
        }
    }
}
