using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>The noun phrases of a document with trees.</summary>
internal sealed class TreeNounPhrases : INounPhrases
{
    private readonly TokenizedDocument _document;
    private readonly string[] _lower;
    private readonly ImmutableArray<SyntaxWord> _words;
    private readonly List<int>[] _children;

    public TreeNounPhrases(TokenizedDocument document, SyntaxLayer syntax, string[] lower)
    {
        _document = document;
        _lower = lower;
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

    public bool IsHead(int token) =>
        _words[token] is { PartOfSpeech: "NOUN", Relation: not ("compound" or "amod" or "flat" or "fixed") };

    /// <summary>
    /// All that hangs on a noun but prepositions before it, joined and apposed phrases, and marks at its ends.
    /// </summary>
    public (int Start, int End) OfNoun(int head)
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

        // "by Justice Lind": a preposition may hang on the title.
        while (
            start < head
            && (_words[start].PartOfSpeech is "PUNCT" or "CCONJ" || _words[start].Relation is "case" or "cc" or "mark")
        )
        {
            start++;
        }

        while (end - 1 > head && _words[end - 1].PartOfSpeech == "PUNCT")
        {
            end--;
        }

        return (start, end);
    }

    public (int Start, int End) OfName(int head, int start, int end)
    {
        // "Judge Vera Lind": the name hangs on the title or the title on the name.
        var title = start - 1;
        if (
            title >= 0
            && CommonNouns.IsTitle(_lower[title])
            && (_words[head].Head == title || _words[title].Head == head)
        )
        {
            head = _words[title].Head == head ? head : title;
        }
        else if (_words[head].Relation is "compound" or "flat" or "amod")
        {
            return (start, end);
        }

        var (first, last) = OfNoun(head);
        return (Math.Min(first, start), Math.Max(last, end));
    }

    public IEnumerable<int> Beside(int head)
    {
        if (_words[head].Relation == "appos")
        {
            yield return _words[head].Head;
        }

        foreach (var child in Children(head))
        {
            if (_words[child].Relation == "appos")
            {
                yield return child;
            }
        }
    }

    private IReadOnlyList<int> Children(int token) => _children[token] ?? [];

    private bool IsInside(int child, int head) =>
        _words[child].Relation switch
        {
            "conj"
            or "appos"
            or "cc"
            or "parataxis"
            or "discourse"
            or "mark"
            or "cop"
            or "aux"
            or "aux:pass"
            or "nsubj"
            or "nsubj:pass"
            or "advmod"
            or "expl"
            or "vocative"
            or "dislocated"
            or "advcl"
            or "obl"
            or "ccomp"
            or "xcomp"
            or "orphan"
            or "reparandum"
            or "dep" => false,
            "case" => child > head && _document.Slice(_document.Tokens[child]) is "'s" or "’s" or "'" or "’",
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
