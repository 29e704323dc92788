namespace EntityGraph;

/// <content>Tells what a stretch between commas is, and joins coordinated subjects.</content>
internal sealed partial class SubjectFinder
{
    private Aside Classify(int start, int end)
    {
        var first = text.At(start);
        if (start >= end)
        {
            return Aside.None;
        }

        if (first is "of" or "from")
        {
            return Aside.Apposition;
        }

        if (
            FunctionWords.Relatives.Contains(first)
            || FunctionWords.Prepositions.Contains(first)
            || FunctionWords.Subordinators.Contains(first)
            || WordClasses.IsAdverb(text, start)
            || first.EndsWith("ing", StringComparison.Ordinal)
            || WordClasses.IsPlainVerb(text, start)
            || first is "according" or "along" or "together"
        )
        {
            return Aside.Skipped;
        }

        if (first is "and" or "or")
        {
            return Aside.None;
        }

        for (var i = start; i < end; i++)
        {
            if (text.At(i) is "said" or "says" or "told")
            {
                return Aside.Skipped;
            }
        }

        return
            FunctionWords.Auxiliaries.Contains(first)
            || (FunctionWords.Pronouns.Contains(first) && !FunctionWords.Determiners.Contains(first))
            ? Aside.None
            : Aside.Apposition;
    }

    private int Joint(int start, int conjunction, int end, int floor)
    {
        var left = Body(conjunction, floor, false);
        if (left >= conjunction)
        {
            return start;
        }

        while (left - 1 > floor && text.At(left - 1) == ",")
        {
            var before = Body(left - 1, floor, false);
            if (
                before >= left - 1
                || left - 1 - before > LongestListItem
                || !text.IsCapital(left - 2)
                || !text.IsCapital(left)
            )
            {
                break;
            }

            left = before;
        }

        var clear = IsClauseStart(left, floor) && text.QuoteAt(left) == text.QuoteAt(end - 1);
        return clear && !ContainsVerb(left, conjunction) ? left : start;
    }
}
