namespace EntityGraph.Graphs;

/// <summary>Which documents count where some repeat others.</summary>
internal static class NearDuplicates
{
    /// <summary>
    /// The ids of the documents that count: of every group of near-duplicates the original, or the first by id where
    /// the original is not (or no longer) among the documents.
    /// </summary>
    public static HashSet<string> Counted(IReadOnlyDictionary<string, DocumentSummary> documents)
    {
        var counted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in documents.Values)
        {
            var root = Root(document, documents);
            if (
                !counted.TryGetValue(root, out var first)
                || (first != root && (document.Id == root || string.CompareOrdinal(document.Id, first) < 0))
            )
            {
                counted[root] = document.Id;
            }
        }

        return new HashSet<string>(counted.Values, StringComparer.Ordinal);
    }

    private static string Root(DocumentSummary document, IReadOnlyDictionary<string, DocumentSummary> documents)
    {
        var root = document.Id;
        var next = document.DuplicateOf;
        var seen = new SortedSet<string>(StringComparer.Ordinal) { root };
        while (next is not null)
        {
            if (!seen.Add(next))
            {
                // A ring of duplicates has no original: its first id stands for it.
                return seen.Min!;
            }

            root = next;
            next = documents.TryGetValue(next, out var original) ? original.DuplicateOf : null;
        }

        return root;
    }
}
