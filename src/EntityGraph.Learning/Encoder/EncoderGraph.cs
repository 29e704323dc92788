using Microsoft.ML;
using Microsoft.ML.Transforms.Onnx;

namespace EntityGraph.Learning;

/// <summary>One ONNX file of a model folder as an ML.NET transformer. Opened when first used; thread-safe.</summary>
/// <typeparam name="TInput">Its inputs.</typeparam>
/// <remarks>
/// Opened by path, since ML.NET copies a stream to a temporary file, and with one thread a call: callers run one window
/// each. The runtime's session is shared by all callers (its calls are thread-safe), so that weights are in memory
/// once.
/// </remarks>
internal sealed class EncoderGraph<TInput> : IDisposable
    where TInput : class, new()
{
    private readonly string _path;
    private readonly string[] _inputs;
    private readonly string[] _outputs;
    private readonly Lazy<(MLContext Context, OnnxTransformer Transformer)> _opened;

    /// <summary>Names a file, its inputs and its outputs.</summary>
    public EncoderGraph(string path, string[] inputs, params string[] outputs)
    {
        _path = path;
        _inputs = inputs;
        _outputs = outputs;
        _opened = new Lazy<(MLContext, OnnxTransformer)>(Open);
    }

    /// <summary>
    /// An engine for one caller at a time, which runs the graph for the outputs that <typeparamref name="TOutput"/>
    /// names.
    /// </summary>
    /// <exception cref="ModelFileException">The file is no such graph.</exception>
    public PredictionEngine<TInput, TOutput> CreateEngine<TOutput>()
        where TOutput : class, new()
    {
        var (context, transformer) = _opened.Value;
        return context.Model.CreatePredictionEngine<TInput, TOutput>(
            transformer,
            new PredictionEngineOptions { OwnsTransformer = false }
        );
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_opened.IsValueCreated)
        {
            _opened.Value.Transformer.Dispose();
        }
    }

    private (MLContext Context, OnnxTransformer Transformer) Open()
    {
        var context = new MLContext(seed: 1);
        try
        {
            var estimator = context.Transforms.ApplyOnnxModel(
                new OnnxOptions
                {
                    ModelFile = _path,
                    InputColumns = _inputs,
                    OutputColumns = _outputs,
                    IntraOpNumThreads = 1,
                    InterOpNumThreads = 1,
                }
            );
            return (context, estimator.Fit(context.Data.LoadFromEnumerable(Array.Empty<TInput>())));
        }
        catch (Exception exception)
            when (exception
                    is InvalidOperationException
                        or ArgumentException
                        or Google.Protobuf.InvalidProtocolBufferException
            )
        {
            throw new ModelFileException(
                $"{_path}: not a graph with inputs {string.Join(", ", _inputs)} and outputs {string.Join(", ", _outputs)}. {exception.Message}",
                exception
            );
        }
    }
}
