namespace EntityGraph.Learning;

/// <summary>
/// Collects what the heads say of the words of one document. Different windows may write at the same time: their words
/// never overlap.
/// </summary>
/// <remarks>
/// Keeps scores of tags, under 100 bytes a token, and states only where they are asked for: 1.5 kB a token.
/// </remarks>
internal sealed class DocumentScores
{
    private readonly EncoderSettings _settings;
    private readonly AnalysisLayers _layers;

    public DocumentScores(EncoderSettings settings, int tokens, AnalysisLayers layers)
    {
        _settings = settings;
        _layers = layers;
        Names = layers.HasFlag(AnalysisLayers.Mentions) ? new float[tokens * settings.Names.Length] : [];
        Attribution = layers.HasFlag(AnalysisLayers.Attribution) ? new float[tokens * settings.Attribution.Length] : [];
        Syntax = layers.HasFlag(AnalysisLayers.Syntax) ? new SyntaxWord[tokens] : [];
        States = layers.HasFlag(AnalysisLayers.States) ? new float[tokens * settings.HiddenSize] : [];
    }

    /// <summary>Scores of name tags, <c>token × tags + tag</c>; empty where not asked for.</summary>
    public float[] Names { get; }

    /// <summary>Scores of attribution tags, <c>token × tags + tag</c>; empty where not asked for.</summary>
    public float[] Attribution { get; }

    /// <summary>One word for each token; empty where not asked for.</summary>
    public SyntaxWord[] Syntax { get; }

    /// <summary>
    /// The mean of each word's first and last piece's state, <c>token × hidden size</c>; empty where not asked for.
    /// </summary>
    public float[] States { get; }

    /// <summary>Runs one window through the graphs that are needed and keeps their scores.</summary>
    public void Add(EncodedWindow window, EncoderEngine engine)
    {
        var names = _layers == AnalysisLayers.Mentions ? engine.Names(window) : engine.NamesAndStates(window);
        if (Names.Length > 0)
        {
            CopyFirstPieces(window, names, Names, _settings.Names.Length);
        }

        if (Attribution.Length > 0)
        {
            CopyFirstPieces(window, engine.Attribution(), Attribution, _settings.Attribution.Length);
        }

        if (Syntax.Length > 0)
        {
            SyntaxReader.Read(window, engine, _settings, Syntax);
        }

        if (States.Length > 0)
        {
            CopyStates(window, engine.States(), _settings.HiddenSize);
        }
    }

    private void CopyStates(EncodedWindow window, ReadOnlySpan<float> pieces, int size)
    {
        for (var word = 0; word < window.WordCount; word++)
        {
            var first = pieces.Slice(window.First[word] * size, size);
            var last = pieces.Slice(window.Last[word] * size, size);
            var mean = States.AsSpan((window.WordStart + word) * size, size);
            for (var index = 0; index < size; index++)
            {
                mean[index] = (first[index] + last[index]) / 2;
            }
        }
    }

    private static void CopyFirstPieces(EncodedWindow window, ReadOnlySpan<float> pieces, float[] words, int tags)
    {
        for (var word = 0; word < window.WordCount; word++)
        {
            pieces.Slice(window.First[word] * tags, tags).CopyTo(words.AsSpan((window.WordStart + word) * tags));
        }
    }
}
