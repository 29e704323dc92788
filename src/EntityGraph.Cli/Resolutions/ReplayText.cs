using System.Globalization;
using EntityGraph.Graphs;

namespace EntityGraph.Cli;

/// <summary>Says what a judgement would change in a graph.</summary>
internal static class ReplayText
{
    private const int Shown = 10;

    public static void Write(
        RelationGraph graph,
        JudgementSet before,
        JudgementSet after,
        Judgement judgement,
        TextWriter output
    )
    {
        if (judgement.Verb == JudgementVerb.SetSpeaker)
        {
            output.WriteLine("a graph does not hold the texts: what changes shows after the next build.");
            return;
        }

        var judgements = new GraphJudgements(graph);
        var (old, changed) = (judgements.Replay(before), judgements.Replay(after));
        var lines = Nodes(old, changed).Concat(Edges(old, changed)).ToList();
        foreach (var line in lines.Take(Shown))
        {
            output.WriteLine(line);
        }

        if (lines.Count > Shown)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"…{lines.Count - Shown:N0} more changes"));
        }

        if (lines.Count == 0)
        {
            output.WriteLine(
                "nothing changes in this graph; what happens inside a document shows after the next build."
            );
        }

        output.WriteLine(
            $"entities {old.Nodes.Length} → {changed.Nodes.Length}, relations {old.Edges.Length} → {changed.Edges.Length}"
        );
    }

    private static IEnumerable<string> Nodes(RelationGraph old, RelationGraph changed)
    {
        foreach (var node in old.Nodes.Where(node => !changed.TryGetNode(node.Id, out _)))
        {
            yield return $"- {Describe(node)}";
        }

        foreach (var node in changed.Nodes)
        {
            if (!old.TryGetNode(node.Id, out var before))
            {
                yield return $"+ {Describe(node)}";
            }
            else if (Describe(before) != Describe(node))
            {
                yield return $"~ {Describe(before)} → {Describe(node)}";
            }
        }
    }

    private static IEnumerable<string> Edges(RelationGraph old, RelationGraph changed)
    {
        foreach (var edge in old.Edges.Where(edge => !changed.TryGetEdge(edge.Id, out _)))
        {
            yield return $"- {edge.Id} (weight {edge.Weight})";
        }

        foreach (var edge in changed.Edges)
        {
            if (!old.TryGetEdge(edge.Id, out var before))
            {
                yield return $"+ {edge.Id} (weight {edge.Weight})";
            }
            else if (before.Weight != edge.Weight || before.Evidence.Length != edge.Evidence.Length)
            {
                yield return $"~ {edge.Id} (weight {before.Weight} → {edge.Weight}, evidence {before.Evidence.Length} → {edge.Evidence.Length})";
            }
        }
    }

    private static string Describe(GraphNode node) =>
        $"{node.Id} {node.Entity.Name} ({QueryText.Count(node.MentionCount, "mention")} in {QueryText.Count(node.DocumentCount, "article")})";
}
