using System.Text.RegularExpressions;

namespace EntityGraph.Reading;

/// <summary>What a single line of an article is, told from its words alone.</summary>
internal static partial class LinePatterns
{
    private const int LookedAt = 400;
    private const int MaxBylineWords = 18;
    private const int MaxHeadlineWords = 25;
    private const int MaxDateLineWords = 12;
    private const int MaxBoilerplateWords = 60;
    private const int MaxCaptionWords = 90;

    // Shorter words (of, from, with) stay small in headlines.
    private const int TitleCaseWordLength = 5;

    /// <summary>
    /// True where a line could be a headline: 2 to 25 words, no full stop at its end unless it is allowed.
    /// </summary>
    public static bool IsHeadline(string text, TextLine line, bool allowFullStop = false)
    {
        if (line.Length > LookedAt)
        {
            return false;
        }

        var head = line.Head(text, LookedAt);
        var words = WordCount(head);
        return words is >= 2 and <= MaxHeadlineWords
            && (char.IsUpper(head[0]) || !char.IsLetter(head[0]))
            && (
                head[^1] is not ('.' or ';' or ':' or ',')
                || (
                    head[^1] == '.'
                    && (allowFullStop || Abbreviation().IsMatch(head) || head.EndsWith("...", StringComparison.Ordinal))
                )
            )
            && !IsByline(text, line)
            && !IsCaption(text, line)
            && !IsBoilerplate(text, line);
    }

    /// <summary>True where nearly every longer word begins with a capital letter, as headlines in America do.</summary>
    public static bool IsTitleCase(string text, TextLine line)
    {
        var words = line.Head(text, LookedAt)
            .Split(' ')
            .Where(word => word.Length >= TitleCaseWordLength && char.IsLetter(word[0]))
            .ToList();
        return words.Count >= 3 && words.Count(word => char.IsUpper(word[0])) >= words.Count * 0.9;
    }

    /// <summary>True for <c>By A. Writer</c>, <c>By X and Y, Agency</c>, <c>Written by Z</c>.</summary>
    public static bool IsByline(string text, TextLine line)
    {
        var head = line.Head(text, LookedAt);
        if (
            line.Length >= LookedAt
            || WordCount(head) > MaxBylineWords
            || Byline().Match(head) is not { Success: true } match
        )
        {
            return false;
        }

        // "By Anna Kovac, foreign minister of Kenya".
        var rest = AuthorRole().Match(head) is { Success: true } role
            ? head[match.Length..role.Index]
            : head[match.Length..];
        var names = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names.Length > 0
            && char.IsUpper(names[0][0])
            && !Weekday().IsMatch(names[0])
            && names.All(word => !char.IsLower(word[0]) || NameParticle().IsMatch(word))
            && (
                head[^1] is not ('.' or '?' or '!' or ':')
                || names[^1].Length <= 3
                || head.EndsWith("Jr.", StringComparison.Ordinal)
            );
    }

    /// <summary>
    /// True for a line that only states when the article appeared; gives the day where it is a whole date.
    /// </summary>
    public static bool IsDateLine(string text, TextLine line, out DateOnly? date)
    {
        date = null;
        var head = line.Head(text, LookedAt);
        if (WordCount(head) > MaxDateLineWords || !DateLine().IsMatch(head))
        {
            return false;
        }

        date = PublicationDate.Parse(DateLinePrefix().Replace(head, ""));
        return true;
    }

    /// <summary>
    /// True for text under a picture: <c>Photo: …</c>, <c>FILE PHOTO: …</c>, <c>… (AP Photo/A. Writer)</c>.
    /// </summary>
    public static bool IsCaption(string text, TextLine line)
    {
        var head = line.Head(text, LookedAt);
        return line.Length <= LookedAt * 2
            && WordCount(head) <= MaxCaptionWords
            && (CaptionBeginning().IsMatch(head) || CaptionEnd().IsMatch(text.AsSpan(line.Start, line.Length)));
    }

    /// <summary>True for lines that belong to the site and not to the article.</summary>
    public static bool IsBoilerplate(string text, TextLine line)
    {
        var head = line.Head(text, LookedAt);
        return line.Length <= LookedAt * 2
            && WordCount(head) <= MaxBoilerplateWords
            && (
                Credits().IsMatch(head)
                || LinkHeading().IsMatch(head)
                || CallToAction().IsMatch(head)
                || Rights().IsMatch(head)
                || Contribution().IsMatch(head)
            );
    }

