namespace EntityGraph.Learning;

/// <summary>Turns a corpus's own labels into the tags that each word may have.</summary>
internal static class TagMasks
{
    /// <summary>
    /// Type index of a corpus label such as <c>politicalparty</c>; -1 where it is no name of ours, -2 where it cannot
    /// be told.
    /// </summary>
    public static int TypeOf(string label) =>
        label switch
        {
            "PER" or "person" or "politician" or "Peop" or "writer" or "musicalartist" or "researcher" or "scientist" =>
                0,
            "ORG"
            or "organisation"
            or "organization"
            or "politicalparty"
            or "corporation"
            or "group"
            or "Org"
            or "band"
            or "university" => 1,
            "LOC" or "location" or "country" or "Loc" or "place" => 2,
            "MISC"
            or "misc"
            or "event"
            or "election"
            or "product"
            or "creative-work"
            or "Other"
            or "book"
            or "poem"
            or "award"
            or "magazine"
            or "song"
            or "album"
            or "conference"
            or "academicjournal"
            or "programlang" => 3,
            "TIME" or "NUM" => -1,
            _ => -2,
        };

    /// <summary>
    /// Masks of one sentence from spans; words outside them are O, or O-or-MISC where <paramref name="openMisc"/> says
    /// so.
    /// </summary>
    public static TagMask[] FromSpans(
        string[] words,
        IEnumerable<(int Start, int End, int Type)> spans,
        Func<string, bool> openMisc
    )
    {
        var allowed = new TagMask[words.Length];
        for (var index = 0; index < words.Length; index++)
        {
            allowed[index] = openMisc(words[index]) ? NerTags.OutsideOrMisc : TagMask.Of(NerTags.Outside);
        }

        foreach (var (start, end, type) in spans)
        {
            for (var index = start; index < end; index++)
            {
                allowed[index] = type switch
                {
                    -1 => TagMask.Of(NerTags.Outside),
                    -2 => TagMask.Every,
                    _ => TagMask.Of(index == start ? NerTags.Begin(type) : NerTags.Inside(type)),
                };
            }
        }

        return allowed;
    }

    /// <summary>Spans of an IOB2 (or IOB1) sequence, in text order.</summary>
    public static List<(int Start, int End, string Label)> Spans(IReadOnlyList<string> tags)
    {
        var spans = new List<(int, int, string)>();
        var index = 0;
        while (index < tags.Count)
        {
            var tag = tags[index];
            if (tag.Length < 3 || tag[1] != '-')
            {
                index++;
                continue;
            }

            var label = tag[2..];
            var end = index + 1;
            while (end < tags.Count && tags[end].StartsWith("I-", StringComparison.Ordinal) && tags[end][2..] == label)
            {
                end++;
            }

            spans.Add((index, end, label));
            index = end;
        }

        return spans;
    }

    public static bool StartsCapital(string word) => word.Length > 0 && char.IsUpper(word[0]);

    /// <summary>True where an untagged word may be MISC in a corpus that leaves MISC out.</summary>
    public static bool MayBeMisc(string word) => StartsCapital(word) && !CalendarWords.Contains(word);
}
