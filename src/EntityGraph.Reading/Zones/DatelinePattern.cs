using System.Text.RegularExpressions;

namespace EntityGraph.Reading;

/// <summary>Place, date and agency before the first sentence: <c>MOSCOW, Aug. 21 (TASS) —</c>.</summary>
internal static partial class DatelinePattern
{
    private const int LookedAt = 250;

    private const string Month =
        @"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)";
    private const string Date =
        @"(?<date>(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:"
        + Month
        + @"\s+[0-9]{1,2}|[0-9]{1,2}\s+"
        + Month
        + @")(?:,?\s+[0-9]{4})?)";
    private const string Agency =
        @"(?:\((?<agency>[\p{L}][\p{L}\p{N}&.' /-]{1,40})\)|/(?<agency>[\p{Lu}][\p{L}\p{N}&.' -]{1,30})/)\.?";
    private const string UpperWord = @"\p{Lu}[\p{Lu}\p{M}.'’-]*";
    private const string UpperPlace =
        UpperWord + @"(?:\s+(?:" + UpperWord + @"|de|la|del|di|do|du|le|al|am|an|of|on)){0,4}";
    private const string TitleWord = @"\p{Lu}[\p{L}\p{M}.'’-]*";
    private const string TitlePlace =
        TitleWord + @"(?:\s+(?:" + TitleWord + @"|de|la|del|di|do|du|le|al|am|an|of|on)){0,3}";
    private const string Region = @"(?:,\s*(?!" + Month + @"\s+[0-9])" + TitlePlace + @")?";
    private const string Joint = @"(?:\s?/\s?|\s+and\s+|,\s*)";
    private const string Dash = @"\s*(?:[—–―]|--+|(?<=[\s)/.])-(?=\s))\s*";
    private const string Opening = @"(?=[\p{Lu}\p{Lt}\p{Lo}\p{N}""“”„«'‘’(\[$€£¥]|$)";

    // Words in capitals before a dash that are no places: labels, and the organisations that most often open a sentence
    // so.
    private static readonly HashSet<string> s_notPlaces = new(StringComparer.Ordinal)
    {
        "ANALYSIS",
        "BREAKING",
        "BRIEF",
        "COLUMN",
        "COMMENT",
        "CORRECTED",
        "CORRECTION",
        "EDITORIAL",
        "EXCLUSIVE",
        "EXPLAINER",
        "FACTBOX",
        "FEATURE",
        "FILE",
        "FILE PHOTO",
        "FOCUS",
        "GRAPHIC",
        "INSIGHT",
        "INTERVIEW",
        "LIVE",
        "NEWS",
        "NOTE",
        "OPINION",
        "PHOTO",
        "PHOTOS",
        "POLL",
        "PREVIEW",
        "PROFILE",
        "RECAP",
        "REVIEW",
        "SCOREBOARD",
        "SPOTLIGHT",
        "SUMMARY",
        "TIMELINE",
        "UPDATE",
        "URGENT",
        "VIDEO",
        "VIEW",
        "WATCH",
        "WRAPUP",
        "ASEAN",
        "EU",
        "FBI",
        "FIFA",
        "IMF",
        "NASA",
        "NATO",
        "OPEC",
        "OSCE",
        "UEFA",
        "UK",
        "UN",
        "UNESCO",
        "UNICEF",
        "US",
        "WHO",
        "WTO",
    };

