namespace EntityGraph;

/// <summary>Reads the place and the agency that head a report: "GRAZ (Alpine Wire) -".</summary>
internal static class DatelineNames
{
    private const int LongestPlace = 3;

    /// <summary>Changes the names of a document.</summary>
    public static void Correct(NameEdits names)
    {
        foreach (var sentence in names.Document.Sentences.Where(sentence => sentence.Zone == ZoneKind.Dateline))
        {
            Place(names, sentence);
            Agency(names, sentence);
        }
    }

    private static void Place(NameEdits names, Sentence sentence)
    {
        var first = sentence.TokenStart;
        if (names.TryGet(first, out var end, out var mention))
        {
            // A town that is called like its country is the town.
            var isTown =
                mention.Kind is MentionKind.Organisation or MentionKind.Person or MentionKind.Other
                || (
                    mention.Kind == MentionKind.Country
                    && names.Word(end) is ","
                    && CountryGazetteer.Default.Lookup(names.Text(first, end)) is { IsSeat: true }
                );
            if (isTown)
            {
                names.Replace(first, first, end, MentionKind.Location);
            }

            return;
        }

        end = first;
        while (
            end < Math.Min(sentence.TokenEnd, first + LongestPlace)
            && names.IsCapitalised(end)
            && !names.IsTaken(end)
            && !names.Word(end).ToString().Any(char.IsLower)
        )
        {
            end++;
        }

        if (end > first && end < sentence.TokenEnd && names.Word(end) is "," or "(" or "-" or "–" or "—" or ":" or "/")
        {
            names.Add(first, end, MentionKind.Location);
        }
    }

    private static void Agency(NameEdits names, Sentence sentence)
    {
        var open = Enumerable
            .Range(sentence.TokenStart, sentence.TokenEnd - sentence.TokenStart)
            .FirstOrDefault(token => names.Word(token) is "(", -1);
        if (open < 0)
        {
            return;
        }

        var end = open + 1;
        while (end < sentence.TokenEnd && names.IsCapitalised(end))
        {
            end++;
        }

        if (end == open + 1 || end >= sentence.TokenEnd || names.Word(end) is not ")")
        {
            return;
        }

        if (names.TryGet(open + 1, out var known, out var mention) && known == end)
        {
            if (mention.Kind is MentionKind.Location or MentionKind.Person or MentionKind.Other)
            {
                names.Replace(open + 1, open + 1, end, MentionKind.Organisation);
            }
        }
        else
        {
            names.Add(open + 1, end, MentionKind.Organisation);
        }
    }
}
