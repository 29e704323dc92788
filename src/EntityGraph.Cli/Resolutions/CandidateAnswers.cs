using System.Collections.Immutable;
using System.Globalization;
using EntityGraph.Formats;
using EntityGraph.Graphs;

namespace EntityGraph.Cli;

/// <summary>Writes pairs of entities that may be one, side by side.</summary>
internal static class CandidateAnswers
{
    private const int Sentences = 2;

    private static readonly ImmutableArray<string> s_columns =
    [
        "first",
        "first_name",
        "first_mentions",
        "second",
        "second_name",
        "second_mentions",
        "probability",
        "edges",
        "usefulness",
        "reasons",
    ];

    public static QueryAnswer Of(RelationGraph graph, ImmutableArray<MergeCandidate> candidates) =>
        new([new("resolve", "candidates")], new Table(s_columns, candidates.Select(Row)), (text, top) =>
        {
            if (candidates.IsEmpty)
            {
                text.Line("no doubtful pairs");
                return;
            }

            for (var index = 0; index < Math.Min(top, candidates.Length); index++)
            {
                Write(graph, candidates[index], index + 1, text);
            }

            text.More(Math.Min(top, candidates.Length), candidates.Length);
        });

    private static void Write(RelationGraph graph, MergeCandidate candidate, int number, QueryText text)
    {
        var (first, second) = (candidate.First, candidate.Second);
        var rows = new List<IReadOnlyList<object>> { new object[] { "", Counts(first), Counts(second) } };
        var (left, right) = (Shown(graph, first, text), Shown(graph, second, text));
        for (var index = 0; index < Math.Max(left.Count, right.Count); index++)
        {
            rows.Add(new object[] { "", left.ElementAtOrDefault(index) ?? "", right.ElementAtOrDefault(index) ?? "" });
        }

        text.Columns([number.ToString(CultureInfo.InvariantCulture), Title(first), Title(second)], rows);
        var moved = QueryText.Count(candidate.EdgeCount, "relation");
        text.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"   {string.Join("; ", candidate.Reasons)}  (one: {candidate.Probability:0.00}; {moved} would move)"
            )
        );
        text.Line($"   entitygraph resolve merge {first.Id} {second.Id}   or   forbid");
        text.Line();
    }

    private static string Title(GraphNode node) => $"{node.Entity.Name}  {node.Id}";

    private static string Counts(GraphNode node)
    {
        var aliases = node.Entity.Aliases.Length > 0 ? $"; also {string.Join(", ", node.Entity.Aliases.Take(3))}" : "";
        return $"{QueryText.Count(node.MentionCount, "mention")} in {QueryText.Count(node.DocumentCount, "article")}{aliases}";
    }

    // Sentences of the strongest relations, each once.
    private static List<string> Shown(RelationGraph graph, GraphNode node, QueryText text) =>
        graph
            .EdgesOf(node.Id)
            .OrderByDescending(edge => edge.Weight)
            .ThenBy(edge => edge.Id, StringComparer.Ordinal)
            .SelectMany(edge => edge.Evidence)
            .DistinctBy(evidence => (evidence.DocumentId, evidence.Sentence))
            .Select(evidence =>
                graph.TryGetSentence(evidence.DocumentId, evidence.Sentence, out var sentence)
                    ? Snippet.Of(sentence, evidence.Span, text.SnippetLength)
                    : null
            )
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Take(Sentences)
            .ToList();

    private static object?[] Row(MergeCandidate candidate) =>
        [
            candidate.First.Id.Value,
            candidate.First.Entity.Name,
            candidate.First.MentionCount,
            candidate.Second.Id.Value,
            candidate.Second.Entity.Name,
            candidate.Second.MentionCount,
            candidate.Probability,
            candidate.EdgeCount,
            candidate.Usefulness,
            string.Join("; ", candidate.Reasons),
        ];
}
