namespace EntityGraph.Cli;

/// <summary>Reads the documents of a corpus one by one, says what was skipped and knows the exit code.</summary>
internal sealed class DocumentRun(CancellationToken cancellation)
{
    private readonly List<SkippedInput> _skipped = [];
    private int _read;

    public IEnumerable<Document> Read(Corpus corpus)
    {
        foreach (var result in corpus.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var warning in result.Warnings)
            {
                Console.Error.WriteLine($"warning    {result.Path}: {warning}");
            }

            if (result.IsRead)
            {
                _read++;
                yield return result.Document;
            }
            else if (result.IsDuplicate)
            {
                Console.Error.WriteLine($"repeated   {result.Path}: {result.Reason}");
            }
            else
            {
                _skipped.Add(new SkippedInput(result.Path, result.Reason));
            }
        }

        if (_read == 0)
        {
            SkipReporter.Skipped(_skipped);
            throw new UsageException("nothing could be read.");
        }
    }

    /// <summary>Says what was skipped and gives the exit code.</summary>
    public int End()
    {
        SkipReporter.Skipped(_skipped);
        return _skipped.Count > 0 ? ExitCode.Skipped : ExitCode.Done;
    }
}
