using Microsoft.ML;
using Microsoft.ML.Data;

namespace EntityGraph.Learning;

/// <summary>Tags with the saved ML.NET pipeline itself: slower than <see cref="FastAnalyzer"/>, same tags.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class PipelineTagger : IDisposable
{
    private readonly MLContext _context = new(seed: 1);
    private readonly ITransformer _pipeline;
    private readonly FastModel _model;
    private readonly Word _edge = WordReader.ReadEdge();

    /// <summary>Opens the pipeline of a model folder with <c>mlContext.Model.Load</c>.</summary>
    public PipelineTagger(ModelFolder folder)
    {
        _model = FastModel.Load(folder);
        _pipeline = _context.Model.Load(folder.PathOf(FastModel.PipelineFile), out _);
    }

    /// <summary>The tag of every token, in text order.</summary>
    public byte[] Tag(TokenizedDocument document)
    {
        var view = new DocumentView(_model.Features.Lists, _edge);
        var words = document.Tokens.Select(token => _model.Features.Reader.Read(document.Slice(token))).ToArray();
        view.Load(words, [.. document.Sentences.Select(sentence => sentence.TokenEnd)]);
        var inputs = view.Sentences.Select(sentence => new EmissionInput { Rows = Rows(view, sentence) }).ToArray();
        var tags = new byte[words.Length];
        var count = _model.Tags.Count;
        var viterbi = new Viterbi(count);
        foreach (var (sentence, scores) in view.Sentences.Zip(Scores(inputs)))
        {
            var length = sentence.End - sentence.Start;
            var emissions = new float[length * count];
            for (var index = 0; index < length; index++)
            {
                scores
                    .AsSpan(index * _model.Tags.Stride, _model.Tags.Scored)
                    .CopyTo(emissions.AsSpan((index * count) + 1));
            }

            viterbi.Decode(emissions, _model.Features.Transitions, tags.AsSpan(sentence.Start, length));
        }

        return tags;
    }

    /// <inheritdoc/>
    public void Dispose() => (_pipeline as IDisposable)?.Dispose();

    private List<float[]> Scores(EmissionInput[] inputs)
    {
        var schema = SchemaDefinition.Create(typeof(EmissionInput));
        schema[nameof(EmissionInput.Rows)].ColumnName = EmissionOnnx.Input;
        var transformed = _pipeline.Transform(_context.Data.LoadFromEnumerable(inputs, schema));
        var column = transformed.Schema[EmissionOnnx.Output];
        var scores = new List<float[]>();
        using var cursor = transformed.GetRowCursor([column]);
        var getter = cursor.GetGetter<VBuffer<float>>(column);
        VBuffer<float> row = default;
        while (cursor.MoveNext())
        {
            getter(ref row);
            scores.Add([.. row.DenseValues()]);
        }

        return scores;
    }

    private int[] Rows(DocumentView view, SentenceView sentence)
    {
        var keys = new FeatureKeys();
        var rows = new int[(sentence.End - sentence.Start) * EmissionOnnx.Width];
        for (var index = sentence.Start; index < sentence.End; index++)
        {
            keys.Clear();
            ContextFeatures.Collect(view, sentence, index, keys);
            var next = (index - sentence.Start) * EmissionOnnx.Width;
            foreach (var key in keys.Keys)
            {
                rows[next++] = _model.Rows.RowOf(key);
            }

            for (var offset = -Word.Reach; offset <= Word.Reach; offset++)
            {
                foreach (var key in view.WordAt(sentence, index + offset).Keys[offset + Word.Reach])
                {
                    rows[next++] = _model.Rows.RowOf(key);
                }
            }
        }

        return rows;
    }
}
