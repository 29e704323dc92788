namespace EntityGraph;

/// <summary>Reads what a cue that is no verb of the rules says: its lemma, type and stance.</summary>
internal static class CueWords
{
    // "Nor does the mayor say", but not "Nor this, she said": as far as an auxiliary and a short subject reach.
    private const int LongestInversion = 4;

    /// <summary>
    /// Fills the draft from the cue's words; an unknown cue keeps its own word as lemma, as neutral speech.
    /// </summary>
    public static void Read(AttributionText text, LinkText links, TokenRange cue, Draft draft)
    {
        draft.Lemma = Phrase(text, cue);
        if (draft.Lemma == "according to")
        {
            return;
        }

        for (var token = cue.Start; token < cue.End; token++)
        {
            draft.Modality =
                FunctionWords.Future.Contains(text.At(token)) ? Modality.Planned
                : FunctionWords.Possible.Contains(text.At(token)) ? Modality.Possible
                : draft.Modality;
        }

        var head = links.Top(cue);
        foreach (var token in Enumerable.Range(cue.Start, cue.Length).OrderBy(token => token == head ? 0 : 1))
        {
            if (CueStances.Default.Find(text.At(token)) is { } known)
            {
                (draft.Lemma, draft.Type, draft.Stance) = (known.Lemma, known.Type, known.Stance);
                return;
            }
        }

        draft.Lemma = text.IsWord(head) ? text.At(head) : "say";
    }

    /// <summary>
    /// "did not mention", "made no statement", "neither leader mentioned", "nor does he say", "avoided blaming".
    /// </summary>
    public static bool IsNegated(AttributionText text, TokenRange cue, TokenRange? source)
    {
        if (
            (
                source is { } who
                && (FunctionWords.Nobody.Contains(text.At(who.Start)) || text.At(who.Start - 1) == "neither")
            ) || IsInverted(text, cue)
        )
        {
            return true;
        }

        var isDenied = text.At(cue.Start - 1) is "no" or "neither" or "without" or "never";
        var isLeftUndone = Abstentions.EndBefore(text, cue.Start);
        for (var token = cue.Start; token < cue.End; token++)
        {
            isDenied |=
                FunctionWords.Negations.Contains(text.At(token)) || text.At(token) is "no" or "nor" or "neither";
            isLeftUndone |= Abstentions.IsOne(text.At(token)) || Abstentions.EndBefore(text, token);
        }

        // "Never fails to mention".
        return isDenied != isLeftUndone;
    }

    private static bool IsInverted(AttributionText text, TokenRange cue)
    {
        var opening = text.Sentence(cue.Start).TokenStart;
        return text.At(opening) == "nor"
            && cue.Start - opening <= LongestInversion
            && !Enumerable.Range(opening, cue.Start - opening).Any(token => text.At(token) == ",");
    }

    private static string Phrase(AttributionText text, TokenRange cue) =>
        string.Join(' ', Enumerable.Range(cue.Start, cue.Length).Select(text.At));
}
