using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>Fits the classifier of a sentence's pairs over an analyser's frozen states, for stated relations.</summary>
/// <remarks>
/// Learns from sentences of Re-DocRED, where a label counts only with evidence in the sentence and both ends in it, and
/// of CoNLL04. Every fifth sentence is held out to learn what scores are worth. A few minutes on two cores; repeatable.
/// </remarks>
public sealed class RelationTraining
{
    private const int Part = 5;
    private const int LeastSeen = 20;
    private const double LeastMargin = -4;
    private static readonly double[] s_bounds = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95];

    private readonly List<(RelationText Text, List<(int Source, int Target, string Predicate)> Stated)> _sentences = [];

    /// <summary>Number of sentences added.</summary>
    public int SentenceCount => _sentences.Count;

    /// <summary>How often each predicate is stated in them.</summary>
    public ImmutableSortedDictionary<string, int> Counts =>
        _sentences
            .SelectMany(static sentence => sentence.Stated)
            .GroupBy(static stated => stated.Predicate, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(
                static group => group.Key,
                static group => group.Count(),
                StringComparer.Ordinal
            );

    /// <summary>Adds the sentences of a Re-DocRED document.</summary>
    /// <param name="gold">The document.</param>
    /// <param name="annotated">The same, with <see cref="DocumentRelationFolds.Needed"/>.</param>
    public void Add(DocRedDocument gold, AnnotatedDocument annotated)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(annotated);
        for (var sentence = 0; sentence < gold.Tokenized.Sentences.Length; sentence++)
        {
            var bounds = gold.Tokenized.Sentences[sentence];
            var entities = gold
                .Mentions.Where(mention => bounds.Span.Contains(mention.Span) && mention.Label is not ("TIME" or "NUM"))
                .GroupBy(static mention => mention.Entity)
                .Select(group =>
                    (
                        group.Key,
                        End: new RelationEnd(
                            (int)
                                RelationKinds.Of(
                                    group.First().Label,
                                    gold.Tokenized.Slice(group.First().Span).ToString()
                                ),
                            [.. group.Select(mention => TokenRanges.Of(gold.Tokenized, mention.Span))]
                        )
                    )
                )
                .ToList();
            var stated = gold
                .Labels.Where(label => label.Evidence.Contains(sentence))
                .Select(label =>
                    (
                        Source: entities.FindIndex(entity => entity.Key == label.Head),
                        Target: entities.FindIndex(entity => entity.Key == label.Tail),
                        label.Property
                    )
                );
            Add(annotated, bounds, [.. entities.Select(static entity => entity.End)], stated);
        }
    }

    /// <summary>Adds a sentence of CoNLL04.</summary>
    /// <param name="gold">The sentence.</param>
    /// <param name="annotated">The same, with <see cref="DocumentRelationFolds.Needed"/>.</param>
    public void Add(Conll04Sentence gold, AnnotatedDocument annotated)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(annotated);
        var tokenized = gold.Tokenized;
        Add(
            annotated,
            tokenized.Sentences[0],
            [
                .. gold.Entities.Select(entity => new RelationEnd(
                    (int)
                        RelationKinds.Of(
                            entity.Label,
                            tokenized
                                .Slice(
                                    TextSpan.Cover(
                                        tokenized.Tokens[entity.Start].Span,
                                        tokenized.Tokens[entity.End - 1].Span
                                    )
                                )
                                .ToString()
                        ),
                    [(entity.Start, entity.End)]
                )),
            ],
            gold.Relations.Select(static relation => (relation.Source, relation.Target, relation.Label))
        );
    }

    /// <summary>
    /// Fits and puts the classifier into a model folder: <c>relations.onnx</c>, its lines of <c>heads.json</c>, its
    /// hash.
    /// </summary>
    /// <param name="folder">The folder of the analyser that the sentences were analysed with.</param>
    /// <param name="progress">Told of each pass.</param>
    /// <returns>
    /// For each bound on the score, how many guesses about sentences that were held out reach it and how many of them
    /// are right.
    /// </returns>
    public ImmutableArray<(double Bound, int Guesses, int Right, int Stated)> Write(
        string folder,
        Action<string> progress
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(progress);
        ImmutableArray<string> predicates =
        [
            .. Counts.Where(static count => count.Value >= LeastSeen).Select(static count => count.Key),
        ];
        var texts = _sentences
            .Select(sentence => Labelled(sentence.Text, sentence.Stated, predicates))
            .Where(static text => !text.Pairs.IsEmpty)
            .ToList();
        var shape = new RelationShape(texts[0].States.Columns, RelationKinds.Count, predicates.Length);
        var trainer = new RelationTrainer(shape, RelationTrainerOptions.Sentences);
        var network = trainer.Train([.. texts.Where(static (_, index) => index % Part != 0)], text =>
            progress("relations  " + text)
        );
        var answers = texts
            .Where(static (_, index) => index % Part == 0)
            .SelectMany(text => Answers(network, text, predicates))
            .ToList();
        var calibration = RelationCalibration.Fit([.. answers.Where(static answer => answer.Margin > LeastMargin)]);
        Write(folder, network, predicates, calibration);
        return
        [
            .. s_bounds.Select(bound =>
                (
                    bound,
                    answers.Count(answer => calibration.Apply(answer.Margin) >= bound),
                    answers.Count(answer => calibration.Apply(answer.Margin) >= bound && answer.IsRight),
                    answers.Count(static answer => answer.IsRight)
                )
            ),
        ];
    }

    private static void Write(
        string folder,
        RelationNetwork network,
        ImmutableArray<string> predicates,
        RelationCalibration calibration
    )
    {
        var model = ModelFolder.Open(folder);
        var settings = EncoderSettings.ReadAny(
            model.Read(EncoderSettings.FileName),
            model.PathOf(EncoderSettings.FileName)
        );
        File.WriteAllBytes(Path.Combine(folder, EncoderModel.RelationsFile), RelationHead.Write(network));
        (
            settings with
            {
                RelationPredicates = predicates,
                RelationCalibration = [Math.Round(calibration.Slope, 4), Math.Round(calibration.Offset, 4)],
            }
        ).Write(folder);
        ModelFolder.Describe(
            folder,
            model.Manifest,
            model.Manifest.Files.Keys.Append(EncoderModel.RelationsFile).Distinct()
        );
    }

    private static RelationText Labelled(
        RelationText text,
        List<(int Source, int Target, string Predicate)> stated,
        ImmutableArray<string> predicates
    )
    {
        var labels = stated.ToLookup(static one => (one.Source, one.Target), one => predicates.IndexOf(one.Predicate));
        return text with
        {
            Pairs =
            [
                .. text.Pairs.Select(pair =>
                    pair with
                    {
                        Labels =
                        [
                            .. labels[(pair.Source, pair.Target)].Where(static label => label >= 0).Distinct().Order(),
                        ],
                    }
                ),
            ],
        };
    }

    private static IEnumerable<(double Margin, bool IsRight)> Answers(
        RelationNetwork network,
        RelationText text,
        ImmutableArray<string> predicates
    )
    {
        var pairs = text.Pairs.ToArray();
        var scores = network.Score(new Tape(isRecording: false), text, pairs, 0, Random.Shared);
        for (var row = 0; row < pairs.Length; row++)
        {
            for (var label = 0; label < predicates.Length; label++)
            {
                if (
                    RelationKinds.Fits(
                        PredicateTable.Get(predicates[label]),
                        text.Ends[pairs[row].Source].Kind,
                        text.Ends[pairs[row].Target].Kind
                    )
                )
                {
                    var margin =
                        scores.Values[(row * scores.Columns) + label + 1] - scores.Values[row * scores.Columns];
                    yield return (margin, pairs[row].Labels.Contains(label));
                }
            }
        }
    }

    private void Add(
        AnnotatedDocument annotated,
        Sentence sentence,
        ImmutableArray<RelationEnd> entities,
        IEnumerable<(int Source, int Target, string Label)> labels
    )
    {
        if (entities.Length < 2 || annotated.StateLayer is not { } states)
        {
            return;
        }

        var stated = new List<(int Source, int Target, string Predicate)>();
        foreach (var (source, target, label) in labels.Where(static label => label.Source >= 0 && label.Target >= 0))
        {
            if (WikidataPredicates.Of(label) is not { } meant)
            {
                continue;
            }

            // Wikidata says of places, too, which country they are of; ours say that they lie in it.
            var (from, to) = meant.IsInverse ? (target, source) : (source, target);
            var predicate = PredicateTable.Get(
                meant.Predicate == "country" && entities[from].Kind == (int)EntityKind.Location
                    ? "located_in"
                    : meant.Predicate
            );
            if (RelationKinds.Fits(predicate, entities[from].Kind, entities[to].Kind))
            {
                stated.Add((from, to, predicate.Name));
                if (predicate.IsSymmetric)
                {
                    stated.Add((to, from, predicate.Name));
                }
            }
        }

        _sentences.Add(
            (
                SentenceTexts.Of(
                    states,
                    annotated.SyntaxLayer,
                    sentence,
                    entities,
                    RelationKinds.Count,
                    (source, target) =>
                        PredicateTable.All.Any(predicate =>
                            RelationKinds.Fits(predicate, entities[source].Kind, entities[target].Kind)
                        )
                            ? []
                            : null
                ),
                stated
            )
        );
    }
}
