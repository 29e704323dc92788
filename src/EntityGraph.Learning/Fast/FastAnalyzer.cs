using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>
/// The fast tagger: a linear-chain conditional random field over hashed features, one thread a document.
/// </summary>
/// <remarks>
/// Mentions come in text order and never overlap, with the model's own label (PER, ORG, LOC, MISC) beside their kind;
/// which of them are countries and nationalities, a <see cref="NameCorrector"/> tells. A model of a user's own labels
/// keeps the spans and labels as it found them: there, places that are countries become that kind, no more. Scores are
/// calibrated probabilities in [0, 1]. Time and memory are linear in the tokens. Immutable, deterministic and
/// thread-safe; words are cached, up to 200,000 of them.
/// </remarks>
public sealed class FastAnalyzer : IAnalyzer
{
    /// <summary>
    /// What a hyphen without spaces around it is read as: other than a dash between words, it may be inside a name.
    /// </summary>
    internal const string TightHyphen = "\u2011";

    private readonly FastModel _model;
    private readonly Func<TokenizedDocument, ImmutableArray<Mention>, ImmutableArray<Mention>>? _correct;
    private readonly WordCache _cache;
    private readonly ConcurrentBag<FastDecoder> _decoders = [];

    internal FastAnalyzer(FastModel model, NameCorrector? corrector = null)
    {
        _model = model;
        _correct =
            corrector is null ? null
            : model.Labels.IsNews ? corrector.Correct
            : new LabelCountries(new CountryRefiner(CountryGazetteer.Default), model.Labels).Correct;
        _cache = new WordCache(model);
    }

    /// <inheritdoc/>
    public string Name => _model.Title;

    /// <inheritdoc/>
    public AnalysisLayers Layers => AnalysisLayers.Mentions;

    /// <summary>True where the tags are those of <see cref="NerTags"/>, in their order.</summary>
    internal bool IsNews => _model.Tags.Names.SequenceEqual(NerTags.Names, StringComparer.Ordinal);

    /// <summary>Loads a model folder.</summary>
    /// <exception cref="ModelFileException">A file is missing, differs from its hash, or is of another
    /// version.</exception>
    public static FastAnalyzer Load(string folder) =>
        new(FastModel.Load(ModelFolder.Open(folder)), new NameCorrector(CountryGazetteer.Default));

    /// <summary>Loads the model that ships beside the program, <c>models/fast</c>.</summary>
    /// <exception cref="ModelFileException">A file is missing, differs from its hash, or is of another
    /// version.</exception>
    public static FastAnalyzer LoadDefault() => Load(Path.Combine(ModelFolder.DefaultRoot, FastModel.FolderName));

    /// <inheritdoc/>
    public AnnotatedDocument Analyze(TokenizedDocument document, AnalysisLayers layers = AnalysisLayers.Mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!layers.HasFlag(AnalysisLayers.Mentions))
        {
            return new AnnotatedDocument(document, []);
        }

        var kinds = _model.Labels.Kinds;
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        Decode(document, (decoder, _) =>
        {
            foreach (var (start, end, type, score) in decoder.Spans)
            {
                if (_model.Labels.IsNews && kinds[type] == MentionKind.Other && IsDate(document, start, end))
                {
                    continue;
                }

                var span = TextSpan.Cover(document.Tokens[start].Span, document.Tokens[end - 1].Span);
                mentions.Add(
                    new Mention(mentions.Count, span, kinds[type], score)
                    {
                        Label = _model.Tags.Types[type],
                        Tagger = Name,
                    }
                );
            }
        });
        var found = mentions.ToImmutable();
        return new AnnotatedDocument(document, _correct is null ? found : _correct(document, found));
    }

    /// <summary>
    /// Probability of each tag at each token, before any correction of names: <c>token × tags + tag</c>.
    /// </summary>
    internal float[] Probabilities(TokenizedDocument document)
    {
        var probabilities = new float[document.Tokens.Length * _model.Tags.Count];
        Decode(document, (decoder, sentence) =>
            decoder.Probabilities().CopyTo(probabilities.AsSpan(sentence.Start * _model.Tags.Count))
        );
        return probabilities;
    }

    /// <summary>The tag of every token, for tests and for formats that give tokens back.</summary>
    internal byte[] Tag(TokenizedDocument document)
    {
        var tags = new byte[document.Tokens.Length];
        Decode(document, (decoder, sentence) => decoder.Tags.CopyTo(tags.AsSpan(sentence.Start)));
        return tags;
    }

    private void Decode(TokenizedDocument document, Action<FastDecoder, SentenceView> take)
    {
        if (document.Tokens.IsEmpty)
        {
            return;
        }

        var decoder = _decoders.TryTake(out var idle) ? idle : new FastDecoder(_model, _cache.Edge);
        var words = ArrayPool<Word>.Shared.Rent(document.Tokens.Length);
        var ends = ArrayPool<int>.Shared.Rent(document.Sentences.Length);
        for (var index = 0; index < document.Tokens.Length; index++)
        {
            words[index] = _cache.Find(WordAt(document, index));
        }

        for (var index = 0; index < document.Sentences.Length; index++)
        {
            ends[index] = document.Sentences[index].TokenEnd;
        }

        decoder.Load(words.AsSpan(0, document.Tokens.Length), ends.AsSpan(0, document.Sentences.Length));
        foreach (var sentence in decoder.View.Sentences)
        {
            decoder.Decode(sentence);
            take(decoder, sentence);
        }

        decoder.Clear();
        ArrayPool<Word>.Shared.Return(words, clearArray: true);
        ArrayPool<int>.Shared.Return(ends);
        _decoders.Add(decoder);
    }

    /// <summary>A token as the features see it.</summary>
    internal static ReadOnlySpan<char> WordAt(TokenizedDocument document, int index) =>
        TightHyphens.IsTight(document, index) ? TightHyphen : document.Slice(document.Tokens[index]);

    internal static bool IsDate(TokenizedDocument document, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            var word = document.Slice(document.Tokens[index]);
            if (!CalendarWords.Contains(word) && word.ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }
        }

        return true;
    }
}
