using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>The noun phrases of a document with trees.</summary>
internal sealed class NounPhrases
{
    private readonly TokenizedDocument _document;
    private readonly ImmutableArray<SyntaxWord> _words;
    private readonly List<int>[] _children;

    public NounPhrases(TokenizedDocument document, SyntaxLayer syntax)
    {
        _document = document;
        _words = syntax.Words;
        _children = new List<int>[_words.Length];
        for (var token = 0; token < _words.Length; token++)
        {
            if (_words[token].Head >= 0)
            {
                (_children[_words[token].Head] ??= []).Add(token);
            }
        }
    }

    /// <summary>What hangs on a token, in text order.</summary>
    public IReadOnlyList<int> Children(int token) => _children[token] ?? [];

    /// <summary>The phrase of a head: all that hangs on it but prepositions before it, joined and apposed phrases, and marks at its ends; a following <c>'s</c> belongs to it.</summary>
    public (int Start, int End) Of(int head)
    {
        var (start, end) = (head, head + 1);
        foreach (var child in Children(head))
        {
            if (IsInside(child, head))
            {
                var (first, last) = Whole(child, 0);
                start = Math.Min(start, first);
                end = Math.Max(end, last);
            }
        }

        while (start < head && _words[start].PartOfSpeech == "PUNCT")
        {
            start++;
        }

        while (end - 1 > head && _words[end - 1].PartOfSpeech == "PUNCT")
        {
            end--;
        }

        return (start, end);
    }

    private bool IsInside(int child, int head) => _words[child].Relation switch
    {
        "conj" or "appos" or "cc" or "parataxis" or "discourse" or "mark" or "cop" or "aux" or "aux:pass" or "nsubj" or "nsubj:pass" or "advmod" or "expl"
            or "vocative" or "dislocated" or "advcl" or "obl" or "ccomp" or "xcomp" or "orphan" or "reparandum" or "dep" => false,
        "case" => child > head && _document.Slice(_document.Tokens[child]) is "'s" or "’s" or "'" or "’" && child > head,
        _ => true,
    };

    private (int Start, int End) Whole(int token, int depth)
    {
        const int MostDepth = 60;
        var (start, end) = (token, token + 1);
        foreach (var child in depth < MostDepth ? Children(token) : [])
        {
            var (first, last) = Whole(child, depth + 1);
            start = Math.Min(start, first);
            end = Math.Max(end, last);
        }

        return (start, end);
    }
}
