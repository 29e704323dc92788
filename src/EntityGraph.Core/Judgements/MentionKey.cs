using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace EntityGraph;

/// <summary>
/// Names a place in a document by where it stands and what it shows: <c>document#start-end "Anna Kovač"</c>.
/// </summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Span">Where it stands, in UTF-16 code units.</param>
/// <param name="Shown">The characters that stood there when the judgement was made; they find the mention again where
/// the text moved.</param>
public sealed record MentionKey(string DocumentId, TextSpan Span, string Shown)
{
    /// <summary><c>document#start-end</c>, without the characters shown.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{DocumentId}#{Span.Start}-{Span.End}");

    /// <summary>
    /// Reads <c>document#start-end</c>; the last <c>#</c> counts. False for anything else, an empty span included.
    /// </summary>
    public static bool TryParsePlace(string? text, [NotNullWhen(true)] out string? documentId, out TextSpan span)
    {
        documentId = null;
        span = default;
        var mark = text?.LastIndexOf('#') ?? -1;
        if (text is null || mark <= 0)
        {
            return false;
        }

        var dash = text.IndexOf('-', mark);
        if (
            dash < 0
            || !int.TryParse(
                text.AsSpan(mark + 1, dash - mark - 1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var start
            )
            || !int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            || end <= start
        )
        {
            return false;
        }

        documentId = text[..mark];
        span = new TextSpan(start, end);
        return true;
    }

    /// <summary>
    /// Reads <c>document#start-end "words"</c>, as <see cref="ToString"/> writes it. False for anything else.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out MentionKey? key)
    {
        key = null;
        try
        {
            if (
                text is not null
                && JudgementText.Read(text)
                    is [{ Field: null } place, { IsQuoted: true, Field: null, Text.Length: > 0 } words]
                && TryParsePlace(place.Text, out var documentId, out var span)
            )
            {
                key = new MentionKey(documentId, span, words.Text);
            }
        }
        catch (FormatException)
        {
            return false;
        }

        return key is not null;
    }

    /// <summary>As it stands in a file of judgements.</summary>
    public override string ToString() => $"{JudgementText.Bare(Place)} {JudgementText.Quote(Shown)}";
}
