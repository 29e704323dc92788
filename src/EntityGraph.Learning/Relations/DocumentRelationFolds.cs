using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>
/// Reads relations across the sentences of documents with a classifier that has not seen their fold, over an analyser's
/// frozen states.
/// </summary>
/// <remarks>
/// Every fifth document is a fold. Trained on the other four fifths with gold entities; repeatable. Half an hour of a
/// processor's time.
/// </remarks>
public sealed class DocumentRelationFolds
{
    /// <summary>Number of folds.</summary>
    public const int Folds = 5;

    /// <summary>What is asked of the analyser.</summary>
    public const AnalysisLayers Needed = AnalysisLayers.Mentions | AnalysisLayers.Syntax | AnalysisLayers.States;

    private const int Networks = 2;
    private const int LeastSeen = 2;
    private const double LeastMargin = -3;

    private readonly List<DocRedDocument> _gold = [];
    private readonly List<(
        RelationText Given,
        RelationText Invented,
        RelationText Found,
        ImmutableArray<int> Aligned
    )> _texts = [];
    private readonly ImmutableArray<string> _properties;

    /// <summary>Names the labels of the documents that will be added.</summary>
    public DocumentRelationFolds(IEnumerable<DocRedDocument> documents)
    {
        _properties = DocRedTexts.Properties(documents);
    }

    /// <summary>True where an analyser fills what is learned over.</summary>
    public static bool CanUse(AnalysisLayers layers) => layers.HasFlag(Needed);

