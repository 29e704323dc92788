using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EntityGraph.Learning;

/// <summary>Scores, decodes and weighs the sentences of one document after another. Reused; not thread-safe.</summary>
internal sealed class FastDecoder
{
    private readonly FastModel _model;
    private readonly int _tagCount;
    private readonly int _blocks;
    private readonly BioDecoder _decoder;
    private readonly FeatureKeys _keys = new();
    private readonly Vector256<float>[] _scales;
    private readonly Vector256<int>[] _units;
    private readonly List<(int Start, int End, int Type, double Score)> _spans = [];
    private float[] _emissions = [];
    private int _count;

    public FastDecoder(FastModel model, Word edge)
    {
        _model = model;
        View = new DocumentView(model.Features.Lists, edge);
        _tagCount = model.Tags.Count;
        _blocks = model.Tags.Blocks;
        _scales = MemoryMarshal.Cast<float, Vector256<float>>(model.Scales).ToArray();
        _units = new Vector256<int>[_blocks];
        _decoder = new BioDecoder(model.Tags.Types.Length, model.Features.Transitions);
    }

    public DocumentView View { get; }

    /// <summary>Tags of the sentence decoded last.</summary>
    public ReadOnlySpan<byte> Tags => _decoder.Tags;

    /// <summary>Tag scores of the sentence decoded last, <c>word × tags + tag</c>.</summary>
    public ReadOnlySpan<float> Emissions => _emissions.AsSpan(0, _count * _tagCount);

    /// <summary>Mentions of the sentence decoded last, as document-wide word numbers.</summary>
    public IReadOnlyList<(int Start, int End, int Type, double Score)> Spans => _spans;

    public void Load(ReadOnlySpan<Word> words, ReadOnlySpan<int> ends) => View.Load(words, ends);

    public void Clear() => View.Clear();

    public void Decode(SentenceView sentence)
    {
        _count = sentence.End - sentence.Start;
        if (_emissions.Length < (_count * _tagCount) + TagSet.BlockSize)
        {
            _emissions = new float[(_count * 2 * _tagCount) + TagSet.BlockSize];
        }

        for (var index = 0; index < _count; index++)
        {
            AddUnits(sentence, sentence.Start + index);
            var start = index * _tagCount;
            _emissions[start] = 0;
            for (var block = 0; block < _units.Length; block++)
            {
                // What a last block has too many, the next word overwrites.
                (Vector256.ConvertToSingle(_units[block]) * _scales[block]).CopyTo(
                    _emissions,
                    start + 1 + (block * TagSet.BlockSize)
                );
            }
        }

        _decoder.Decode(Emissions);
        _spans.Clear();
        foreach (var span in _decoder.Spans)
        {
            var score = _model.Features.Calibration.Apply(span.Score);
            _spans.Add((sentence.Start + span.Start, sentence.Start + span.End, span.Type, score));
        }
    }

    /// <summary>
    /// Probability of each tag at each word of the sentence decoded last, <c>word × tags + tag</c>; good until the next
    /// call.
    /// </summary>
    public ReadOnlySpan<float> Probabilities() => _decoder.Probabilities(Emissions);

    private void AddUnits(SentenceView sentence, int index)
    {
        _keys.Clear();
        ContextFeatures.Collect(View, sentence, index, _keys);
        var units = _units.AsSpan();
        units.Clear();
        _model.Rows.Add(_keys.Keys, units);
        for (var offset = 0; offset <= 2 * Word.Reach; offset++)
        {
            var sums = View.WordAt(sentence, index + offset - Word.Reach).Sums.AsSpan(offset * _blocks, _blocks);
            for (var block = 0; block < units.Length; block++)
            {
                units[block] += sums[block];
            }
        }
    }
}
