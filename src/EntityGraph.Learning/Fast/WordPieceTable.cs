using System.Globalization;
using System.Text;

namespace EntityGraph.Learning;

/// <summary>Word-piece vectors in reduced form, and the greedy split of a word into its pieces.</summary>
/// <remarks>
/// Uncased, accents stripped, cut at punctuation, as the encoder's own vocabulary was made. Immutable and thread-safe.
/// </remarks>
internal sealed class WordPieceTable
{
    private const int LongestWord = 64;
    private const string Continuation = "##";
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _starts;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _rests;
    private readonly sbyte[] _vectors;

    public WordPieceTable(IReadOnlyList<string> pieces, int dimensions, sbyte[] vectors)
    {
        Pieces = pieces;
        Dimensions = dimensions;
        _vectors = vectors;
        var starts = new Dictionary<string, int>(pieces.Count, StringComparer.Ordinal);
        var rests = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < pieces.Count; index++)
        {
            var piece = pieces[index];
            if (piece.StartsWith(Continuation, StringComparison.Ordinal) && piece.Length > Continuation.Length)
            {
                rests[piece[Continuation.Length..]] = index;
            }
            else
            {
                starts[piece] = index;
            }
        }

        _starts = starts.GetAlternateLookup<ReadOnlySpan<char>>();
        _rests = rests.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> Pieces { get; }

    public int Dimensions { get; }

    public ReadOnlySpan<sbyte> Vectors => _vectors;

    /// <summary>Mean of the word's piece vectors, scaled to length 1; all zero where no piece is known.</summary>
    public void Embed(ReadOnlySpan<char> word, Span<float> vector)
    {
        vector.Clear();
        foreach (var piece in Split(word))
        {
            var row = _vectors.AsSpan(piece * Dimensions, Dimensions);
            for (var dimension = 0; dimension < row.Length; dimension++)
            {
                vector[dimension] += row[dimension];
            }
        }

        var square = 0f;
        foreach (var value in vector)
        {
            square += value * value;
        }

        if (square > 0)
        {
            var scale = 1 / MathF.Sqrt(square);
            for (var dimension = 0; dimension < vector.Length; dimension++)
            {
                vector[dimension] *= scale;
            }
        }
    }

    /// <summary>Indices of the word's pieces; pieces that are unknown are left out.</summary>
    public List<int> Split(ReadOnlySpan<char> word)
    {
        var pieces = new List<int>();
        var plain = Plain(word);
        var start = 0;
        while (start < plain.Length)
        {
            var end = start + 1;
            if (char.IsLetterOrDigit(plain[start]))
            {
                while (end < plain.Length && char.IsLetterOrDigit(plain[end]))
                {
                    end++;
                }
            }

            SplitRun(plain.AsSpan(start, end - start), pieces);
            start = end;
        }

        return pieces;
    }

    private static string Plain(ReadOnlySpan<char> word)
    {
        var cut = word.Length > LongestWord ? word[..LongestWord] : word;
        var ascii = true;
        foreach (var character in cut)
        {
            ascii &= character < 128;
        }

        var lower = cut.ToString().ToLowerInvariant();
        if (ascii)
        {
            return lower;
        }

        var builder = new StringBuilder(lower.Length);
        foreach (var character in Decompose(lower))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                builder.Append(
                    character switch
                    {
                        '’' or '‘' => '\'',
                        '“' or '”' => '"',
                        '–' or '—' => '-',
                        _ => character,
                    }
                );
            }
        }

        return builder.ToString();
    }

    private static string Decompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // A lone surrogate has no normal form.
            return text;
        }
    }

    private void SplitRun(ReadOnlySpan<char> run, List<int> pieces)
    {
        var start = 0;
        while (start < run.Length)
        {
            var lookup = start == 0 ? _starts : _rests;
            var length = run.Length - start;
            while (length > 0 && !lookup.ContainsKey(run.Slice(start, length)))
            {
                length--;
            }

            if (length == 0)
            {
                start++;
                continue;
            }

            pieces.Add(lookup[run.Slice(start, length)]);
            start += length;
        }
    }
}
