namespace EntityGraph;

/// <summary>Reads what a cue that is no verb of the rules says: its lemma, type and stance.</summary>
internal static class CueWords
{
    // "Nor does the mayor say", but not "Nor this, she said": as far as an auxiliary and a short subject reach.
    private const int LongestInversion = 4;

    private static readonly WordSet s_nobody = new("neither nobody none no");

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

    /// <summary>"did not mention", "made no statement", "neither leader mentioned", "nor does he say".</summary>
    public static bool IsNegated(AttributionText text, TokenRange cue, TokenRange? source)
    {
        if (source is { } who && (s_nobody.Contains(text.At(who.Start)) || text.At(who.Start - 1) == "neither"))
        {
            return true;
        }

        var opening = text.Sentence(cue.Start).TokenStart;
        if (
            text.At(opening) == "nor"
            && cue.Start - opening <= LongestInversion
            && !Enumerable.Range(opening, cue.Start - opening).Any(token => text.At(token) == ",")
        )
        {
            return true;
        }

        for (var token = cue.Start; token < cue.End; token++)
        {
            if (
                FunctionWords.Negations.Contains(text.At(token))
                || text.At(token) is "no" or "declined" or "declines" or "refused" or "refuses" or "nor" or "neither"
            )
            {
                return true;
            }
        }

        return text.At(cue.Start - 1) is "no" or "neither" or "without" or "never";
    }

    private static string Phrase(AttributionText text, TokenRange cue) =>
        string.Join(' ', Enumerable.Range(cue.Start, cue.Length).Select(text.At));
}
