using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace EntityGraph.Learning;

/// <summary>
/// The accurate tagger: an encoder (int8 ONNX, run by ML.NET) whose one pass over the text feeds a head for each layer
/// that is asked for.
/// </summary>
/// <remarks>
/// <para>Mentions come in text order and never overlap, with the model's own label (PER, ORG, LOC, MISC) beside their
/// kind; which of them are countries and nationalities, a <see cref="NameCorrector"/> tells. Scores are calibrated
/// probabilities in [0, 1].</para>
/// <para>Neighbouring sentences go through the encoder together. Time is linear in the tokens; memory is that of a few
/// windows, and under 200 bytes a token, states excepted. Immutable, deterministic and thread-safe: as many windows run
/// at a time as there are workers, of one document or of several, and their number changes nothing in the result. The
/// graphs stay in memory until <see cref="Dispose"/>.</para>
/// </remarks>
public sealed class AccurateAnalyzer : IAnalyzer, IDisposable
{
    /// <summary>Folder of the shipped model, under <see cref="ModelFolder.DefaultRoot"/>.</summary>
    internal const string FolderName = "accurate";

    private static readonly ImmutableArray<AttributionPart> s_parts =
    [
        AttributionPart.Source,
        AttributionPart.Cue,
        AttributionPart.Content,
    ];
    private static readonly ImmutableArray<ScoreKind> s_partScores =
    [
        ScoreKind.Source,
        ScoreKind.Cue,
        ScoreKind.Content,
    ];

    private readonly EncoderModel _model;
    private readonly EnginePool _engines;
    private readonly NameCorrector _corrector;
    private readonly ImmutableSortedDictionary<ScoreKind, ScoreCalibration> _calibration;

    internal AccurateAnalyzer(EncoderModel model, int workers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        _model = model;
        _engines = new EnginePool(model, workers);
        _corrector = new NameCorrector(CountryGazetteer.Default, model.Settings.Corrections);
        _calibration = Enum.GetValues<ScoreKind>()
            .ToImmutableSortedDictionary(kind => kind, model.Settings.CalibrationOf);
    }

    /// <inheritdoc/>
    public string Name => _model.Title;

    /// <inheritdoc/>
    public AnalysisLayers Layers => _model.Settings.Layers;

    /// <summary>Tells which mention a pronoun means, in documents analysed with <see cref="AnalysisLayers.Syntax"/> and
    /// <see cref="AnalysisLayers.States"/>; null where the folder has no such head. It outlives the analyser.</summary>
    public IPronounRanker? PronounRanker => _model.Pronouns;

    /// <summary>Reads relations of pairs of entities in documents analysed with <see cref="AnalysisLayers.States"/>,
    /// and better with <see cref="AnalysisLayers.Syntax"/>; null where the folder has no such head. It outlives the
    /// analyser.</summary>
    public IRelationClassifier? RelationClassifier => _model.Relations;

    /// <summary>What the folder says of its heads.</summary>
    internal EncoderSettings Settings => _model.Settings;

    /// <summary>Loads a model folder.</summary>
    /// <param name="folder">The folder; all its files are held against their hashes.</param>
    /// <param name="workers">Windows that may run at a time, at least 1; null takes one for each processor.</param>
    /// <exception cref="ModelFileException">A file is missing, differs from its hash, or is of another kind or
    /// version.</exception>
    public static AccurateAnalyzer Load(string folder, int? workers = null) =>
        new(EncoderModel.Load(ModelFolder.Open(folder)), workers ?? Environment.ProcessorCount);

    /// <summary>Loads the model that ships beside the program, <c>models/accurate</c>.</summary>
    /// <exception cref="ModelFileException">A file is missing, differs from its hash, or is of another kind or
    /// version.</exception>
    public static AccurateAnalyzer LoadDefault() => Load(Path.Combine(ModelFolder.DefaultRoot, FolderName));

