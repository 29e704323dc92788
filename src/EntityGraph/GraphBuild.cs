using System.Collections.Immutable;
using EntityGraph.Graphs;

namespace EntityGraph;

/// <summary>
/// One run from documents to graph: reads on one thread, analyses on several, then resolves and builds.
/// </summary>
internal sealed class GraphBuild(AnalysisPipeline pipeline, ICorpusResolver resolver, BuildOptions options)
{
    // Documents read ahead of the analysis: enough to keep every thread busy, few enough to hold little text.
    private const int ReadAheadPerThread = 4;

    private readonly List<SkippedInput> _skipped = [];
    private readonly List<SkippedInput> _warnings = [];
    private readonly List<SkippedInput> _repeated = [];
    private int _removed;

    public BuildResult Run(Corpus corpus, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var parts = new List<DocumentPart>();
        foreach (var part in Analyze(corpus, progress, cancellation))
        {
            parts.Add(part);
        }

        cancellation.ThrowIfCancellationRequested();
        parts.Sort((left, right) => string.CompareOrdinal(left.Summary.Id, right.Summary.Id));
        var duplicates = options.FindDuplicates
            ? FindDuplicates(parts)
            : ImmutableSortedDictionary<string, string>.Empty;
        var judged = new CorpusJudge(pipeline.Judgements).Resolve(
            resolver,
            parts.SelectMany(part => part.Entities),
            parts.Select(part => part.Trace)
        );
        var builder = new RelationGraphBuilder(WithFacts(options.Graph));
        foreach (var part in parts)
        {
            var summary = judged.Reject(part.Summary);
            builder.Add(
                duplicates.TryGetValue(summary.Id, out var original) ? summary with { DuplicateOf = original } : summary
            );
        }

        return new BuildResult(
            builder.Build(judged.Entities),
            Report(parts, duplicates) with
            {
                Judgements = judged.Notes,
            }
        );
    }

    private IEnumerable<DocumentPart> Analyze(
        Corpus corpus,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellation
    )
    {
        var running = new Queue<Task<DocumentPart>>();
        var count = 0;
        foreach (var result in corpus.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            _warnings.AddRange(result.Warnings.Select(warning => new SkippedInput(result.Path, warning)));
            if (result.IsRead && pipeline.Judgements.Removes(result.Document.Id))
            {
                _removed++;
            }
            else if (result.IsRead)
            {
                count++;
                running.Enqueue(Start(result.Path, result.Document));
            }
            else
            {
                (result.IsDuplicate ? _repeated : _skipped).Add(new SkippedInput(result.Path, result.Reason));
            }

            while (running.Count > options.Threads * ReadAheadPerThread)
            {
                if (Finish(running.Dequeue()) is { } part)
                {
                    yield return part;
                }
            }

            progress?.Report(new BuildProgress(count, _skipped.Count, result.Progress));
        }

        while (running.Count > 0)
        {
            if (Finish(running.Dequeue()) is { } part)
            {
                yield return part;
            }
        }
    }

    private Task<DocumentPart> Start(string path, Document document) =>
        options.Threads == 1
            ? Task.FromResult(DocumentPart.Create(pipeline, path, document, options.FindDuplicates))
            : Task.Run(() => DocumentPart.Create(pipeline, path, document, options.FindDuplicates));

    private DocumentPart? Finish(Task<DocumentPart> task)
    {
        var part = task.GetAwaiter().GetResult();
        if (part.Failure is { } failure)
        {
            _skipped.Add(failure);
            return null;
        }

        return part;
    }

    private static ImmutableSortedDictionary<string, string> FindDuplicates(List<DocumentPart> parts) =>
        new NearDuplicateDetector()
            .FindDuplicates(parts.Select(part => (part.Summary.Id, part.Summary.Date, part.Signature!)))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private RelationGraphOptions WithFacts(RelationGraphOptions graph) =>
        graph with
        {
            Facts = graph.Facts.SetItem("model", pipeline.ModelName),
        };

    private BuildReport Report(List<DocumentPart> parts, ImmutableSortedDictionary<string, string> duplicates) =>
        new()
        {
            DocumentCount = parts.Count,
            RemovedCount = _removed,
            Skipped = [.. _skipped],
            Warnings = [.. _warnings],
            Repeated = [.. _repeated],
            Duplicates = duplicates,
            Mentions = parts
                .SelectMany(part => part.MentionCounts)
                .GroupBy(pair => pair.Key, pair => pair.Value)
                .ToImmutableSortedDictionary(group => group.Key, group => group.Sum()),
            AttributionCount = parts.Sum(part => part.AttributionCount),
            ResolvedPronounCount = parts.Sum(part => part.ResolvedPronounCount),
            UnresolvedPronounCount = parts.Sum(part => part.UnresolvedPronounCount),
            TokenCount = parts.Sum(part => (long)part.TokenCount),
        };
}
