using System.Net;

namespace EntityGraph.Formats;

/// <summary>Writes documents as one HTML page with every mention marked in the colour of its kind.</summary>
/// <remarks>
/// The page loads nothing. Colours are those that users of displaCy know (spaCy, MIT licence): person, organisation,
/// country as geopolitical entity, location, nationality.
/// </remarks>
public static class MentionHtmlWriter
{
    private static readonly Dictionary<MentionKind, string> s_colours = new()
    {
        [MentionKind.Person] = "#aa9cfc",
        [MentionKind.Organisation] = "#7aecec",
        [MentionKind.Country] = "#feca74",
        [MentionKind.Location] = "#ff9561",
        [MentionKind.Nationality] = "#c887fb",
        [MentionKind.Other] = "#ddd",
    };

    /// <summary>Writes the page; documents are taken one at a time.</summary>
    public static void Write(IEnumerable<AnnotatedDocument> documents, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(output);
        output.Write(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>EntityGraph mentions</title>\n<style>\n"
        );
        output.Write(
            "body{font:16px/2 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}article{white-space:pre-wrap;margin-bottom:4em}\n"
        );
        output.Write(
            "mark{padding:.2em .3em;border-radius:.3em}mark small{font-size:.6em;font-weight:bold;margin-left:.5em;text-transform:uppercase}\n"
        );
        foreach (var kind in Enum.GetValues<MentionKind>())
        {
            output.Write($".{SnakeCase.Of(kind)}{{background:{s_colours[kind]}}}\n");
        }

        output.Write("</style>\n</head>\n<body>\n");
        foreach (var document in documents)
        {
            WriteDocument(document, output);
        }

        output.Write("<p><small>machine-extracted: check the source</small></p>\n</body>\n</html>\n");
    }

    private static void WriteDocument(AnnotatedDocument document, TextWriter output)
    {
        var text = document.Document.Text;
        output.Write($"<h2>{Encode(document.Document.Path ?? document.Document.Id)}</h2>\n<article>");
        var position = 0;
        foreach (var mention in document.Mentions)
        {
            output.Write(Encode(text[position..mention.Span.Start]));
            var kind = SnakeCase.Of(mention.Kind);
            output.Write($"<mark class=\"{kind}\">{Encode(document.Surface(mention))}<small>{kind}</small></mark>");
            position = mention.Span.End;
        }

        output.Write(Encode(text[position..]));
        output.Write("</article>\n");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