    // News agencies and broadcasters that sign datelines, for the forms that a country in brackets could also have.
    private static readonly HashSet<string> s_agencies = new(StringComparer.OrdinalIgnoreCase)
    {
        "AA",
        "AAP",
        "AFP",
        "AGERPRES",
        "ANI",
        "ANSA",
        "ANTARA",
        "AP",
        "APA",
        "BBC",
        "Belga",
        "BelTA",
        "Bernama",
        "Bloomberg",
        "BTA",
        "CNA",
        "CNN",
        "CP",
        "CTK",
        "ČTK",
        "dpa",
        "EFE",
        "Hina",
        "IANS",
        "Interfax",
        "IRNA",
        "ITAR-TASS",
        "Jiji",
        "JTA",
        "KCNA",
        "Kyodo",
        "LETA",
        "Lusa",
        "MTI",
        "NPR",
        "NTB",
        "PA",
        "PAP",
        "PNA",
        "PTI",
        "Reuters",
        "RIA",
        "RIA Novosti",
        "Ritzau",
        "RFE/RL",
        "SANA",
        "SAPA",
        "Sputnik",
        "STA",
        "STT",
        "Tanjug",
        "TASR",
        "TASS",
        "TT",
        "UNB",
        "UPI",
        "VOA",
        "Xinhua",
        "Yonhap",
    };

    /// <summary>Reads the dateline at the beginning of a line; false where the line has none.</summary>
    public static bool TryMatch(string text, TextLine line, out Dateline dateline)
    {
        var head = line.Head(text, LookedAt);
        var match = UpperCase().Match(head);
        if (match.Success && IsPlace(match))
        {
            dateline = Create(line, match, match.Groups["agency"].Success ? match.Groups["agency"].Value : null);
            return true;
        }

        match = TitleCase().Match(head);
        if (
            match.Success
            && (
                IsAgency(match.Groups["agency"].Value)
                || (match.Groups["date"].Success && !match.Groups["agency"].Success)
            )
        )
        {
            dateline = Create(line, match, match.Groups["agency"].Success ? match.Groups["agency"].Value : null);
            return true;
        }

        match = AgencyOnly().Match(head);
        if (match.Success && IsAgency(match.Groups["agency"].Value))
        {
            dateline = Create(line, match, match.Groups["agency"].Value);
            return true;
        }

        dateline = default;
        return false;
    }

    private static bool IsPlace(Match match)
    {
        var place = match.Groups["place"].Value;
        var isSigned = match.Groups["agency"].Success || match.Groups["date"].Success;
        return place.Count(char.IsLetter) >= (isSigned ? 2 : 4) && !s_notPlaces.Contains(place);
    }

    private static bool IsAgency(string name) =>
        s_agencies.Contains(name)
        || (name.Length is >= 2 and <= 8 && name.All(char.IsAsciiLetterUpper))
        || AgencyName().IsMatch(name)
        || (name.Split(' ') is [var first, ..] && first != name && s_agencies.Contains(first));

    private static Dateline Create(TextLine line, Match match, string? agency)
    {
        var length = match.Value.TrimEnd().Length;
        return new Dateline(
            new TextSpan(line.Start, line.Start + length),
            PublicationDate.Parse(match.Groups["date"].Value),
            agency is not null && IsAgency(agency) ? agency : null
        );
    }

    // Without agency and date the dash alone must tell, so the sentence after it has to open like one.
    [GeneratedRegex(
        "^(?<place>"
            + UpperPlace
            + "(?:"
            + Joint
            + UpperPlace
            + ")*)"
            + Region
            + @"(?:(?:,?\s+|,)"
            + Date
            + @")?(?:[,.]?\s*"
            + Agency
            + "(?:"
            + Dash
            + @"|\s*:\s+|\s+)|"
            + Dash
            + ")"
            + Opening,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex UpperCase();

    [GeneratedRegex(
        "^(?<place>"
            + TitlePlace
            + "(?:"
            + Joint
            + TitlePlace
            + ")*?)"
            + Region
            + @"(?:(?:,\s+|,)"
            + Date
            + @")?(?:[,.]?\s*"
            + Agency
            + "(?:"
            + Dash
            + @"|\s*:\s+|\s+)|"
            + Dash
            + ")"
            + Opening,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex TitleCase();

    [GeneratedRegex("^" + Agency + Dash + Opening, RegexOptions.CultureInvariant)]
    private static partial Regex AgencyOnly();

    [GeneratedRegex(
        @"\b(?:News|Press|Agency|Times|Post|Wire|Service|Herald|Tribune|Gazette|Observer|Bureau)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex AgencyName();
}