    /// <summary>
    /// True for a heading over a list of links to other articles, whose items stand on the lines after it.
    /// </summary>
    public static bool IsLinkHeading(string text, TextLine line) =>
        line.Length <= LookedAt && LinkHeadingAlone().IsMatch(line.Head(text, LookedAt));

    /// <summary>Index at which the agency's credits begin at the end of a line of body text; -1 without any.</summary>
    public static int CreditsIndex(string text, TextLine line)
    {
        var start = Math.Max(line.Start, line.End - LookedAt);
        var match = TrailingCredits().Match(text.Substring(start, line.End - start));
        return match.Success ? start + match.Groups["credits"].Index : -1;
    }

    private static int WordCount(string line) => line.Count(character => character == ' ') + 1;

    [GeneratedRegex(
        @"(?:^|[\s(])(?:\p{Lu}\.){1,}$|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|No|vs)\.$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Abbreviation();

    [GeneratedRegex(
        @"^(?:(?:words|story|report|analysis|opinion|text|written|exclusive|interview)\s+by|by)\s*:?\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Byline();

    [GeneratedRegex(
        @",\s(?:an?\s|the\s|\p{Ll}+\s){0,3}(?:minister|editor|president|director|professor|fellow|researcher|analyst|economist|author|ambassador|secretary|chairman|chairwoman|head|founder|lecturer|historian|lawyer|senator|mayor|governor|writer|journalist|spokesman|spokeswoman|manager|executive|adviser|advisor|envoy|expert|scientist|novelist|poet|member)\b[^.?!]*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex AuthorRole();

    [GeneratedRegex(
        @"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Weekday();

    [GeneratedRegex(
        @"^(?:and|in|at|of|for|the|with|from|de|da|del|della|di|do|dos|du|la|le|van|von|der|den|ter|bin|bint|ibn|al|el|al-\S+|el-\S+|d'\S+|y|e|staff|writers?|reporters?|correspondents?|editors?|bureau|political|diplomatic|foreign|business|sports?|special|chief|senior),?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NameParticle();

    [GeneratedRegex(
        @"^(?:(?:first\s+)?(?:published|posted|updated|last\s+(?:updated|modified)|created|date|issued)\s*(?:on|at)?\s*:?\s+)?(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\.?,?\s+)?(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4}|(?:[0-9]{1,2}(?:st|nd|rd|th)?\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,?\s+(?:[0-9]{1,2}(?:st|nd|rd|th)?,?\s+)?[0-9]{4})(?:[\s,T|·•–-]+(?:at\s+)?[0-9]{1,2}[:.h][0-9]{2}(?:[:.][0-9]{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{1,5}(?:[+-][0-9:]+)?\)?)?)?\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DateLine();

    [GeneratedRegex(
        @"^(?:first\s+)?(?:published|posted|updated|last\s+(?:updated|modified)|created|date|issued)\s*(?:on|at)?\s*:?\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DateLinePrefix();

    [GeneratedRegex(
        @"^\W?(?:(?:file\s+|cover\s+|featured\s+|main\s+|stock\s+)?(?:photo(?:graph)?|image|picture|pic|caption|video|graphic|illustration|infographic|map)s?(?:\s+(?:credit|source|caption|by|courtesy(?:\s+of)?|via))?\s*[:|]\s*\S|pictured\s*:\s*\S|(?:photo|image|photograph|picture)s?\s+(?:by|courtesy\s+of|via)\s+\p{Lu}|FILE\s*[—–-]\s*\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CaptionBeginning();

    [GeneratedRegex(
        @"(?:\((?:[\p{Lu}][\p{L}.&' ]{0,30}\s)?(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Pp]hotographs?|[Cc]redit|[Ff]ile)\b(?:\s+(?:by|courtesy of|via)\s|\s*[:/])[^()]{2,80}\)|\b(?:REUTERS|AP Photo|AFP|EPA|Xinhua|TASS)/\p{Lu}[\p{L} .'’-]{2,40}|/\s?(?:Getty(?:\s+Images)?|AFP|AP|Reuters|EPA|Shutterstock|Alamy)\)?|\bvia\s+(?:Getty Images|REUTERS|AP Images)\)?|\bGetty Images\)?)\s*\.?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex CaptionEnd();

    [GeneratedRegex(
        @"^[(\[]?(?:with\s+)?(?:additional\s+|further\s+)?(?:reporting|writing|editing|compiled|edited|translat(?:ed|ion)|graphics?|production|produced)(?:\s*(?:,|and|&)\s+(?:writing|editing|additional\s+reporting))*\s+by\s*:?\s+\p{Lu}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Credits();

    [GeneratedRegex(
        @"(?:^|[.!?""”’)\]]\s+)(?<credits>[(\[]?(?:With\s+)?(?:Additional\s+)?(?:Reporting|Writing|Editing)(?:\s+(?:and|&)\s+(?:[Ww]riting|[Ee]diting))?\s+by\s+\p{Lu}.{1,300}?)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex TrailingCredits();

    [GeneratedRegex(
        @"^[^\w""“”'‘’]{0,3}(?:(?:read|see)\s+(?:more|also|next)|about\s+the\s+(?:author|writer|contributor)s?|also\s+(?:read|see)|related(?:\s+(?:articles?|stor(?:y|ies)|links?|news|content|topics?|coverage|reading))?|more\s+(?:on\s+this(?:\s+story)?|stories|coverage|news|like\s+this|from\s+\S+(?:\s+\S+)?)|recommended(?:\s+for\s+you)?|most\s+(?:read|popular|viewed|shared)|you\s+(?:may|might)\s+also\s+like|don['’]?t\s+miss|further\s+reading|trending(?:\s+now)?|editors?['’]?s?['’]?\s+picks?|tags?|topics|keywords|filed\s+under|categor(?:y|ies)|share(?:\s+this(?:\s+(?:article|story|page))?)?|comments?|advertise?ment|sponsored(?:\s+content)?)\s*(?:[:»›→]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LinkHeading();

    [GeneratedRegex(
        @"^[^\w""“”'‘’]{0,3}(?:(?:read|see)\s+(?:more|also|next)|also\s+(?:read|see)|related(?:\s+(?:articles?|stor(?:y|ies)|links?|news|content|topics?|coverage|reading))?|more\s+(?:on\s+this(?:\s+story)?|stories|coverage|news|like\s+this|from\s+\S+(?:\s+\S+)?)|recommended(?:\s+for\s+you)?|most\s+(?:read|popular|viewed|shared)|you\s+(?:may|might)\s+also\s+like|don['’]?t\s+miss|further\s+reading|trending(?:\s+now)?|editors?['’]?s?['’]?\s+picks?)\s*[:»›→]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LinkHeadingAlone();

    [GeneratedRegex(
        @"^[^\w""“”'‘’]{0,3}(?:sign\s+up\s+(?:for|to|here|now)\b|subscribe\s+(?:to|now|here|today)\b|subscribe\W*$|register\s+(?:now|here|for\s+free)\b|click\s+(?:here|on\s+the\s+link)\b|follow\s+(?:us\b|our\b|@|\S+(?:\s+\S+){0,3}\s+on\s+(?:twitter|x|facebook|instagram|telegram|linkedin|bluesky)\b)|(?:like|find)\s+us\s+on\b|join\s+(?:our|the\s+conversation)\b|download\s+(?:the|our)\b.{0,40}\bapp\b|get\s+(?:the|our)\b.{0,60}\b(?:newsletter|app|inbox)\b|log\s+in\b|support\s+our\s+journalism\b|have\s+a\s+(?:news\s+)?tip\b|contact\s+(?:us|the\s+(?:author|reporter|editor|newsroom))\b|our\s+standards\s*:|this\s+(?:article|story|report)\s+(?:was\s+)?(?:first|originally)\s+(?:appeared|published|ran)\b|this\s+(?:story|article)\s+has\s+been\s+(?:corrected|updated|amended)\b|editor['’]?s['’]?\s+note\s*:|skip\s+(?:past|advertisement|to)\b|continue\s+reading\b|scroll\s+(?:down|for)\b|read\s+(?:the\s+)?(?:full|original)\s+(?:story|article|report)\b|all\s+times\s+(?:are\s+)?(?:local|gmt)\b|[\w.+-]+@[\w-]+\.[\w.]+$|https?://\S+$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CallToAction();

    [GeneratedRegex(
        @"^(?:©|\(c\)\s|copyright\b.{0,20}(?:©|[0-9]{4}))|\ball\s+rights\s+reserved\b|\bmay\s+not\s+be\s+(?:published|reproduced|republished|redistributed)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Rights();

    [GeneratedRegex(
        @"\bcontributed\s+(?:to\s+this\s+(?:report|story|article)|(?:additional\s+)?reporting)\b.{0,40}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Contribution();
}
