using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>Learns CoNLL04's relations over an analyser's frozen states and reads other sentences end to end.</summary>
/// <remarks>
/// The bound above which a relation counts is chosen on a fifth of the training sentences. A minute on one core;
/// repeatable.
/// </remarks>
public sealed class Conll04Relations
{
    private const int Part = 5;
    private const double Step = 0.1;
    private static readonly ImmutableArray<string> s_kinds = ["Peop", "Org", "Loc", "Other"];
    private static readonly ImmutableArray<string> s_labels =
    [
        "Work_For",
        "Live_In",
        "OrgBased_In",
        "Located_In",
        "Kill",
    ];
    private static readonly (string Source, string Target)[] s_ends =
    [
        ("Peop", "Org"),
        ("Peop", "Loc"),
        ("Org", "Loc"),
        ("Loc", "Loc"),
        ("Peop", "Peop"),
    ];

    private readonly List<RelationText> _texts = [];
    private readonly Conll04Names _names = new();
    private RelationNetwork? _network;
    private double _bound;

    /// <summary>Adds a sentence to learn from.</summary>
    /// <param name="gold">The sentence.</param>
    /// <param name="annotated">The same, with <see cref="DocumentRelationFolds.Needed"/>.</param>
    public void Add(Conll04Sentence gold, AnnotatedDocument annotated)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(annotated);
        _names.Add(gold, annotated);
        var labels = gold.Relations.ToLookup(
            relation => (relation.Source, relation.Target),
            relation => s_labels.IndexOf(relation.Label)
        );
        _texts.Add(Text(annotated, gold.Entities, (source, target) => [.. labels[(source, target)].Order()]));
    }

    /// <summary>Learns from what was added.</summary>
    /// <param name="progress">Told of each pass.</param>
    public void Train(Action<string>? progress = null)
    {
        _names.Train();
        progress?.Invoke("names learned");
        var held = _texts.Where(static (_, index) => index % Part == 0).ToArray();
        _network = Fit([.. _texts.Where(static (_, index) => index % Part != 0)], progress);
        var margins = held.SelectMany(text =>
                Margins(text).Select(found => (found.Margin, IsRight: found.Pair.Labels.Contains(found.Label)))
            )
            .ToList();
        var asked = held.Sum(static text => text.Pairs.Sum(static pair => pair.Labels.Length));
        _bound = Enumerable
            .Range(-20, 41)
            .Select(static step => step * Step)
            .MaxBy(bound =>
                2.0
                * margins.Count(found => found.Margin > bound && found.IsRight)
                / Math.Max(1, margins.Count(found => found.Margin > bound) + asked)
            );
        _network = Fit(_texts, progress);
    }

    /// <summary>Reads a sentence: names, then relations between them. Not thread-safe.</summary>
    public Conll04Reading Read(Conll04Sentence gold, AnnotatedDocument annotated)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(annotated);
        var entities = _names.Find(annotated);
        return new Conll04Reading(gold, entities, Relations(annotated, entities));
    }

    /// <summary>The same with gold entities.</summary>
    public Conll04Reading ReadGiven(Conll04Sentence gold, AnnotatedDocument annotated)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(annotated);
        return new Conll04Reading(gold, gold.Entities, Relations(annotated, gold.Entities));
    }

    private static RelationNetwork Fit(IReadOnlyList<RelationText> texts, Action<string>? progress) =>
        new RelationTrainer(
            new RelationShape(texts[0].States.Columns, s_kinds.Length, s_labels.Length),
            RelationTrainerOptions.FewSentences
        ).Train(texts, progress);

    private static RelationText Text(
        AnnotatedDocument annotated,
        ImmutableArray<Conll04Entity> entities,
        Func<int, int, int[]> labels
    ) =>
        SentenceTexts.Of(
            annotated.StateLayer ?? throw new ArgumentException("expected a document with states.", nameof(annotated)),
            annotated.SyntaxLayer,
            annotated.Tokenized.Sentences[0],
            [
                .. entities.Select(entity => new RelationEnd(
                    s_kinds.IndexOf(entity.Label),
                    [(entity.Start, entity.End)]
                )),
            ],
            s_kinds.Length,
            labels
        );

    private static bool Fits(RelationText text, RelationPair pair, int label) =>
        s_kinds[text.Ends[pair.Source].Kind] == s_ends[label].Source
        && s_kinds[text.Ends[pair.Target].Kind] == s_ends[label].Target;

    private IEnumerable<(RelationPair Pair, int Label, double Margin)> Margins(RelationText text)
    {
        if (text.Pairs.IsEmpty)
        {
            yield break;
        }

        var pairs = text.Pairs.ToArray();
        var network = _network ?? throw new InvalidOperationException("Nothing was learned yet.");
        var scores = network.Score(new Tape(isRecording: false), text, pairs, 0, Random.Shared);
        for (var row = 0; row < pairs.Length; row++)
        {
            for (var label = 0; label < s_labels.Length; label++)
            {
                if (Fits(text, pairs[row], label))
                {
                    yield return (
                        pairs[row],
                        label,
                        scores.Values[(row * scores.Columns) + label + 1] - scores.Values[row * scores.Columns]
                    );
                }
            }
        }
    }

    private ImmutableArray<Conll04Relation> Relations(
        AnnotatedDocument annotated,
        ImmutableArray<Conll04Entity> entities
    ) =>
        [
            .. Margins(Text(annotated, entities, static (_, _) => []))
                .Where(found => found.Margin > _bound)
                .Select(static found => new Conll04Relation(
                    found.Pair.Source,
                    found.Pair.Target,
                    s_labels[found.Label]
                )),
        ];
}