    /// <inheritdoc/>
    public AnnotatedDocument Analyze(TokenizedDocument document, AnalysisLayers layers = AnalysisLayers.Mentions)
    {
        ArgumentNullException.ThrowIfNull(document);

        layers &= Layers;
        var scores = Score(document, layers);
        var spans = new SpanReader(Settings);
        var mentions = layers.HasFlag(AnalysisLayers.Mentions)
            ? Clear(_corrector.Correct(document, Mentions(document, spans, scores)))
            : [];
        return new AnnotatedDocument(document, mentions)
        {
            AttributionLayer = layers.HasFlag(AnalysisLayers.Attribution) ? Attribution(document, spans, scores) : null,
            SyntaxLayer = layers.HasFlag(AnalysisLayers.Syntax)
                ? new SyntaxLayer([.. scores.Syntax.Select(Calibrated)])
                : null,
            StateLayer = layers.HasFlag(AnalysisLayers.States)
                ? new StateLayer(Settings.HiddenSize, scores.States)
                : null,
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _engines.Dispose();
        _model.Dispose();
    }

    /// <summary>What the heads say of a document, before it is decoded and calibrated.</summary>
    internal DocumentScores Score(TokenizedDocument document, AnalysisLayers layers)
    {
        var scores = new DocumentScores(Settings, document.Tokens.Length, layers);
        if (layers == AnalysisLayers.None || document.Tokens.IsEmpty)
        {
            return scores;
        }

        using var windows = new WindowSource(_model.Words, document, Settings.WindowLength);
        Run(windows, scores);
        if (layers.HasFlag(AnalysisLayers.Syntax))
        {
            SyntaxReader.JoinParts(document, scores.Syntax);
        }

        return scores;
    }

    // One worker always; others only as far as they are idle, so that documents analysed side by side do not wait for
    // each other.
    private void Run(WindowSource windows, DocumentScores scores)
    {
        var engine = _engines.Rent();
        var helpers = new List<Task>();
        while (helpers.Count + 1 < windows.AtLeast && _engines.TryRent() is { } idle)
        {
            helpers.Add(Task.Run(() => Run(windows, scores, idle)));
        }

        try
        {
            Run(windows, scores, engine);
        }
        finally
        {
            Await(helpers);
        }
    }

    private void Run(WindowSource windows, DocumentScores scores, EncoderEngine engine)
    {
        try
        {
            while (windows.TryNext(out var window))
            {
                scores.Add(window, engine);
            }
        }
        finally
        {
            _engines.Return(engine);
        }
    }

    private static void Await(List<Task> helpers)
    {
        try
        {
            Task.WaitAll(helpers);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    private ImmutableArray<Mention> Mentions(TokenizedDocument document, SpanReader reader, DocumentScores scores)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        foreach (var (start, end, label, raw) in reader.Names(document, scores.Names))
        {
            var kind = LabelKinds.Of(label);
            var score = _calibration[ScoreKind.Name].Apply(raw);
            if (kind == MentionKind.Other && FastAnalyzer.IsDate(document, start, end))
            {
                continue;
            }

            mentions.Add(
                new Mention(mentions.Count, Cover(document, start, end), kind, score) { Label = label, Tagger = Name }
            );
        }

        return mentions.ToImmutable();
    }

    // What the country list vouches for is given however little the network is sure of it.
    private ImmutableArray<Mention> Clear(ImmutableArray<Mention> mentions)
    {
        bool IsClear(Mention mention) =>
            mention.Score >= Settings.NameFloor || mention.Kind is MentionKind.Country or MentionKind.Nationality;
        return mentions.All(IsClear)
            ? mentions
            : [.. mentions.Where(IsClear).Select((mention, id) => mention with { Id = id })];
    }

    private AttributionLayer Attribution(TokenizedDocument document, SpanReader reader, DocumentScores scores)
    {
        var spans = new List<AttributionSpan>();
        var probabilities = new float[document.Tokens.Length * AttributionLayer.TagCount];
        foreach (var part in s_parts)
        {
            reader.Probabilities(document, scores.Attribution, part, probabilities);
            var calibration = _calibration[s_partScores[(int)part]];
            spans.AddRange(
                reader
                    .Parts(document, scores.Attribution, part)
                    .Select(found => new AttributionSpan(
                        part,
                        Cover(document, found.Start, found.End),
                        calibration.Apply(found.Score)
                    ))
            );
        }

        return new AttributionLayer([
            .. spans.OrderBy(span => span.Span.Start).ThenBy(span => span.Span.End).ThenBy(span => span.Part),
        ])
        {
            Probabilities = ImmutableCollectionsMarshal.AsImmutableArray(probabilities),
        };
    }

    private SyntaxWord Calibrated(SyntaxWord word) =>
        word with
        {
            PartOfSpeechScore = _calibration[ScoreKind.PartOfSpeech].Apply(word.PartOfSpeechScore),
            HeadScore = _calibration[ScoreKind.Head].Apply(word.HeadScore),
            RelationScore = _calibration[ScoreKind.Relation].Apply(word.RelationScore),
        };

    private static TextSpan Cover(TokenizedDocument document, int start, int end) =>
        TextSpan.Cover(document.Tokens[start].Span, document.Tokens[end - 1].Span);
}
