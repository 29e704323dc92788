using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>
/// Scores the chains of people, organisations and places found in a treebank's documents. Not thread-safe.
/// </summary>
/// <remarks>Mentions count as right where their first and last words are the gold's. Singletons are left out on both
/// sides, as corpora without them are scored.</remarks>
public sealed class CoreferenceEvaluator
{
    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal) { "person", "organization", "place" };

    private readonly List<CoreferenceScore> _scores = [];
    private MatchCount _mentions;

    /// <summary>Number of documents added.</summary>
    public int Documents => _scores.Count;

    /// <summary>Mentions of chains of two or more, by their words.</summary>
    public MatchCount Mentions => _mentions;

    /// <summary>The sum over documents.</summary>
    public CoreferenceScore Score => _scores.Aggregate(default(CoreferenceScore), (sum, score) => sum + score);

    /// <summary>Adds one document.</summary>
    /// <param name="gold">The document.</param>
    /// <param name="found">Chains as ranges of words; a range is in one of them.</param>
    public void Add(CoreferenceDocument gold, IReadOnlyList<IReadOnlySet<(int Start, int End)>> found)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(found);
        var wanted = ClusterMeasures.WithoutSingletons(
            Distinct(gold.Chains(mention => s_types.Contains(mention.Type)))
        );
        var shown = ClusterMeasures.WithoutSingletons(Distinct(found));
        _scores.Add(CoreferenceScore.Of(wanted, shown));
        _mentions += MatchCount.Of(wanted.SelectMany(chain => chain), shown.SelectMany(chain => chain));
    }

    /// <summary>
    /// The figures by name: <c>coref.conll</c>, <c>coref.muc</c>, <c>coref.b3</c>, <c>coref.ceafe</c>,
    /// <c>coref.lea</c>.
    /// </summary>
    public IEnumerable<KeyValuePair<string, double>> Metrics()
    {
        var score = Score;
        return
        [
            KeyValuePair.Create("coref.conll", score.MeanF1),
            KeyValuePair.Create("coref.muc", score.Muc.F1),
            KeyValuePair.Create("coref.b3", score.BCubed.F1),
            KeyValuePair.Create("coref.ceafe", score.Ceafe.F1),
            KeyValuePair.Create("coref.lea", score.Lea.F1),
        ];
    }

    // A range may carry two chains in the gold (a name in apposition to all of itself): the first keeps it.
    private static List<IReadOnlySet<(int Start, int End)>> Distinct(
        IReadOnlyList<IReadOnlySet<(int Start, int End)>> chains
    )
    {
        var taken = new HashSet<(int, int)>();
        return
        [
            .. chains
                .Select(chain => (IReadOnlySet<(int, int)>)chain.Where(taken.Add).ToHashSet())
                .Where(chain => chain.Count > 0),
        ];
    }
}
