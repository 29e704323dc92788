using System.Collections.Concurrent;
using Microsoft.ML.Tokenizers;

namespace EntityGraph.Learning;

/// <summary>
/// Cuts words into the pieces of an uncased BERT vocabulary (WordPiece, Schuster and Nakajima 2012), each word by
/// itself.
/// </summary>
/// <remarks>
/// Thread-safe; words are cached, up to <see cref="MostCached"/> of them. A word that has no piece is <c>[UNK]</c>.
/// </remarks>
internal sealed class WordPieceEncoder
{
    /// <summary>A word's pieces beyond this many are left out: addresses and other long strings.</summary>
    public const int MostPieces = 20;

    /// <summary>Characters of a word that are looked at.</summary>
    private const int MostCharacters = 100;

    private const int MostCached = 200_000;
    private readonly BertTokenizer _tokenizer;
    private readonly ConcurrentDictionary<string, WordPieces> _cache = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WordPieces>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private int _count;

    /// <summary>Reads a vocabulary, one piece a line.</summary>
    public WordPieceEncoder(Stream vocabulary)
    {
        _tokenizer = BertTokenizer.Create(
            vocabulary,
            new BertOptions { LowerCaseBeforeTokenization = true, RemoveNonSpacingMarks = true }
        );
        _lookup = _cache.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Number of <c>[CLS]</c>, which begins a window.</summary>
    public int Start => _tokenizer.ClassificationTokenId;

    /// <summary>Number of <c>[SEP]</c>, which ends a window.</summary>
    public int End => _tokenizer.SeparatorTokenId;

    /// <summary>Number of <c>[MASK]</c>, which stands for a hidden word.</summary>
    public int Mask => _tokenizer.MaskingTokenId;

    /// <summary>Number of <c>[UNK]</c>.</summary>
    public int Unknown => _tokenizer.UnknownTokenId;

    /// <summary>
    /// The word's pieces. Typographic quotes and hyphens count as plain ones; U+2011 is the hyphen inside a word.
    /// </summary>
    public WordPieces Encode(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var known))
        {
            return known;
        }

        var pieces = new WordPieces(Cut(word), PieceShape.First(word));
        if (_count < MostCached && word.Length <= MostCharacters && _lookup.TryAdd(word, pieces))
        {
            Interlocked.Increment(ref _count);
        }

        return pieces;
    }

    private int[] Cut(ReadOnlySpan<char> word)
    {
        var text = WordShape
            .Plain(word[..Math.Min(word.Length, MostCharacters)])
            .Replace(FastAnalyzer.TightHyphen, "-", StringComparison.Ordinal);
        var ids = new List<int>();
        // A bracket by itself: "[SEP]" in a text is no mark.
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('[', start + 1);
            end = end < 0 ? text.Length : end;
            if (text[start] == '[' && end > start + 1)
            {
                end = start + 1;
            }

            ids.AddRange(_tokenizer.EncodeToIds(text[start..end], addSpecialTokens: false));
            start = end;
        }

        return ids.Count == 0 ? [Unknown] : [.. ids.Take(MostPieces)];
    }
}
