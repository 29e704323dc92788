using System.Globalization;
using System.Text.RegularExpressions;

namespace EntityGraph.Reading;

/// <summary>
/// Reads the day from the forms in which files and pages state it, in English and whatever the culture.
/// </summary>
internal static partial class PublicationDate
{
    private const int FirstYear = 1600;
    private const int LastYear = 2200;
    private static readonly string[] s_months =
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

    /// <summary>
    /// Reads ISO 8601 with or without a time, <c>20240821</c>, <c>21 August 2024</c>, <c>Aug. 21, 2024</c>, RFC 822,
    /// and numeric forms whose day is told from the month by being above 12. The day is taken as written: no time zone
    /// moves it.
    /// </summary>
    /// <param name="text">The stated date.</param>
    /// <returns>The day, or null where the text is no date, is not a whole one, or can be read in two ways.</returns>
    public static DateOnly? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100)
        {
            return null;
        }

        foreach (var pattern in (ReadOnlySpan<Regex>)[YearFirst(), DayMonthYear(), MonthDayYear()])
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                return Create(match.Groups["y"].Value, MonthOf(match.Groups["m"].Value), match.Groups["d"].Value);
            }
        }

        return Numeric().Match(text) is { Success: true } numeric ? FromNumeric(numeric) : null;
    }

    private static DateOnly? FromNumeric(Match match)
    {
        var first = int.Parse(match.Groups["a"].Value, CultureInfo.InvariantCulture);
        var second = int.Parse(match.Groups["b"].Value, CultureInfo.InvariantCulture);
        var isDotted = match.Groups["s"].Value == ".";
        var year = match.Groups["y"].Value;
        if (isDotted || first > 12 || first == second)
        {
            return Create(year, second, match.Groups["a"].Value);
        }

        // 03/04/2024 is two different days on the two sides of the Atlantic.
        return second > 12 ? Create(year, first, match.Groups["b"].Value) : null;
    }

    private static DateOnly? Create(string yearText, int month, string dayText)
    {
        var year = int.Parse(yearText, CultureInfo.InvariantCulture);
        var day = int.Parse(dayText, CultureInfo.InvariantCulture);
        return
            year is >= FirstYear and <= LastYear
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int MonthOf(string text) =>
        char.IsAsciiDigit(text[0])
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : Array.IndexOf(s_months, text[..3].ToLowerInvariant()) + 1;

    [GeneratedRegex(
        @"^\s*(?<y>[0-9]{4})(?:(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})|(?<m>[0-9]{2})(?<d>[0-9]{2}))(?![0-9])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"(?<![0-9])(?<d>[0-9]{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?[\s-]+(?<y>[0-9]{4})(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(
        @"\b(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<y>[0-9]{4})(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(
        @"^\s*(?<a>[0-9]{1,2})(?<s>[-/.])(?<b>[0-9]{1,2})\k<s>(?<y>[0-9]{4})(?![0-9])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Numeric();
}
