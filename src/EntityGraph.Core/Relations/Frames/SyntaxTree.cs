using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// The trees of a document with the words they hang on: what frames are read from. O(tokens) to make.
/// </summary>
internal sealed class SyntaxTree
{
    private readonly TokenizedDocument _document;
    private readonly ImmutableArray<SyntaxWord> _words;
    private readonly string[] _lower;
    private readonly int[] _firstChild;
    private readonly int[] _nextChild;

    public SyntaxTree(TokenizedDocument document, SyntaxLayer syntax)
    {
        _document = document;
        _words = TreeRepair.Mend(document, syntax.Words);
        _lower = new string[_words.Length];
        _firstChild = new int[_words.Length];
        _nextChild = new int[_words.Length];
        Array.Fill(_firstChild, -1);
        for (var token = _words.Length - 1; token >= 0; token--)
        {
            _lower[token] = document.Slice(document.Tokens[token]).ToString().ToLowerInvariant().Replace('’', '\'');
            var head = _words[token].Head;
            _nextChild[token] = -1;
            if (head >= 0)
            {
                _nextChild[token] = _firstChild[head];
                _firstChild[head] = token;
            }
        }
    }

    /// <summary>The cut text.</summary>
    public TokenizedDocument Document => _document;

    /// <summary>Number of tokens.</summary>
    public int Count => _words.Length;

    /// <summary>The token that a token hangs on; -1 for a root.</summary>
    public int Head(int token) => _words[token].Head;

    /// <summary>The label of a token's link.</summary>
    public string Relation(int token) => _words[token].Relation;

    /// <summary>The universal part of the label.</summary>
    public string Universal(int token)
    {
        var relation = _words[token].Relation;
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation[..colon];
    }

    /// <summary>The universal part of speech.</summary>
    public string Part(int token) => _words[token].PartOfSpeech;

    /// <summary>The word in lower case, apostrophes made straight.</summary>
    public string Lower(int token) => _lower[token];

    /// <summary>In [0, 1]: how sure the link of a token and its label are.</summary>
    /// <remarks>
    /// Parsers hang either of a title and the name right after it on what is around, so that neither link is sure where
    /// both together are: what is left of the link between them counts for the link of the two.
    /// </remarks>
    public double LinkScore(int token)
    {
        var word = _words[token];
        var partner = Partner(token);
        return partner < 0 ? word.HeadScore * word.RelationScore
            : partner == word.Head ? 1
            : Math.Min(1, word.HeadScore + 1 - _words[partner].HeadScore) * word.RelationScore;
    }

    // The other of "Minister Lind": the head of the pair for its second part, the part for its head; -1 for none.
    private int Partner(int token)
    {
        if (IsTitleOf(token, _words[token].Head))
        {
            return _words[token].Head;
        }

        return token + 1 < Count && _words[token + 1].Head == token && IsTitleOf(token + 1, token) ? token + 1
            : token > 0 && _words[token - 1].Head == token && IsTitleOf(token - 1, token) ? token - 1
            : -1;
    }

    private bool IsTitleOf(int part, int head) =>
        (
            part == head + 1
            && _words[part] is { Relation: "appos" or "flat", PartOfSpeech: "PROPN" }
            && Part(head) == "NOUN"
        ) || (part == head - 1 && _words[part] is { Relation: "nmod:desc" });

    /// <summary>What hangs on a token, in text order.</summary>
    public IEnumerable<int> Children(int token)
    {
        for (var child = _firstChild[token]; child >= 0; child = _nextChild[child])
        {
            yield return child;
        }
    }

    /// <summary>The first child with one of some labels; -1 for none.</summary>
    public int Child(int token, params ReadOnlySpan<string> relations)
    {
        for (var child = _firstChild[token]; child >= 0; child = _nextChild[child])
        {
            if (relations.Contains(_words[child].Relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The first child that is one of some words; -1 for none.</summary>
    public int ChildWord(int token, params ReadOnlySpan<string> words)
    {
        for (var child = _firstChild[token]; child >= 0; child = _nextChild[child])
        {
            if (words.Contains(_lower[child]))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>True for a token that stands for a clause: a verb, or a word with a copula or a subject.</summary>
    public bool IsClause(int token) => Part(token) == "VERB" || Child(token, "cop", "nsubj", "nsubj:pass") >= 0;

    /// <summary>The preposition of a phrase, words joined by a space ("according to"); empty for none.</summary>
    public string Preposition(int token)
    {
        for (var child = _firstChild[token]; child >= 0; child = _nextChild[child])
        {
            if (_words[child].Relation != "case" || _lower[child] is "'s" or "'")
            {
                continue;
            }

            var fixedWord = Child(child, "fixed");
            return fixedWord < 0 ? _lower[child] : $"{_lower[child]} {_lower[fixedWord]}";
        }

        return "";
    }

    /// <summary>The half-open range of tokens under a token, itself included.</summary>
    public (int Start, int End) Extent(int token)
    {
        var (start, end) = (token, token + 1);
        var open = new Stack<int>();
        open.Push(token);
        while (open.TryPop(out var next))
        {
            start = Math.Min(start, next);
            end = Math.Max(end, next + 1);
            for (var child = _firstChild[next]; child >= 0; child = _nextChild[child])
            {
                open.Push(child);
            }
        }

        return (start, end);
    }
}
