using System.Globalization;

namespace EntityGraph.Learning;

/// <summary>
/// What a treebank shows of names: GUM's entity layer marks people, organizations and places; elsewhere proper nouns
/// are in some name.
/// </summary>
/// <remarks>
/// What stays unclear (titles with names, names inside longer spans) stays open: every tag is allowed there.
/// </remarks>
internal static class TreebankNames
{
    private sealed record Row(string Form, string Part, string Entity);

    /// <summary>Documents as sentences, in file order.</summary>
    /// <param name="lines">Of a CoNLL-U file.</param>
    /// <param name="titles">Words before people's names that are no part of them.</param>
    /// <param name="closed">Whether a proper noun that lies in no span of a person, organization or place, where such
    /// spans are marked, is no name of these.</param>
    public static IEnumerable<List<TaggedSentence>> Read(
        IEnumerable<string> lines,
        IReadOnlySet<string> titles,
        bool closed = false
    )
    {
        var document = new List<TaggedSentence>();
        var rows = new List<Row>();
        foreach (var line in lines)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && document.Count > 0)
            {
                yield return document;
                document = [];
            }

            if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    document.Add(Convert(rows, titles, closed));
                    rows = [];
                }

                continue;
            }

            var columns = line.Split('\t');
            if (
                columns.Length == 10
                && int.TryParse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            )
            {
                var entity = columns[9]
                    .Split('|')
                    .FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal));
                rows.Add(new Row(columns[1], columns[3], entity?["Entity=".Length..] ?? ""));
            }
        }

        if (document.Count > 0)
        {
            yield return document;
        }
    }

    private static TaggedSentence Convert(List<Row> rows, IReadOnlySet<string> titles, bool closed)
    {
        var words = rows.Select(row => row.Form).ToArray();
        var allowed = new TagMask[words.Length];
        for (var index = 0; index < words.Length; index++)
        {
            allowed[index] =
                rows[index].Part == "PROPN" ? Proper(rows, index, titles)
                : TagMasks.MayBeMisc(words[index]) ? NerTags.OutsideOrMisc
                : TagMask.Of(NerTags.Outside);
        }

        var taken = new bool[words.Length];
        var covered = new bool[words.Length];
        foreach (
            var (start, end, label) in Spans(rows)
                .OrderByDescending(span => span.End - span.Start)
                .ThenBy(span => span.Start)
        )
        {
            var (first, last) = (start, end);
            while (first < last && (rows[first].Part is "DET" or "PUNCT" || titles.Contains(words[first])))
            {
                first++;
            }

            while (last > first && rows[last - 1].Part is "PART" or "PUNCT")
            {
                last--;
            }

            var type = label switch
            {
                "person" => 0,
                "organization" => 1,
                "place" => 2,
                _ => -2,
            };
            covered.AsSpan(start, type >= 0 ? end - start : 0).Fill(true);
            var clean = first < last && type >= 0;
            for (var index = first; index < last; index++)
            {
                var joins =
                    index > first
                    && index < last - 1
                    && words[index] is "of" or "the" or "and" or "&" or "-" or "de" or "for";
                clean &= !taken[index] && (rows[index].Part == "PROPN" || joins);
            }

            for (var index = first; clean && index < last; index++)
            {
                taken[index] = true;
                allowed[index] = TagMask.Of(index == first ? NerTags.Begin(type) : NerTags.Inside(type));
            }
        }

        if (closed && rows.Exists(row => row.Entity.Length > 0))
        {
            Close(rows, covered, allowed);
        }

        return new TaggedSentence(words, allowed);
    }

    private static void Close(List<Row> rows, bool[] covered, TagMask[] allowed)
    {
        for (var index = 0; index < allowed.Length; index++)
        {
            if (!covered[index] && rows[index].Part == "PROPN" && allowed[index] == TagMask.Every)
            {
                allowed[index] = NerTags.OutsideOrMisc;
            }
        }
    }

    // A proper noun is in a name of some kind, but for days, months and titles.
    private static TagMask Proper(List<Row> rows, int index, IReadOnlySet<string> titles)
    {
        var word = rows[index].Form;
        var isLayered = rows.Exists(row => row.Entity.Length > 0);
        var isName =
            !isLayered && TagMasks.StartsCapital(word) && !CalendarWords.Contains(word) && !titles.Contains(word);
        return isName ? NerTags.AnyName : TagMask.Every;
    }

    private static List<(int Start, int End, string Label)> Spans(List<Row> rows)
    {
        var spans = new List<(int, int, string)>();
        var open = new List<(string Id, int Start, string Label)>();
        for (var index = 0; index < rows.Count; index++)
        {
            var text = rows[index].Entity;
            var at = 0;
            while (at < text.Length)
            {
                if (text[at] == '(')
                {
                    var end = text.AsSpan(at + 1).IndexOfAny('(', ')');
                    end = end < 0 ? text.Length : at + 1 + end;
                    var fields = text[(at + 1)..end].Split('-');
                    open.Add((fields[0], index, fields.Length > 1 ? fields[1] : ""));
                    if (end < text.Length && text[end] == ')')
                    {
                        spans.Add((index, index + 1, open[^1].Label));
                        open.RemoveAt(open.Count - 1);
                        end++;
                    }

                    at = end;
                    continue;
                }

                var close = text.IndexOf(')', at);
                close = close < 0 ? text.Length : close;
                var slot = open.FindLastIndex(entry => entry.Id == text[at..close]);
                if (slot >= 0)
                {
                    spans.Add((open[slot].Start, index + 1, open[slot].Label));
                    open.RemoveAt(slot);
                }

                at = close + 1;
            }
        }

        return spans;
    }
}
