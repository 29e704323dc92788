namespace EntityGraph.Learning;

/// <summary>How a word is written, as the uncased encoder is told beside the word's pieces.</summary>
/// <remarks>
/// Seven shapes (lower, single capital, upper, title, with digit, mixed, punctuation), each for a word's first piece
/// and for its later ones, then the window's marks and the hyphen inside a word: <see cref="Count"/> rows of one
/// embedding table.
/// </remarks>
internal static class PieceShape
{
    /// <summary>Rows of the embedding table.</summary>
    public const int Count = 16;

    /// <summary>Shape of <c>[CLS]</c>, <c>[SEP]</c> and <c>[PAD]</c>.</summary>
    public const int Mark = 14;

    /// <summary>Shape of a hyphen without spaces around it.</summary>
    public const int TightHyphen = 15;

    /// <summary>How far the shape of a word's later pieces lies from that of its first.</summary>
    private const int Later = 7;

    /// <summary>Shape of a word's first piece.</summary>
    public static int First(ReadOnlySpan<char> word) =>
        word is FastAnalyzer.TightHyphen
            ? TightHyphen
            : WordShape.CapsOf(word) switch
            {
                CapsKind.Lower => 0,
                CapsKind.Initial => 1,
                CapsKind.Upper or CapsKind.DottedUpper => 2,
                CapsKind.Title => 3,
                CapsKind.Alphanumeric or CapsKind.Digits => 4,
                CapsKind.Mixed => 5,
                _ => 6,
            };

    /// <summary>Shape of the pieces after the first.</summary>
    public static int Following(int first) => first >= Mark ? first : first + Later;
}
