using System.Collections.Immutable;
using System.Text;

namespace EntityGraph.Formats;

/// <summary>
/// Reads the <c>Entity=</c> layer of CoNLL-U files (CorefUD's brackets), whose fields <c># global.Entity</c> names, as
/// GUM has it.
/// </summary>
public static class CoreferenceReader
{
    private const string LayoutLine = "# global.Entity";
    private const string Field = "Entity=";

    /// <summary>True where one of a file's first lines names the layout of an entity layer.</summary>
    public static bool HasEntities(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Layout(path) is not null;
    }

    /// <summary>The documents of a file, in order. Lazy.</summary>
    /// <remarks>Mentions in pieces (<c>1[1/2]</c>) are left out.</remarks>
    /// <exception cref="DataFormatException">The file names no layout, a line is malformed, or a bracket closes what is
    /// not open.</exception>
    public static IEnumerable<CoreferenceDocument> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(path);

        static IEnumerable<CoreferenceDocument> Read(string path)
        {
            var layout = Layout(path)
                ?? throw new DataFormatException(path, 1, $"expected a line '{LayoutLine} = …', found none.");
            foreach (var document in ConlluReader.ReadWords(path))
            {
                yield return new CoreferenceDocument(document, Mentions(document, layout, path));
            }
        }
    }

    private static string[]? Layout(string path)
    {
        const int MostLines = 30;
        var line = File.ReadLines(path, Encoding.UTF8)
            .Take(MostLines)
            .FirstOrDefault(line => line.StartsWith(LayoutLine, StringComparison.Ordinal));
        return line?[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim().Split('-');
    }

    private static ImmutableArray<CoreferenceMention> Mentions(ConlluDocument document, string[] layout, string path)
    {
        var mentions = new List<CoreferenceMention>();
        var open = new List<(string[] Fields, int Start)>();
        var index = 0;
        foreach (var word in document.Sentences.SelectMany(sentence => sentence.Words))
        {
            foreach (var part in word.Misc.Split('|'))
            {
                if (part.StartsWith(Field, StringComparison.Ordinal))
                {
                    Read(part[Field.Length..], index, layout, open, mentions, path);
                }
            }

            index++;
        }

        return [.. mentions.OrderBy(mention => mention.Start).ThenByDescending(mention => mention.End)];
    }

    private static void Read(
        string brackets,
        int index,
        string[] layout,
        List<(string[] Fields, int Start)> open,
        List<CoreferenceMention> mentions,
        string path
    )
    {
        var at = 0;
        while (at < brackets.Length)
        {
            var isOpening = brackets[at] == '(';
            var from = isOpening ? at + 1 : at;
            var to = brackets.AsSpan(from).IndexOfAny('(', ')') is var end && end < 0 ? brackets.Length : from + end;
            var content = brackets[from..to];
            var closes = to < brackets.Length && brackets[to] == ')';
            at = closes ? to + 1 : to;
            if (isOpening)
            {
                open.Add((content.Split('-', layout.Length), index));
            }

            if (!closes)
            {
                continue;
            }

            var slot = isOpening ? open.Count - 1 : open.FindLastIndex(entry => entry.Fields[0] == content);
            if (slot < 0)
            {
                throw new DataFormatException(path, 0, $"'{brackets}' closes '{content}', which is not open.");
            }

            var (fields, start) = open[slot];
            open.RemoveAt(slot);
            if (!fields[0].Contains('[', StringComparison.Ordinal))
            {
                var identity = Of(fields, layout, "identity");
                mentions.Add(
                    new CoreferenceMention(start, index + 1, fields[0], Of(fields, layout, "etype") ?? "", identity)
                );
            }
        }
    }

    private static string? Of(string[] fields, string[] layout, string name)
    {
        var place = Array.IndexOf(layout, name);
        return place >= 0 && place < fields.Length && fields[place].Length > 0 ? fields[place] : null;
    }
}
