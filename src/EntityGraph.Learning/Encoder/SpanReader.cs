using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>Reads names and attribution spans out of the scores of a whole document, sentence by sentence. Not thread-safe.</summary>
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
    public IEnumerable<(int Start, int End, string Label, double Score)> Names(TokenizedDocument document, float[] scores)
    {
        var tags = _settings.Names.Length;
        foreach (var sentence in document.Sentences)
        {
            _names.Decode(scores.AsSpan(sentence.TokenStart * tags, sentence.TokenCount * tags));
            foreach (var span in _names.Spans)
            {
                yield return (sentence.TokenStart + span.Start, sentence.TokenStart + span.End, _labels[span.Type], span.Score);
            }
        }
    }

    /// <summary>The spans of one part of attributions, in text order: token range and raw score.</summary>
    public IEnumerable<(int Start, int End, double Score)> Parts(TokenizedDocument document, float[] scores, AttributionPart part)
    {
        var tags = _settings.Attribution.Length;
        foreach (var sentence in document.Sentences)
        {
            _part.Decode(Gather(scores, sentence, tags, (int)part * PartTags));
            foreach (var span in _part.Spans)
            {
                yield return (sentence.TokenStart + span.Start, sentence.TokenStart + span.End, span.Score);
            }
        }
    }

    private ReadOnlySpan<float> Gather(float[] scores, Sentence sentence, int stride, int offset)
    {
        if (_buffer.Length < sentence.TokenCount * PartTags)
        {
            _buffer = new float[sentence.TokenCount * PartTags * 2];
        }

        for (var word = 0; word < sentence.TokenCount; word++)
        {
            scores.AsSpan(((sentence.TokenStart + word) * stride) + offset, PartTags).CopyTo(_buffer.AsSpan(word * PartTags));
        }

        return _buffer.AsSpan(0, sentence.TokenCount * PartTags);
    }
}
