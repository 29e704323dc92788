namespace EntityGraph.Cli;

/// <summary>Maps documents on several threads and gives the results in the order of the documents.</summary>
internal static class Ordered
{
    // Documents read ahead of the work: enough to keep every thread busy, few enough to hold little text.
    private const int ReadAheadPerThread = 4;

    /// <summary>
    /// Results in the order of <paramref name="items"/>, which are read on the calling thread, lazily.
    /// </summary>
    public static IEnumerable<TResult> Map<T, TResult>(IEnumerable<T> items, Func<T, TResult> map)
    {
        var running = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            running.Enqueue(Task.Run(() => map(item)));
            if (running.Count >= Environment.ProcessorCount * ReadAheadPerThread)
            {
                yield return running.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (running.TryDequeue(out var task))
        {
            yield return task.GetAwaiter().GetResult();
        }
    }
}
