using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>The names of a document while rules change them: looked up by token, replaced, added and dropped.</summary>
internal sealed class NameEdits
{
    /// <summary>What <see cref="Mention.Tagger"/> says of names that rules added.</summary>
    public const string TaggerName = "name-rules";

    // A rank like that of a country that its context decided, no measured share.
    private const double AddedScore = 0.75;
    private const double ConfirmedScore = 0.6;

    private readonly SortedDictionary<int, (int End, Mention Mention)> _byFirst = [];
    private readonly bool[] _isTaken;

    /// <summary>Takes the names of a document.</summary>
    /// <param name="document">The cut text.</param>
    /// <param name="mentions">In text order, not overlapping.</param>
    public NameEdits(TokenizedDocument document, ImmutableArray<Mention> mentions)
    {
        Document = document;
        _isTaken = new bool[document.Tokens.Length];
        foreach (var mention in mentions)
        {
            Put(document.TokenIndexAt(mention.Span.Start), document.TokenIndexAt(mention.Span.End - 1) + 1, mention);
        }
    }

    /// <summary>The cut text.</summary>
    public TokenizedDocument Document { get; }

    /// <summary>
    /// Ranges of tokens, half-open, with their names, in text order. A copy: it may be changed meanwhile.
    /// </summary>
    public ImmutableArray<(int First, int End, Mention Mention)> All =>
        [.. _byFirst.Select(pair => (pair.Key, pair.Value.End, pair.Value.Mention))];

    /// <summary>The names in text order, ids equal to their index.</summary>
    public ImmutableArray<Mention> Result => [.. _byFirst.Values.Select((pair, id) => pair.Mention with { Id = id })];

    /// <summary>The characters of a token; none outside the document.</summary>
    public ReadOnlySpan<char> Word(int token) =>
        token >= 0 && token < Document.Tokens.Length ? Document.Slice(Document.Tokens[token]) : default;

    /// <summary>True where a token is part of a name.</summary>
    public bool IsTaken(int token) => token >= 0 && token < _isTaken.Length && _isTaken[token];

    /// <summary>True for a token of a name's form: a capital, then letters.</summary>
    public bool IsCapitalised(int token) =>
        Word(token) is { Length: > 1 } word && char.IsUpper(word[0]) && char.IsLetter(word[^1]);

    /// <summary>True where no white space parts a token from the next.</summary>
    public bool IsGlued(int token) =>
        token >= 0
        && token + 1 < Document.Tokens.Length
        && Document.Tokens[token].Span.End == Document.Tokens[token + 1].Span.Start;

    /// <summary>True for a hyphen with nothing but words around it.</summary>
    public bool IsHyphen(int token) => Word(token) is "-" or "‑" or "–" && IsGlued(token) && IsGlued(token - 1);

    /// <summary>The characters of a range of tokens.</summary>
    public string Text(int first, int end) => Document.Slice(Span(first, end)).ToString();

    /// <summary>The name that begins at a token.</summary>
    public bool TryGet(int first, out int end, out Mention mention)
    {
        var isThere = _byFirst.TryGetValue(first, out var pair);
        (end, mention) = isThere ? pair : (0, null!);
        return isThere;
    }

    /// <summary>The name that a token is part of; null for none.</summary>
    public (int First, int End, Mention Mention)? Covering(int token)
    {
        var first = token;
        while (IsTaken(first))
        {
            if (_byFirst.TryGetValue(first, out var pair))
            {
                return pair.End > token ? (first, pair.End, pair.Mention) : null;
            }

            first--;
        }

        return null;
    }

    /// <summary>Drops the name that begins at a token.</summary>
    public void Drop(int first)
    {
        if (_byFirst.Remove(first, out var pair))
        {
            _isTaken.AsSpan(first, pair.End - first).Clear();
        }
    }

    /// <summary>
    /// Replaces the name that begins at a token by one of another extent or kind, which must be free but for it.
    /// </summary>
    public void Replace(int first, int newFirst, int newEnd, MentionKind kind) =>
        Replace(first, newFirst, newEnd, kind, 0);

    /// <summary>
    /// Puts a name where the tagger had none or was not sure; what it was not sure of there is dropped.
    /// </summary>
    public void Put(int first, int end, MentionKind kind)
    {
        for (var token = first; token < end; token++)
        {
            if (Covering(token) is { } name)
            {
                Drop(name.First);
            }
        }

        Add(first, end, kind);
    }

    /// <summary>True for a token of no name, or of one that the tagger was not sure of.</summary>
    public bool IsOpen(int token) => !IsTaken(token) || Covering(token) is { Mention.Score: < ConfirmedScore };

    private void Replace(int first, int newFirst, int newEnd, MentionKind kind, double least)
    {
        var mention = _byFirst[first].Mention;
        Drop(first);
        Put(
            newFirst,
            newEnd,
            mention with
            {
                Span = Span(newFirst, newEnd),
                Kind = kind,
                Score = Math.Max(mention.Score, least),
            }
        );
    }

    /// <summary>True for a token that is part of a name that the tagger was sure of.</summary>
    public bool IsSure(int token) =>
        IsTaken(token)
        && !(_byFirst.TryGetValue(token, out var pair) && pair.End == token + 1 && pair.Mention.Score < ConfirmedScore);

    /// <summary>
    /// Adds a name where there is none, or where the tagger hardly dared to; nothing where another takes a token of it.
    /// </summary>
    public void Add(int first, int end, MentionKind kind)
    {
        if (end == first + 1 && IsTaken(first) && !IsSure(first))
        {
            Replace(first, first, end, kind, ConfirmedScore);
            return;
        }

        for (var token = first; token < end; token++)
        {
            if (_isTaken[token])
            {
                return;
            }
        }

        Put(first, end, new Mention(0, Span(first, end), kind, AddedScore) { Tagger = TaggerName });
    }

    private void Put(int first, int end, Mention mention)
    {
        _byFirst[first] = (end, mention);
        _isTaken.AsSpan(first, end - first).Fill(true);
    }

    private TextSpan Span(int first, int end) =>
        TextSpan.Cover(Document.Tokens[first].Span, Document.Tokens[end - 1].Span);
}
