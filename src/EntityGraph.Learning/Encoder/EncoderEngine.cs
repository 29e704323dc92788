using Microsoft.ML;

namespace EntityGraph.Learning;

/// <summary>Runs windows through the graphs of one <see cref="EncoderModel"/>, for one caller at a time.</summary>
/// <remarks>What a method gives back lies in buffers that its next call fills anew.</remarks>
internal sealed class EncoderEngine : IDisposable
{
    private readonly EncoderModel _model;
    private readonly Lazy<PredictionEngine<WindowInput, NamesOutput>> _names;
    private readonly Lazy<PredictionEngine<WindowInput, StatesOutput>> _states;
    private readonly Lazy<PredictionEngine<HeadInput, AttributionOutput>> _attribution;
    private readonly Lazy<PredictionEngine<SyntaxInput, SyntaxOutput>> _syntax;
    private readonly Lazy<PredictionEngine<LabelInput, LabelOutput>> _labels;
    private readonly WindowInput _window = new();
    private readonly HeadInput _headInput = new();
    private readonly LabelInput _labelInput = new();
    private readonly NamesOutput _namesOutput = new();
    private readonly StatesOutput _statesOutput = new();
    private readonly AttributionOutput _attributionOutput = new();
    private readonly SyntaxOutput _syntaxOutput = new();
    private readonly LabelOutput _labelOutput = new();
    private int _pieces;

    public EncoderEngine(EncoderModel model)
    {
        _model = model;
        _names = new(() => model.Encoder.CreateEngine<NamesOutput>());
        _states = new(() => model.Encoder.CreateEngine<StatesOutput>());
        _attribution = new(() => Existing(model.Attribution).CreateEngine<AttributionOutput>());
        _syntax = new(() => Existing(model.Syntax).CreateEngine<SyntaxOutput>());
        _labels = new(() => Existing(model.Labels).CreateEngine<LabelOutput>());
    }

    /// <summary>Scores of name tags, <c>piece × tags + tag</c>; the states are not fetched.</summary>
    public ReadOnlySpan<float> Names(EncodedWindow window)
    {
        Set(window);
        var output = _namesOutput;
        _names.Value.Predict(_window, ref output);
        return Checked(output.Names.GetValues(), _pieces * _model.Settings.Names.Length, "names");
    }

    /// <summary>The same, and keeps the states for the further heads of this window.</summary>
    public ReadOnlySpan<float> NamesAndStates(EncodedWindow window)
    {
        Set(window);
        var output = _statesOutput;
        _states.Value.Predict(_window, ref output);
        Checked(output.States.GetValues(), _pieces * _model.Settings.HiddenSize, "states");
        _headInput.States = output.States;
        _labelInput.States = output.States;
        _labelInput.First = [.. window.First.Select(static place => (long)place)];
        _labelInput.Last = [.. window.Last.Select(static place => (long)place)];
        return Checked(output.Names.GetValues(), _pieces * _model.Settings.Names.Length, "names");
    }

    /// <summary>The states that were kept, <c>piece × hidden size</c>.</summary>
    public ReadOnlySpan<float> States() => _headInput.States.GetValues();

    /// <summary>Scores of attribution tags, <c>piece × tags + tag</c>, of the window whose states were kept.</summary>
    public ReadOnlySpan<float> Attribution()
    {
        var output = _attributionOutput;
        _attribution.Value.Predict(_headInput, ref output);
        return Checked(output.Attribution.GetValues(), _pieces * _model.Settings.Attribution.Length, "attribution");
    }

    /// <summary>
    /// Scores of parts of speech, <c>word × parts + part</c>, and of arcs, <c>word × (words + 1) + head</c>, of the
    /// window whose states were kept.
    /// </summary>
    public void Syntax(out ReadOnlySpan<float> partsOfSpeech, out ReadOnlySpan<float> arcs)
    {
        var output = _syntaxOutput;
        _syntax.Value.Predict(_labelInput, ref output);
        var words = _labelInput.First.Length;
        partsOfSpeech = Checked(output.PartsOfSpeech.GetValues(), words * _model.Settings.PartsOfSpeech.Length, "upos");
        arcs = Checked(output.Arcs.GetValues(), words * (words + 1), "arcs");
    }

    /// <summary>
    /// Scores of dependency labels, <c>word × labels + label</c>, given each word's head in the window.
    /// </summary>
    /// <param name="heads">0 for the root, k for the window's word k - 1.</param>
    public ReadOnlySpan<float> Labels(long[] heads)
    {
        _labelInput.Heads = heads;
        var output = _labelOutput;
        _labels.Value.Predict(_labelInput, ref output);
        return Checked(output.Labels.GetValues(), heads.Length * _model.Settings.Relations.Length, "labels");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(_names);
        Dispose(_states);
        Dispose(_attribution);
        Dispose(_syntax);
        Dispose(_labels);
    }

    private static EncoderGraph<T> Existing<T>(EncoderGraph<T>? graph)
        where T : class, new() => graph ?? throw new InvalidOperationException("The model has no such head.");

    private static void Dispose<T>(Lazy<T> engine)
        where T : IDisposable
    {
        if (engine.IsValueCreated)
        {
            engine.Value.Dispose();
        }
    }

    private ReadOnlySpan<float> Checked(ReadOnlySpan<float> values, int expected, string output) =>
        values.Length == expected
            ? values
            : throw new ModelFileException(
                $"{_model.Title}: expected {expected} numbers in '{output}' for a window of {_pieces} pieces, found {values.Length}."
            );

    private void Set(EncodedWindow window)
    {
        _window.Ids = window.Ids;
        _window.Shapes = window.Shapes;
        _pieces = window.Ids.Length;
    }
}
