using EntityGraph.Evaluation;
using EntityGraph.Formats;

namespace EntityGraph.Cli;

/// <summary>Runs resolvers over gold mentions.</summary>
internal static class ResolutionRun
{
    /// <summary>Groups the gold names of each document by the rules.</summary>
    public static NameClusterReport Names(string path)
    {
        var evaluator = new NameClusterEvaluator(new RuleDocumentResolver());
        foreach (var document in DocRedReader.Read(path))
        {
            evaluator.Add(document);
        }

        return evaluator.Report();
    }
}