    /// <summary>Adds a document.</summary>
    /// <param name="gold">The document.</param>
    /// <param name="given">The same, with <see cref="Needed"/>.</param>
    /// <param name="invented">
    /// The document by <see cref="InventedNames"/>, with the same layers; its entities keep the kinds that they have
    /// in <paramref name="gold"/>, countries among them.
    /// </param>
    /// <param name="found">The document with the entities that were found in it, with the same layers.</param>
    public void Add(DocRedDocument gold, AnnotatedDocument given, AnnotatedDocument invented, ResolvedDocument found)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(invented);
        ArgumentNullException.ThrowIfNull(found);
        var entities = FoundEntities.Of(gold, found);
        _gold.Add(gold);
        _texts.Add(
            (
                DocRedTexts.Of(gold, given, _properties),
                DocRedTexts.Of(gold, invented, _properties),
                DocRedTexts.Of(found.Annotated, entities.Ends),
                entities.Aligned
            )
        );
    }

    /// <summary>
    /// Reads every document three times: with gold entities, with invented names, and with the entities that were
    /// found.
    /// </summary>
    /// <param name="progress">Told of each fold.</param>
    /// <returns>
    /// In the order of the documents; the fold of a document is its number modulo <see cref="Folds"/>.
    /// </returns>
    /// <remarks>Each is read by networks and then again by <see cref="RelationReview"/>, fitted to first readings of
    /// the other folds' documents (by networks that did learn from this fold: what reaches the second reading of its
    /// labels is how sure such networks are of other documents).</remarks>
    public IReadOnlyList<DocumentRelationReading> Read(Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var first = new (Grid Given, Grid Invented, Grid Found)[_gold.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            ReadFirst(fold, first, text => progress($"relations   fold {fold + 1} of {Folds}, {text}"));
        }

        var readings = new DocumentRelationReading[_gold.Count];
        Parallel.For(0, Folds, fold =>
        {
            var review = RelationReview.Fit([
                .. Others(fold)
                    .SelectMany(index =>
                        ((RelationText, Grid)[])
                            [(_texts[index].Given, first[index].Given), (_texts[index].Invented, first[index].Invented)]
                    ),
            ]);
            for (var index = fold; index < _gold.Count; index += Folds)
            {
                var (given, invented, found, aligned) = _texts[index];
                readings[index] = new DocumentRelationReading(
                    _gold[index],
                    fold,
                    Guess(given, review.Apply(given, first[index].Given), [.. Enumerable.Range(0, given.Ends.Length)]),
                    Guess(
                        invented,
                        review.Apply(invented, first[index].Invented),
                        [.. Enumerable.Range(0, invented.Ends.Length)]
                    ),
                    Guess(found, review.Apply(found, first[index].Found), aligned)
                );
            }
        });
        return readings;
    }

    private IEnumerable<int> Others(int fold) => Enumerable.Range(0, _gold.Count).Where(index => index % Folds != fold);

    private void ReadFirst(int fold, (Grid Given, Grid Invented, Grid Found)[] first, Action<string> progress)
    {
        // Half of the texts have invented names, so that what a sentence says counts and not what a name is known for.
        var learned = Others(fold)
            .SelectMany(index => (RelationText[])[_texts[index].Given, _texts[index].Invented])
            .ToArray();
        var shape = new RelationShape(learned[0].States.Columns, DocRedTexts.Kinds.Length, _properties.Length);
        RelationNetwork[] networks =
        [
            .. Enumerable
                .Range(1, Networks)
                .Select(seed =>
                    new RelationTrainer(shape, RelationTrainerOptions.Documents with { Seed = seed }).Train(
                        learned,
                        text => progress($"network {seed} of {Networks}, {text}")
                    )
                ),
        ];
        var seen = Seen(learned);
        Parallel.ForEach(Enumerable.Range(0, _gold.Count).Where(index => index % Folds == fold), index =>
        {
            var (given, invented, found, _) = _texts[index];
            first[index] = (
                Margins(networks, given, seen),
                Margins(networks, invented, seen),
                Margins(networks, found, seen)
            );
        });
    }

    // Which kinds a relation joins: those that it joins at least twice in what was learned.
    private static HashSet<(int Source, int Target, int Label)> Seen(IEnumerable<RelationText> texts) =>
        texts
            .SelectMany(text =>
                text.Pairs.SelectMany(pair =>
                    pair.Labels.Select(label => (text.Ends[pair.Source].Kind, text.Ends[pair.Target].Kind, label))
                )
            )
            .GroupBy(static kinds => kinds)
            .Where(static group => group.Count() >= LeastSeen)
            .Select(static group => group.Key)
            .ToHashSet();

    // By how much each label of each pair scores above the threshold, in the mean of the networks.
    private Grid Margins(
        RelationNetwork[] networks,
        RelationText text,
        HashSet<(int Source, int Target, int Label)> seen
    )
    {
        var margins = new Grid(text.Pairs.Length, _properties.Length);
        var pairs = text.Pairs.ToArray();
        foreach (var network in networks.Where(_ => pairs.Length > 0))
        {
            var scores = network.Score(new Tape(isRecording: false), text, pairs, 0, Random.Shared);
            for (var row = 0; row < pairs.Length; row++)
            {
                for (var label = 0; label < _properties.Length; label++)
                {
                    margins.Row(row)[label] += (scores.Row(row)[label + 1] - scores.Row(row)[0]) / networks.Length;
                }
            }
        }

        for (var row = 0; row < pairs.Length; row++)
        {
            var (source, target) = (text.Ends[pairs[row].Source].Kind, text.Ends[pairs[row].Target].Kind);
            for (var label = 0; label < _properties.Length; label++)
            {
                margins.Row(row)[label] = seen.Contains((source, target, label))
                    ? margins.Row(row)[label]
                    : RelationReview.Least;
            }
        }

        return margins;
    }

    private ImmutableArray<DocRedGuess> Guess(RelationText text, Grid margins, ImmutableArray<int> entities)
    {
        var guesses = ImmutableArray.CreateBuilder<DocRedGuess>();
        for (var row = 0; row < margins.Rows; row++)
        {
            for (var label = 0; label < _properties.Length; label++)
            {
                if (margins.Row(row)[label] > LeastMargin)
                {
                    guesses.Add(
                        new DocRedGuess(
                            entities[text.Pairs[row].Source],
                            entities[text.Pairs[row].Target],
                            _properties[label],
                            margins.Row(row)[label]
                        )
                    );
                }
            }
        }

        return guesses.ToImmutable();
    }
}
