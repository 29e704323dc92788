namespace EntityGraph;

/// <summary>
/// Times of day, days and dates beside a cue: "on Tuesday", "late last week", "in 2016", "on Nov. 8".
/// </summary>
internal static class TimeExpressions
{
    private const int Longest = 6;

    /// <summary>Start of the time that ends before <paramref name="end"/>; -1 where none does.</summary>
    public static int StartOfTimeEndingAt(AttributionText text, int end, int floor)
    {
        for (var start = Math.Max(floor, end - Longest); start < end; start++)
        {
            if (EndOfTimeAt(text, start, end) == end)
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>End of the time that starts at <paramref name="start"/>; -1 where none does.</summary>
    public static int EndOfTimeAt(AttributionText text, int start, int ceiling)
    {
        var position = start;
        if (
            text.At(position)
            is "on"
                or "in"
                or "at"
                or "during"
                or "by"
                or "since"
                or "earlier"
                or "late"
                or "early"
                or "later"
                or "over"
        )
        {
            position++;
        }

        if (text.At(position) is "late" or "early" or "earlier" or "later" or "on")
        {
            position++;
        }

        var first = text.At(position);
        if (position >= ceiling)
        {
            return -1;
        }

        if (FunctionWords.Weekdays.Contains(first))
        {
            position++;
            if (text.At(position) is "morning" or "afternoon" or "evening" or "night")
            {
                position++;
            }

            return position <= ceiling ? position : -1;
        }

        if (FunctionWords.Months.Contains(first) && (text.IsCapital(position) || first.Length > 3))
        {
            var isDate = position > start || text.IsNumber(position + 1);
            position++;
            if (text.IsNumber(position))
            {
                position++;
                if (text.At(position) == "," && text.IsNumber(position + 1))
                {
                    position += 2;
                }
            }

            return isDate && position <= ceiling ? position : -1;
        }

        if (position > start && text.IsNumber(position) && first.Length == 4 && text.At(start) is "in" or "since")
        {
            return position + 1;
        }

        if (
            first is "this" or "last" or "next" or "that" or "the" or "a" or "two" or "three" or "several" or "four"
            || text.IsNumber(position)
        )
        {
            var noun = text.At(position + 1) is "next" or "last" or "same" or "past" or "previous" or "few"
                ? position + 2
                : position + 1;
            var word = text.At(noun);
            if (
                noun < ceiling
                && (
                    FunctionWords.TimeNouns.Contains(word)
                    || (
                        first is "this" or "last" or "next"
                        && (FunctionWords.Weekdays.Contains(word) || FunctionWords.Months.Contains(word))
                    )
                )
            )
            {
                if (text.At(noun + 1) is "ago" or "earlier" or "later" or "before")
                {
                    return noun + 2 <= ceiling ? noun + 2 : -1;
                }

                return first is "the" or "a" or "two" or "three" or "several" or "four" && start == position
                    ? -1
                    : noun + 1;
            }
        }

        return -1;
    }
}
