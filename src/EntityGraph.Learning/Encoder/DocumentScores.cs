namespace EntityGraph.Learning;

/// <summary>Collects what the heads say of the words of one document. Different windows may write at the same time: their words never overlap.</summary>
/// <remarks>Keeps scores of tags, never states: under 100 bytes a token, whatever is asked for.</remarks>
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
    }

    /// <summary>Scores of name tags, <c>token × tags + tag</c>; empty where not asked for.</summary>
    public float[] Names { get; }

    /// <summary>Scores of attribution tags, <c>token × tags + tag</c>; empty where not asked for.</summary>
    public float[] Attribution { get; }

    /// <summary>One word for each token; empty where not asked for.</summary>
    public SyntaxWord[] Syntax { get; }

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
    }

    private static void CopyFirstPieces(EncodedWindow window, ReadOnlySpan<float> pieces, float[] words, int tags)
    {
        for (var word = 0; word < window.WordCount; word++)
        {
            pieces.Slice(window.First[word] * tags, tags).CopyTo(words.AsSpan((window.WordStart + word) * tags));
        }
    }
}
