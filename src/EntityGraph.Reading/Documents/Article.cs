using System.Collections.Immutable;

namespace EntityGraph.Reading;

/// <summary>What a format's reader has found of an article, before its zones are told apart.</summary>
internal sealed record Article
{
    /// <summary>The extracted text.</summary>
    public required string Text { get; init; }

    /// <summary>Zones that the format marks itself, in text order.</summary>
    public ImmutableArray<Zone> Zones { get; init; } = [];

    public string? Id { get; init; }

    public string? Title { get; init; }

    public DateOnly? Date { get; init; }

    public string? Source { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    /// <summary>
    /// The document. A title that the text does not begin with is put before it, so that names in headlines count. What
    /// the article itself does not state (title, date, source) is taken from its layout.
    /// </summary>
    public Document ToDocument(string path)
    {
        var title = OneLine(Title);
        var (text, zones) =
            title is null || Zones.Any(zone => zone.Kind == ZoneKind.Title) || BeginsWith(Text, title)
                ? (Text, Zones)
                : Prepend(title);
        var detected = ZoneDetector.Detect(text, title, zones);
        return new Document(text, OneLine(Id))
        {
            Path = path,
            Title = title ?? OneLine(detected.Title),
            Date = Date ?? detected.Date,
            Source = OneLine(Source) ?? detected.Agency,
            Url = OneLine(Url),
            Language = OneLine(Language),
            Zones = detected.Zones,
        };
    }

    private static string? OneLine(string? value) =>
        string.IsNullOrWhiteSpace(value)
            ? null
            : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool BeginsWith(string text, string title) => text.AsSpan().TrimStart().StartsWith(title);

    private (string Text, ImmutableArray<Zone> Zones) Prepend(string title)
    {
        const string Gap = "\n\n";
        var shift = title.Length + Gap.Length;
        var shifted = Zones.Select(zone =>
            zone with
            {
                Span = new TextSpan(zone.Span.Start + shift, zone.Span.End + shift),
            }
        );
        return (title + Gap + Text, [new Zone(ZoneKind.Title, new TextSpan(0, title.Length)), .. shifted]);
    }
}
