using System.Globalization;
using EntityGraph.Graphs;

namespace EntityGraph.Cli;

/// <summary>
/// What <c>build</c> says of its result: counts, the most mentioned, the strongest link, who mentions whom.
/// </summary>
internal sealed class BuildSummary(BuildResult result, IReadOnlyList<string> paths)
{
    private const int Shown = 3;
    private const int SnippetLength = 110;

    public void WriteTo(TextWriter output)
    {
        var report = result.Report;
        var skipped = report.Skipped.Length > 0 ? $", {Number(report.Skipped.Length)} skipped (see below)" : "";
        var duplicates =
            report.Duplicates.Count > 0
                ? $", {Number(report.Duplicates.Count)} near-duplicate{(report.Duplicates.Count == 1 ? "" : "s")} (counted once in weights)"
                : "";
        output.WriteLine(
            $"{Number(report.DocumentCount)} article{(report.DocumentCount == 1 ? "" : "s")}{skipped}{duplicates}"
        );
        WriteCounts(output);
        output.WriteLine();
        WriteHighlights(output);
    }

    public void WriteNext(TextWriter output)
    {
        if (paths.Count == 0)
        {
            return;
        }

        output.WriteLine($"wrote      {string.Join(", ", paths.Select(Describe))}");
        if (paths.FirstOrDefault(path => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) is { } json)
        {
            var target =
                MostMentionedTarget(result.Graph) is { } id && result.Graph.TryGetNode(id, out var node)
                    ? node.Entity.Name
                    : "NAME";
            output.WriteLine($"next       entitygraph query who-mentions \"{target}\" --graph {json}");
            output.WriteLine($"           entitygraph query top --graph {json}");
        }

        output.WriteLine("note       machine-extracted: check the source");
    }

    private void WriteCounts(TextWriter output)
    {
        var mentions = result.Report.Mentions;
        var countries =
            mentions.GetValueOrDefault(MentionKind.Country) + mentions.GetValueOrDefault(MentionKind.Nationality);
        output.WriteLine(
            $"mentions   {Number(mentions.Values.Sum()), -8} people {Number(mentions.GetValueOrDefault(MentionKind.Person))} · organisations {Number(mentions.GetValueOrDefault(MentionKind.Organisation))} · countries {Number(countries)}"
        );
        output.WriteLine(
            $"pronouns   {Number(result.Report.ResolvedPronounCount), -8} resolved · {Number(result.Report.UnresolvedPronounCount)} open"
        );
        var nodes = result.Graph.Nodes;
        output.WriteLine(
            $"entities   {Number(nodes.Length), -8} people {Count(nodes, EntityKind.Person)} · organisations {Count(nodes, EntityKind.Organisation)} · countries {Count(nodes, EntityKind.Country)}"
        );
        var edges = result.Graph.Edges;
        var claimed = edges.Count(edge => edge.Kind == RelationKind.Stated && !edge.IsAsserted && edge.Claimed > 0);
        output.WriteLine(
            $"relations  {Number(edges.Length), -8} co-mention {Count(edges, RelationKind.CoMention)} · stated {Count(edges, RelationKind.Stated)}{(claimed > 0 ? $" ({Number(claimed)} only claimed)" : "")} · mentions {Count(edges, RelationKind.Mentions)} · relays {Count(edges, RelationKind.Relays)}"
        );
        foreach (var (kind, count) in result.Graph.LeftOut.Mentions)
        {
            output.WriteLine(
                $"left out   {Number(count)} mentions of kind {SnakeCase.Of(kind)} (--kinds +{SnakeCase.Of(kind)} keeps them)"
            );
        }
    }

    private void WriteHighlights(TextWriter output)
    {
        var graph = result.Graph;
        var most = graph
            .Nodes.OrderByDescending(node => node.MentionCount)
            .ThenBy(node => node.Id)
            .Take(Shown)
            .Select(
                (node, index) =>
                    index == 0
                        ? $"{node.Entity.Name} ({Number(node.MentionCount)} in {Number(node.DocumentCount)} articles)"
                        : $"{node.Entity.Name} ({Number(node.MentionCount)})"
            );
        if (graph.Nodes.Length > 0)
        {
            output.WriteLine($"most mentioned     {string.Join(", ", most)}");
        }

        if (Strongest(graph, RelationKind.Stated) is { } stated)
        {
            output.WriteLine(
                $"strongest link     {Name(stated.Source)} – {Name(stated.Target)}   {stated.Predicate}, in {Number(stated.Weight)} sentence{(stated.Weight == 1 ? "" : "s")}"
            );
        }

        if (Strongest(graph, RelationKind.Mentions) is { } mentions)
        {
            output.WriteLine(
                $"who mentions whom  {Name(mentions.Source)} → {Name(mentions.Target)}   {Said(mentions)}"
            );
        }
    }

    private string Said(GraphEdge edge) =>
        result
            .Graph.WhoMentions(edge.Target.Value)
            .Where(answer => answer.Speaker.Id == edge.Source)
            .OrderByDescending(answer => answer.Quote is not null)
            .ThenBy(answer => answer.Evidence.Document.Id, StringComparer.Ordinal)
            .ThenBy(answer => answer.Evidence.Evidence.Span)
            .Select(answer => $"{answer.Shown(SnippetLength)} ({answer.CueLemma})")
            .FirstOrDefault()
        ?? "";

    private static GraphEdge? Strongest(RelationGraph graph, RelationKind kind) =>
        graph
            .Edges.Where(edge => edge.Kind == kind && edge.IsAsserted)
            .OrderByDescending(edge => edge.Weight)
            .ThenByDescending(edge => edge.Score)
            .ThenBy(edge => edge.Id, StringComparer.Ordinal)
            .FirstOrDefault();

    private static EntityId? MostMentionedTarget(RelationGraph graph) =>
        graph
            .Edges.Where(edge => edge.Kind == RelationKind.Mentions && edge.IsAsserted)
            .GroupBy(edge => edge.Target)
            .OrderByDescending(group => group.Sum(edge => edge.Weight))
            .ThenBy(group => group.Key)
            .Select(group => (EntityId?)group.Key)
            .FirstOrDefault();

    private string Name(EntityId id) => result.Graph.TryGetNode(id, out var node) ? node.Entity.Name : id.Value;

    private static string Describe(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".graphml" => $"{path} (open it in Gephi, yEd or Cytoscape)",
            ".json" => $"{path} (everything, for query)",
            _ => path,
        };

    private static string Count(IEnumerable<GraphNode> nodes, EntityKind kind) =>
        Number(nodes.Count(node => node.Entity.Kind == kind));

    private static string Count(IEnumerable<GraphEdge> edges, RelationKind kind) =>
        Number(edges.Count(edge => edge.Kind == kind));

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
