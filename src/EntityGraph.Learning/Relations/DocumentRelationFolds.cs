using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>Reads relations across the sentences of documents with a classifier that has not seen their fold, over an analyser's frozen states.</summary>
/// <remarks>Every fifth document is a fold. Trained on the other four fifths with gold entities; repeatable. Minutes on two cores.</remarks>
public sealed class DocumentRelationFolds
{
    /// <summary>Number of folds.</summary>
    public const int Folds = 5;

    /// <summary>What is asked of the analyser.</summary>
    public const AnalysisLayers Needed = AnalysisLayers.Mentions | AnalysisLayers.Syntax | AnalysisLayers.States;

    private const int LeastSeen = 2;
    private const double LeastMargin = -3;

    private readonly List<DocRedDocument> _gold = [];
    private readonly List<(RelationText Given, RelationText Invented, RelationText Found, ImmutableArray<int> Aligned)> _texts = [];
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
    /// <param name="invented">The document by <see cref="InventedNames"/>, with the same layers.</param>
    /// <param name="found">The document with the entities that were found in it, with the same layers.</param>
    public void Add(DocRedDocument gold, AnnotatedDocument given, (DocRedDocument Gold, AnnotatedDocument Annotated) invented, ResolvedDocument found)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(invented.Gold);
        ArgumentNullException.ThrowIfNull(invented.Annotated);
        ArgumentNullException.ThrowIfNull(found);
        var entities = FoundEntities.Of(gold, found);
        _gold.Add(gold);
        _texts.Add((
            DocRedTexts.Of(gold, given, _properties),
            DocRedTexts.Of(invented.Gold, invented.Annotated, _properties),
            DocRedTexts.Of(found.Annotated, entities.Ends),
            entities.Aligned));
    }

    /// <summary>Reads every document three times: with gold entities, with invented names, and with the entities that were found.</summary>
    /// <param name="progress">Told of each fold.</param>
    /// <returns>In the order of the documents; the fold of a document is its number modulo <see cref="Folds"/>.</returns>
    public IReadOnlyList<DocumentRelationReading> Read(Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var readings = new DocumentRelationReading[_gold.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var number = fold;
            // Half of the texts have invented names, so that what a sentence says counts and not what a name is known for.
            var learned = _texts.Where((_, index) => index % Folds != number).SelectMany(static text => (RelationText[])[text.Given, text.Invented]).ToArray();
            var shape = new RelationShape(learned[0].States.Columns, DocRedTexts.Kinds.Length, _properties.Length);
            var network = new RelationTrainer(shape, RelationTrainerOptions.Documents).Train(learned, text => progress($"relations   fold {number + 1} of {Folds}, {text}"));
            var seen = Seen(learned);
            Parallel.ForEach(Enumerable.Range(0, _gold.Count).Where(index => index % Folds == number), index =>
            {
                var (given, invented, found, aligned) = _texts[index];
                readings[index] = new DocumentRelationReading(
                    _gold[index],
                    number,
                    Guess(network, given, seen, [.. Enumerable.Range(0, given.Ends.Length)]),
                    Guess(network, invented, seen, [.. Enumerable.Range(0, invented.Ends.Length)]),
                    Guess(network, found, seen, aligned));
            });
        }

        return readings;
    }

    // Which kinds a relation joins: those that it joins at least twice in what was learned.
    private static HashSet<(int Source, int Target, int Label)> Seen(IEnumerable<RelationText> texts) => texts
        .SelectMany(text => text.Pairs.SelectMany(pair => pair.Labels.Select(label => (text.Ends[pair.Source].Kind, text.Ends[pair.Target].Kind, label))))
        .GroupBy(static kinds => kinds)
        .Where(static group => group.Count() >= LeastSeen)
        .Select(static group => group.Key)
        .ToHashSet();

    private ImmutableArray<DocRedGuess> Guess(
        RelationNetwork network, RelationText text, HashSet<(int Source, int Target, int Label)> seen, ImmutableArray<int> entities)
    {
        var guesses = ImmutableArray.CreateBuilder<DocRedGuess>();
        if (text.Pairs.IsEmpty)
        {
            return [];
        }

        var pairs = text.Pairs.ToArray();
        var scores = network.Score(new Tape(isRecording: false), text, pairs, 0, Random.Shared);
        for (var row = 0; row < pairs.Length; row++)
        {
            var (source, target) = (pairs[row].Source, pairs[row].Target);
            for (var label = 0; label < _properties.Length; label++)
            {
                var margin = scores.Row(row)[label + 1] - scores.Row(row)[0];
                if (margin > LeastMargin && seen.Contains((text.Ends[source].Kind, text.Ends[target].Kind, label)))
                {
                    guesses.Add(new DocRedGuess(entities[source], entities[target], _properties[label], margin));
                }
            }
        }

        return guesses.ToImmutable();
    }
}
