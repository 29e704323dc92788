using System.Runtime.Intrinsics;

namespace EntityGraph.Learning;

/// <summary>Scores, decodes and weighs the sentences of one document after another. Reused; not thread-safe.</summary>
internal sealed class FastDecoder
{
    private const int T = NerTags.Count;
    private readonly FastModel _model;
    private readonly Viterbi _viterbi = new();
    private readonly CrfLattice _lattice = new();
    private readonly FeatureKeys _keys = new();
    private readonly float[] _transitions;
    private readonly float[] _exponents = new float[T * T];
    private readonly Vector256<float> _scales;
    private readonly List<(int Start, int End, int Type, double Score)> _spans = [];
    private float[] _emissions = [];
    private byte[] _tags = [];
    private int _count;

    public FastDecoder(FastModel model, Word edge)
    {
        _model = model;
        View = new DocumentView(model.Features.Lists, edge);
        _scales = Vector256.Create<float>(model.Scales);
        _transitions = model.Features.Transitions;
        for (var cell = 0; cell < T * T; cell++)
        {
            _exponents[cell] = NerTags.MayFollow(cell / T, cell % T) ? MathF.Exp(_transitions[cell]) : 0;
        }
    }

    public DocumentView View { get; }

    /// <summary>Tags of the sentence decoded last.</summary>
    public ReadOnlySpan<byte> Tags => _tags.AsSpan(0, _count);

    /// <summary>Tag scores of the sentence decoded last, <c>word × 9 + tag</c>.</summary>
    public ReadOnlySpan<float> Emissions => _emissions.AsSpan(0, _count * T);

    /// <summary>Mentions of the sentence decoded last, as document-wide word numbers.</summary>
    public IReadOnlyList<(int Start, int End, int Type, double Score)> Spans => _spans;

    public void Load(ReadOnlySpan<Word> words, ReadOnlySpan<int> ends) => View.Load(words, ends);

    public void Clear() => View.Clear();

    public void Decode(SentenceView sentence)
    {
        _count = sentence.End - sentence.Start;
        if (_tags.Length < _count)
        {
            _tags = new byte[_count * 2];
            _emissions = new float[_count * 2 * T];
        }

        for (var index = 0; index < _count; index++)
        {
            var units = Units(sentence, sentence.Start + index);
            var target = _emissions.AsSpan(index * T, T);
            target[NerTags.Outside] = 0;
            (Vector256.ConvertToSingle(units) * _scales).CopyTo(target[1..]);
        }

        _viterbi.Decode(Emissions, _transitions, _tags.AsSpan(0, _count));
        FindSpans(sentence);
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

    private void FindSpans(SentenceView sentence)
    {
        _spans.Clear();
        if (Tags.IndexOfAnyExcept((byte)NerTags.Outside) < 0)
        {
            return;
        }

        _lattice.Sum(Emissions, _count, _exponents, default);
        for (var start = 0; start < _count;)
        {
            if (_tags[start] == NerTags.Outside)
            {
                start++;
                continue;
            }

            var type = NerTags.TypeOf(_tags[start]);
            var end = start + 1;
            while (end < _count && _tags[end] == NerTags.Inside(type))
            {
                end++;
            }

            var raw = RawScore(start, end, type);
            _spans.Add((sentence.Start + start, sentence.Start + end, type, _model.Features.Calibration.Apply(raw)));
            start = end;
        }
    }

    // The least sure of its words, and of the word after it not going on.
    private double RawScore(int start, int end, int type)
    {
        var marginals = _lattice.Marginals;
        double score = marginals[(start * T) + NerTags.Begin(type)];
        for (var index = start + 1; index < end; index++)
        {
            score = Math.Min(score, marginals[(index * T) + NerTags.Inside(type)]);
        }

        return end < _count ? Math.Min(score, 1 - marginals[(end * T) + NerTags.Inside(type)]) : score;
    }
}
