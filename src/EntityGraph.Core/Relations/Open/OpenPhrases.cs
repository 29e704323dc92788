namespace EntityGraph;

/// <summary>Cuts phrases out of trees as words.</summary>
internal sealed class OpenPhrases
{
    private const int MostDepth = 60;

    private readonly SyntaxTree _tree;

    public OpenPhrases(SyntaxTree tree) => _tree = tree;

    /// <summary>
    /// The words of a phrase without its asides: clauses that tell more of it, appositions, and marks at its ends.
    /// </summary>
    /// <param name="head">The token that heads it.</param>
    /// <param name="isClause">True keeps subject, helpers and clauses.</param>
    /// <param name="withPreposition">False leaves out the preposition before it.</param>
    public List<int> Words(int head, bool isClause = false, bool withPreposition = true)
    {
        var words = new List<int> { head };
        foreach (var child in _tree.Children(head))
        {
            var universal = _tree.Universal(child);
            var isAside =
                _tree.Relation(child) == "acl:relcl"
                || universal is "appos" or "parataxis" or "discourse" or "vocative" or "list"
                || (!isClause && universal is ("nsubj" or "cop" or "aux" or "mark" or "advcl" or "expl" or "csubj"))
                || (!withPreposition && universal == "case" && child < head)
                || (!isClause && universal is ("conj" or "cc") && _tree.Child(head, "cop") >= 0);
            if (!isAside)
            {
                Collect(child, words, 0);
            }
        }

        words.Sort();
        Trim(words);
        return words;
    }

    /// <summary>Words joined by spaces.</summary>
    public string Text(IEnumerable<int> words) =>
        string.Join(' ', words.Select(word => _tree.Document.Slice(_tree.Document.Tokens[word]).ToString()));

    private void Collect(int token, List<int> words, int depth)
    {
        words.Add(token);
        foreach (var child in depth < MostDepth ? _tree.Children(token) : [])
        {
            Collect(child, words, depth + 1);
        }
    }

    private void Trim(List<int> words)
    {
        while (words.Count > 1 && _tree.Part(words[0]) == "PUNCT")
        {
            words.RemoveAt(0);
        }

        while (words.Count > 1 && _tree.Part(words[^1]) == "PUNCT")
        {
            words.RemoveAt(words.Count - 1);
        }
    }
}
