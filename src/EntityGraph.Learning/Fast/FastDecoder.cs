using System.Runtime.Intrinsics;

namespace EntityGraph.Learning;

/// <summary>Scores, decodes and weighs the sentences of one document after another. Reused; not thread-safe.</summary>
internal sealed class FastDecoder
{
    private const int T = NerTags.Count;
    private readonly FastModel _model;
    private readonly BioDecoder _decoder;
    private readonly FeatureKeys _keys = new();
    private readonly Vector256<float> _scales;
    private readonly List<(int Start, int End, int Type, double Score)> _spans = [];
    private float[] _emissions = [];
    private int _count;

    public FastDecoder(FastModel model, Word edge)
    {
        _model = model;
        View = new DocumentView(model.Features.Lists, edge);
        _scales = Vector256.Create<float>(model.Scales);
        _decoder = new BioDecoder(NerTags.TypeCount, model.Features.Transitions);
    }

    public DocumentView View { get; }

    /// <summary>Tags of the sentence decoded last.</summary>
    public ReadOnlySpan<byte> Tags => _decoder.Tags;

    /// <summary>Tag scores of the sentence decoded last, <c>word × 9 + tag</c>.</summary>
    public ReadOnlySpan<float> Emissions => _emissions.AsSpan(0, _count * T);

    /// <summary>Mentions of the sentence decoded last, as document-wide word numbers.</summary>
    public IReadOnlyList<(int Start, int End, int Type, double Score)> Spans => _spans;

    public void Load(ReadOnlySpan<Word> words, ReadOnlySpan<int> ends) => View.Load(words, ends);

    public void Clear() => View.Clear();

    public void Decode(SentenceView sentence)
    {
        _count = sentence.End - sentence.Start;
        if (_emissions.Length < _count * T)
        {
            _emissions = new float[_count * 2 * T];
        }

        for (var index = 0; index < _count; index++)
        {
            var units = Units(sentence, sentence.Start + index);
            var target = _emissions.AsSpan(index * T, T);
            target[NerTags.Outside] = 0;
            (Vector256.ConvertToSingle(units) * _scales).CopyTo(target[1..]);
        }

        _decoder.Decode(Emissions);
        _spans.Clear();
        foreach (var span in _decoder.Spans)
        {
            var score = _model.Features.Calibration.Apply(span.Score);
            _spans.Add((sentence.Start + span.Start, sentence.Start + span.End, span.Type, score));
        }
    }

    private Vector256<int> Units(SentenceView sentence, int index)
    {
        _keys.Clear();
        ContextFeatures.Collect(View, sentence, index, _keys);
        var units = _model.Rows.Sum(_keys.Keys);
        for (var offset = -Word.Reach; offset <= Word.Reach; offset++)
        {
            units += View.WordAt(sentence, index + offset).Sums[offset + Word.Reach];
        }

        return units;
    }
}
