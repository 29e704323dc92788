using System.Collections.Immutable;
using System.Globalization;

namespace EntityGraph;

/// <summary>
/// Reads when something happened from the times that hang on its verb or noun, as an ISO 8601 date, month, year or
/// interval.
/// </summary>
internal sealed class HappenedReader
{
    private const int DaysOfWeek = 7;
    private const int FirstYear = 1000;
    private const int LastYear = 2100;

    private static readonly ImmutableArray<string> s_months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    private static readonly ImmutableArray<string> s_weekdays =
    [
        "sunday",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
    ];
    private static readonly WordSet s_notWhen = new("since until till before after by from through between");

    private readonly SyntaxTree _tree;
    private readonly DateOnly? _reported;

    /// <param name="tree">The trees.</param>
    /// <param name="reported">The document's date; null leaves days without a year, and "yesterday", open.</param>
    public HappenedReader(SyntaxTree tree, DateOnly? reported)
    {
        _tree = tree;
        _reported = reported;
    }

    /// <summary>
    /// When the event of a verb or noun happened; null where the text does not say, or not in a way that can be
    /// resolved.
    /// </summary>
    public string? Of(int head, bool isFuture)
    {
        foreach (var child in _tree.Children(head))
        {
            if (
                _tree.Relation(child) is "obl" or "obl:unmarked" or "nmod" or "nmod:unmarked" or "advmod" or "nmod:poss"
                && !s_notWhen.Contains(_tree.Preposition(child))
                && Read(child, isFuture) is { } time
            )
            {
                return time;
            }
        }

        return null;
    }

    private string? Read(int token, bool isFuture)
    {
        var word = _tree.Lower(token).TrimEnd('.');
        if (Month(word) is >= 0 and var month && (word != "may" || _tree.Part(token) == "PROPN"))
        {
            return InMonth(token, month + 1, isFuture);
        }

        if (_tree.Part(token) == "NUM" && Year(word) is { } year && _tree.Preposition(token) is "in" or "during")
        {
            return Text(year);
        }

        if (_reported is not { } reported)
        {
            return null;
        }

        var weekday = s_weekdays.IndexOf(word);
        return weekday >= 0
            ? Text(Weekday(reported, weekday, isFuture || _tree.ChildWord(token, "next") >= 0))
            : word switch
            {
                "today" or "tonight" => Text(reported),
                "yesterday" => Text(reported.AddDays(-1)),
                "tomorrow" => Text(reported.AddDays(1)),
                "week" or "month" or "year" => Period(token, word, reported),
                _ => null,
            };
    }

    private string? InMonth(int token, int month, bool isFuture)
    {
        int? day = null;
        int? year = null;
        foreach (var child in _tree.Children(token))
        {
            if (
                int.TryParse(
                    _tree.Lower(child).AsSpan().TrimEnd("stndrh,"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
            {
                (day, year) =
                    number is >= 1 and <= 31 ? (number, year)
                    : number is >= FirstYear and <= LastYear ? (day, number)
                    : (day, year);
            }
        }

        var known = year ?? YearOf(month, day ?? 1, isFuture || _tree.ChildWord(token, "next") >= 0);
        if (known is not { } exact || day > DateTime.DaysInMonth(exact, month))
        {
            return null;
        }

        return day is { } exactDay
            ? Text(new DateOnly(exact, month, exactDay))
            : string.Create(CultureInfo.InvariantCulture, $"{exact:0000}-{month:00}");
    }

    // A day without a year is the last one before the report, or the next one after it.
    private int? YearOf(int month, int day, bool isFuture)
    {
        if (_reported is not { } reported)
        {
            return null;
        }

        var later = (month, day).CompareTo((reported.Month, reported.Day)) > 0;
        return isFuture
            ? later || (month == reported.Month && day == reported.Day)
                ? reported.Year
                : reported.Year + 1
            : later
                ? reported.Year - 1
                : reported.Year;
    }

    private string? Period(int token, string unit, DateOnly reported)
    {
        var step =
            _tree.ChildWord(token, "last") >= 0 ? -1
            : _tree.ChildWord(token, "next") >= 0 ? 1
            : _tree.ChildWord(token, "this") >= 0 ? 0
            : int.MinValue;
        if (step == int.MinValue)
        {
            return null;
        }

        switch (unit)
        {
            case "year":
                return Text(reported.Year + step);
            case "month":
                var month = reported.AddMonths(step);
                return string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}");
            default:
                var monday = reported.AddDays(
                    (step * DaysOfWeek) - (((int)reported.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek)
                );
                return $"{Text(monday)}/{Text(monday.AddDays(DaysOfWeek - 1))}";
        }
    }

    private static DateOnly Weekday(DateOnly reported, int weekday, bool isFuture)
    {
        var back = ((int)reported.DayOfWeek - weekday + DaysOfWeek) % DaysOfWeek;
        return isFuture ? reported.AddDays(back == 0 ? 0 : DaysOfWeek - back) : reported.AddDays(-back);
    }

    private static int Month(string word) =>
        word.Length < 3 ? -1
        : s_months.IndexOf(word[..3]) is >= 0 and var month && IsMonth(word, month) ? month
        : -1;

    private static bool IsMonth(string word, int month) =>
        word.Length is 3
        || word is "sept"
        || string.Equals(
            CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[month],
            word,
            StringComparison.OrdinalIgnoreCase
        );

    private static int? Year(string word) =>
        word.Length == 4
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= FirstYear and <= LastYear
            ? year
            : null;

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
