namespace EntityGraph;

/// <summary>
/// A document as the linker reads it: words, syntax, probabilities, and what the rules found. Not thread-safe.
/// </summary>
internal sealed class LinkText
{
    private readonly int[] _left;
    private readonly int[] _right;

    public LinkText(AttributionText text, IReadOnlyList<Draft> drafts)
    {
        Text = text;
        Drafts = drafts;
        var layer = text.Document.AttributionLayer
            ?? throw new ArgumentException("The document has no attribution layer.", nameof(text));
        Sources = new LinkCandidates(layer, AttributionPart.Source, text.Count);
        Cues = new LinkCandidates(layer, AttributionPart.Cue, text.Count);
        Contents = new LinkCandidates(layer, AttributionPart.Content, text.Count);
        Words = [.. text.Lower.Select(FeatureList.Of)];
        IsWord = [.. Enumerable.Range(0, text.Count).Select(text.IsWord)];
        Classes = [.. Enumerable.Range(0, text.Count).Select(Class)];
        Heads = new int[text.Count];
        Relations = new int[text.Count];
        Parts = new int[text.Count];
        ReadSyntax(text.Document.SyntaxLayer);
        _left = new int[text.Count];
        _right = new int[text.Count];
        ReadSubtrees();
    }

    public AttributionText Text { get; }

    public IReadOnlyList<Draft> Drafts { get; }

    public LinkCandidates Sources { get; }

    public LinkCandidates Cues { get; }

    public LinkCandidates Contents { get; }

    /// <summary>A number for each word, lower case.</summary>
    public int[] Words { get; }

    /// <summary>Whether each token is a word.</summary>
    public bool[] IsWord { get; }

    /// <summary>A number for the sort of mark or word that each token is; 0 is kept for the end of the text.</summary>
    public int[] Classes { get; }

    /// <summary>The token that each depends on; -1 for roots and without syntax.</summary>
    public int[] Heads { get; }

    /// <summary>A number for each dependency label.</summary>
    public int[] Relations { get; }

    /// <summary>A number for each part of speech.</summary>
    public int[] Parts { get; }

    public int Count => Text.Count;

    /// <summary>The word at a token, 0 outside the text.</summary>
    public int Word(int token) => token >= 0 && token < Count ? Words[token] : 0;

    /// <summary>First token of the subtree of a token.</summary>
    public int Left(int token) => _left[token];

    /// <summary>One past the last token of its subtree.</summary>
    public int Right(int token) => _right[token];

    /// <summary>The token of a range on which the others hang.</summary>
    public int Top(TokenRange range)
    {
        for (var token = range.Start; token < range.End; token++)
        {
            if (!range.Contains(Heads[token]))
            {
                return token;
            }
        }

        return range.Start;
    }

    /// <summary>The dependency label from a token to its head as text, for rules over the tree.</summary>
    public string Relation(int token) => Text.Document.SyntaxLayer?.Words[token].Relation ?? "";

    private int Class(int token) =>
        Text.At(token) switch
        {
            "," => 1,
            "." => 2,
            "?" or "!" => 3,
            ";" or ":" => 4,
            "”" or "\"" or "''" or "’" or "'" => 5,
            "“" or "``" or "‘" => 6,
            "and" or "but" or "or" => 7,
            "-" or "--" or "—" or "–" => 8,
            ")" => 9,
            _ => IsWord[token] ? 10 : 11,
        };

    private void ReadSyntax(SyntaxLayer? syntax)
    {
        Array.Fill(Heads, SyntaxWord.Root);
        for (var token = 0; syntax is not null && token < Count; token++)
        {
            Heads[token] = syntax.Words[token].Head;
            Relations[token] = FeatureList.Of(syntax.Words[token].Relation);
            Parts[token] = FeatureList.Of(syntax.Words[token].PartOfSpeech);
        }
    }

    private void ReadSubtrees()
    {
        for (var token = 0; token < Count; token++)
        {
            _left[token] = token;
            _right[token] = token + 1;
        }

        foreach (var sentence in Text.Document.Tokenized.Sentences)
        {
            for (var changed = true; changed; )
            {
                changed = false;
                for (var token = sentence.TokenStart; token < sentence.TokenEnd; token++)
                {
                    var head = Heads[token];
                    if (head >= 0 && (_left[head] > _left[token] || _right[head] < _right[token]))
                    {
                        _left[head] = Math.Min(_left[head], _left[token]);
                        _right[head] = Math.Max(_right[head], _right[token]);
                        changed = true;
                    }
                }
            }
        }
    }
}
