namespace EntityGraph.Learning;

/// <summary>Reads <c>token TAB tag</c> files; a document ends at <c>-DOCSTART-</c>, or with each sentence where the file has none.</summary>
internal static class ConllCorpus
{
    private const string DocumentStart = "-DOCSTART-";
    private const string EmptyToken = "\uFFFD";

    /// <summary>Documents as sentences of words and tags, in file order.</summary>
    public static List<List<(string[] Words, string[] Tags)>> Read(string path)
    {
        var documents = new List<List<(string[], string[])>>();
        var words = new List<string>();
        var tags = new List<string>();
        var hasDocuments = false;
        var number = 0;
        void EndSentence()
        {
            if (words.Count > 0)
            {
                if (!hasDocuments || documents.Count == 0)
                {
                    documents.Add([]);
                }

                documents[^1].Add(([.. words], [.. tags]));
                words.Clear();
                tags.Clear();
            }
        }

        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0)
            {
                EndSentence();
                continue;
            }

            var columns = line.Split('\t');
            if (columns.Length < 2)
            {
                throw new DataFormatException(path, number, $"expected token, tab, tag; found '{line}'.");
            }

            if (columns[0] == DocumentStart)
            {
                EndSentence();
                hasDocuments = true;
                documents.Add([]);
                continue;
            }

            // Some corpora hold a token without a character.
            words.Add(columns[0].Length == 0 ? EmptyToken : columns[0]);
            tags.Add(columns[1]);
        }

        EndSentence();
        documents.RemoveAll(document => document.Count == 0);
        return documents;
    }
}
