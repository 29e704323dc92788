using System.Globalization;
using System.Text;

namespace EntityGraph.Formats;

/// <summary>Writes mentions in the standoff form of BRAT: <c>T1⇥Person 0 4⇥Anna</c>, one a line.</summary>
/// <remarks>
/// Offsets count Unicode code points, as BRAT's own server does. The text file that they point into is the document's
/// text as it is.
/// </remarks>
public static class BratWriter
{
    /// <summary>
    /// The <c>.ann</c> file of one document, in text order, lines ended by LF. A mention over a line break is given as
    /// several ranges.
    /// </summary>
    public static string Write(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = document.Document.Text;
        var builder = new StringBuilder();
        var position = 0;
        var codePoints = 0;
        foreach (var mention in document.Mentions)
        {
            codePoints += CodePoints(text, position, mention.Span.Start);
            position = mention.Span.Start;
            var surface = document.Surface(mention);
            builder.Append(CultureInfo.InvariantCulture, $"T{mention.Id + 1}\t{mention.Kind} ");
            AppendRanges(builder, surface, codePoints);
            builder.Append('\t').Append(surface.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ')).Append('\n');
        }

        return builder.ToString();
    }

    private static void AppendRanges(StringBuilder builder, string surface, int start)
    {
        var lineStart = 0;
        var first = true;
        foreach (var line in surface.Split('\n'))
        {
            if (line.Trim().Length > 0)
            {
                var from = start + CodePoints(surface, 0, lineStart);
                builder.Append(
                    CultureInfo.InvariantCulture,
                    $"{(first ? "" : ";")}{from} {from + CodePoints(line.TrimEnd('\r'), 0, line.TrimEnd('\r').Length)}"
                );
                first = false;
            }

            lineStart += line.Length + 1;
        }
    }

    private static int CodePoints(string text, int start, int end)
    {
        var count = 0;
        for (var index = start; index < end; index++)
        {
            if (!(char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1])))
            {
                count++;
            }
        }

        return count;
    }
}
