using System.Collections.Immutable;

namespace EntityGraph.Formats;

/// <summary>Turns offsets of one unit into the other, for one text. O(text) to make, O(1) to ask.</summary>
internal sealed class OffsetMap
{
    private readonly int[] _map;

    private OffsetMap(int[] map)
    {
        _map = map;
    }

    /// <summary>Changes nothing, but checks that every span lies in the text.</summary>
    public static OffsetMap Identity(string text) => new([.. Enumerable.Range(0, text.Length + 1)]);

    public static OffsetMap ToCodePoints(string text)
    {
        var map = new int[text.Length + 1];
        var count = 0;
        for (var index = 0; index < text.Length; index++)
        {
            map[index] = count;
            if (!(char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])))
            {
                count++;
            }
        }

        map[text.Length] = count;
        return new OffsetMap(map);
    }

    public static OffsetMap FromCodePoints(string text)
    {
        var map = new List<int>(text.Length + 1);
        for (var index = 0; index < text.Length; index++)
        {
            map.Add(index);
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
        }

        map.Add(text.Length);
        return new OffsetMap([.. map]);
    }

    public TextSpan Map(TextSpan span) =>
        span.End < _map.Length
            ? new TextSpan(_map[span.Start], _map[span.End])
            : throw new FormatException($"the span {span} ends behind the text, which has {_map.Length - 1} places");

    public DocumentAnnotations Map(DocumentAnnotations annotations, ImmutableArray<Zone> zones)
    {
        var document = annotations.Document;
        return annotations with
        {
            Document = new Document(document.Text, document.Id)
            {
                Path = document.Path,
                Source = document.Source,
                Title = document.Title,
                Date = document.Date,
                Url = document.Url,
                Language = document.Language,
                Zones = [.. zones.Select(zone => zone with { Span = Map(zone.Span) })],
            },
            Sentences = Map(annotations.Sentences),
            Tokens = Map(annotations.Tokens),
            AttributionSpans = annotations.AttributionSpans is { } layer
                ? new AttributionLayer([.. layer.Spans.Select(span => span with { Span = Map(span.Span) })])
                : null,
            Mentions = [.. annotations.Mentions.Select(mention => mention with { Span = Map(mention.Span) })],
            Attributions =
            [
                .. annotations.Attributions.Select(attribution =>
                    attribution with
                    {
                        Source = Map(attribution.Source),
                        Cue = Map(attribution.Cue),
                        Content = Map(attribution.Content),
                    }
                ),
            ],
            Relations = [.. annotations.Relations.Select(Map)],
        };
    }

    private ImmutableArray<TextSpan> Map(ImmutableArray<TextSpan> spans) => [.. spans.Select(Map)];

    private TextSpan? Map(TextSpan? span) => span is { } one ? Map(one) : null;

    private Relation Map(Relation relation) =>
        new(
            relation.Kind,
            relation.Predicate,
            relation.Source,
            relation.Target,
            relation.Undirected,
            [
                .. relation.Evidence.Select(evidence =>
                    evidence with
                    {
                        Span = Map(evidence.Span),
                        Reported = Map(evidence.Reported),
                        Quote = Map(evidence.Quote),
                    }
                ),
            ]
        );
}
