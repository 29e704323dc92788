namespace EntityGraph;

/// <summary>
/// Gives organisations that the tagger cut their whole name: "Harlow &amp; Pike", "Port of Aldmouth", "Department for
/// Culture, Media and Sport", "Liberal Action Forum"; and takes a minister's duty out of a union's: "EU Trade
/// Commissioner".
/// </summary>
internal static class OrganisationSpans
{
    private const int LongestTail = 4;
    private const int LongestName = 5;

    // What a name of one such word goes on with is its place.
    private static readonly WordSet s_placed = new("Port Diocese Archdiocese Bishopric University Borough");
    private static readonly WordSet s_departments = new(
        "Department Ministry Committee Commission Board Council Office Agency Secretariat Directorate"
    );
    private static readonly WordSet s_of = new("of for on");
    private static readonly WordSet s_ministers = new("Minister Secretary Commissioner Representative");
    private static readonly WordSet s_firms = new(
        "firm firms engineers architects lawyers solicitors accountants consultants brokers bankers auditors builders"
    );

    /// <summary>Changes the names of a document.</summary>
    public static void Correct(NameEdits names)
    {
        foreach (var (first, end, mention) in names.All)
        {
            if (!names.TryGet(first, out var now, out _) || now != end)
            {
                continue;
            }

            if (mention.Kind == MentionKind.Organisation && UnionEnd(names, first, end) is var union && union < end)
            {
                names.Replace(first, first, union, MentionKind.Organisation);
            }
            else if (NameEnd(names, first, end, mention) is var whole && whole > end)
            {
                for (var token = end; token < whole; token++)
                {
                    names.Drop(token);
                }

                names.Replace(first, first, whole, MentionKind.Organisation);
            }
        }

        for (var token = 1; token + 1 < names.Document.Tokens.Length; token++)
        {
            if (
                names.Word(token) is "&"
                && s_firms.Contains(names.Word(token - 2))
                && names.IsCapitalised(token - 1)
                && names.IsOpen(token - 1)
                && names.IsCapitalised(token + 1)
                && names.IsOpen(token + 1)
            )
            {
                names.Put(token - 1, token + 2, MentionKind.Organisation);
            }
        }
    }

    private static bool IsFree(NameEdits names, int token) => names.IsCapitalised(token) && !names.IsTaken(token);

    private static int NameEnd(NameEdits names, int first, int end, Mention mention) =>
        mention.Kind is MentionKind.Organisation or MentionKind.Location or MentionKind.Person && names.Word(end) is "&"
            ? AfterAnd(names, first, end, mention)
        : mention.Kind is MentionKind.Organisation or MentionKind.Location
        && end == first + 1
        && s_placed.Contains(names.Word(first))
        && names.Word(end) is "of"
            ? AfterOf(names, first, end)
        : mention.Kind == MentionKind.Organisation ? AfterHead(names, first, end)
        : end;

    // "Moore & Van Allen": an ampersand between capitals is a name's, where one of them is no person or a firm is told.
    private static int AfterAnd(NameEdits names, int first, int end, Mention mention)
    {
        var isFirm =
            mention.Kind == MentionKind.Organisation
            || s_firms.Contains(names.Word(first - 1))
            || (names.Word(first - 1) is "," && IsFirmBefore(names, first - 2));
        return !isFirm || !names.IsCapitalised(end + 1) ? end
            : names.TryGet(end + 1, out var next, out _) ? next
            : names.IsTaken(end + 1) ? end
            : end + 2;
    }

    private static bool IsFirmBefore(NameEdits names, int token)
    {
        for (var index = token; index > token - LongestTail; index--)
        {
            if (s_firms.Contains(names.Word(index)))
            {
                return true;
            }
        }

        return false;
    }

    private static int AfterOf(NameEdits names, int first, int end) =>
        names.TryGet(end + 1, out var place, out var mention)
        && mention.Kind is MentionKind.Location or MentionKind.Country
        && CityCountries.Find(names.Text(first, place)) is null
            ? place
            : end;

    private static int AfterHead(NameEdits names, int first, int end)
    {
        // "Department for Culture" goes on with ", Media and Sport".
        if (
            s_departments.Contains(names.Word(first))
            && s_of.Contains(names.Word(first + 1))
            && names.Word(end) is ","
            && names.IsCapitalised(end + 1)
        )
        {
            var and = end + 2;
            while (and < end + LongestTail && names.Word(and) is not "and" && names.IsCapitalised(and))
            {
                and++;
            }

            return
                names.Word(and) is "and"
                && names.IsCapitalised(and + 1)
                && names.Covering(and + 1) is not { Mention.Kind: not MentionKind.Organisation }
                && names.Covering(end + 1) is not { Mention.Kind: not MentionKind.Organisation }
                ? and + 2
                : end;
        }

        // "Liberal Action" goes on with "Forum".
        var tail = end;
        while (tail < end + LongestTail && tail - first < LongestName && IsFree(names, tail))
        {
            tail++;
        }

        return
            tail > end
            && NameHeads.IsBody(names.Word(tail - 1))
            && !names.IsCapitalised(tail)
            && !NameHeads.IsBody(names.Word(end - 1))
            && !PartyNames.IsParty(names.Text(first, end))
            ? tail
            : end;
    }

    // "EU Home" before "Affairs Commissioner" is the EU.
    private static int UnionEnd(NameEdits names, int first, int end)
    {
        var title = end;
        while (title < end + LongestTail && IsFree(names, title) && !s_ministers.Contains(names.Word(title)))
        {
            title++;
        }

        return
            end == first + 2
            && s_ministers.Contains(names.Word(title))
            && OrganisationList.Find(names.Text(first, end)) is null
            && OrganisationList.Find(names.Text(first, first + 1)) is not null
            ? first + 1
            : end;
    }
}
