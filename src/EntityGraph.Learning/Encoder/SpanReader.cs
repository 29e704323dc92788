using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>
/// Reads names, sentence by sentence, and attribution spans, which may run over several, out of the scores of a whole
/// document. Not thread-safe.
/// </summary>
internal sealed class SpanReader
{
    private const int PartTags = 3;
    private readonly EncoderSettings _settings;
    private readonly ImmutableArray<string> _labels;
    private readonly BioDecoder _names;
    private readonly BioDecoder _part = new(1);
    private float[] _buffer = [];

    public SpanReader(EncoderSettings settings)
    {
        _settings = settings;
        _labels = [.. settings.Names.Where((_, tag) => tag % 2 == 1).Select(name => name[2..])];
        _names = new BioDecoder(_labels.Length);
    }

    /// <summary>The names as the network gives them, in text order: token range, label and raw score.</summary>
    public IEnumerable<(int Start, int End, string Label, double Score)> Names(
        TokenizedDocument document,
        float[] scores
    )
    {
        var tags = _settings.Names.Length;
        foreach (var sentence in document.Sentences)
        {
            _names.Decode(scores.AsSpan(sentence.TokenStart * tags, sentence.TokenCount * tags));
            foreach (var span in _names.Spans)
            {
                yield return (
                    sentence.TokenStart + span.Start,
                    sentence.TokenStart + span.End,
                    _labels[span.Type],
                    span.Score
                );
            }
        }
    }

    /// <summary>The spans of one part of attributions, in text order: token range and raw score.</summary>
    /// <remarks>The document is one sequence: one content in eight of PolNeAR goes on in the next sentence.</remarks>
    public IEnumerable<(int Start, int End, double Score)> Parts(
        TokenizedDocument document,
        float[] scores,
        AttributionPart part
    )
    {
        _part.Decode(Gather(scores, document.Tokens.Length, _settings.Attribution.Length, (int)part * PartTags));
        return _part.Spans.Select(span => (span.Start, span.End, span.Score));
    }

    /// <summary>
    /// Writes the probabilities of one part's tags at each word, summed over all valid sequences of the document.
    /// </summary>
    /// <param name="document">The words.</param>
    /// <param name="scores">The head's.</param>
    /// <param name="part">Source, cue or content.</param>
    /// <param name="into"><c>word × <see cref="AttributionLayer.TagCount"/> + 3 × part + tag</c>.</param>
    public void Probabilities(TokenizedDocument document, float[] scores, AttributionPart part, Span<float> into)
    {
        if (document.Tokens.IsEmpty)
        {
            return;
        }

        var found = _part.Probabilities(
            Gather(scores, document.Tokens.Length, _settings.Attribution.Length, (int)part * PartTags)
        );
        for (var word = 0; word < document.Tokens.Length; word++)
        {
            found
                .Slice(word * PartTags, PartTags)
                .CopyTo(into[((word * AttributionLayer.TagCount) + ((int)part * PartTags))..]);
        }
    }

    // Brought to a highest of 0 each, so that sums over a long document keep their last places.
    private ReadOnlySpan<float> Gather(float[] scores, int count, int stride, int offset)
    {
        if (_buffer.Length < count * PartTags)
        {
            _buffer = new float[count * PartTags];
        }

        for (var word = 0; word < count; word++)
        {
            var row = scores.AsSpan((word * stride) + offset, PartTags);
            var highest = Math.Max(row[0], Math.Max(row[1], row[2]));
            for (var tag = 0; tag < PartTags; tag++)
            {
                _buffer[(word * PartTags) + tag] = row[tag] - highest;
            }
        }

        return _buffer.AsSpan(0, count * PartTags);
    }
}
