namespace EntityGraph.Learning;

/// <summary>One sentence as rows of weights; word rows are shared between all uses of a word.</summary>
/// <param name="Rows">For each word: one array for every offset, then the context rows; group in the top bits.</param>
/// <param name="Allowed">Allowed tags of each word.</param>
/// <param name="Weight">Factor of the gradient.</param>
internal sealed record CrfExample(int[][] Rows, TagMask[] Allowed, float Weight)
{
    /// <summary>
    /// Logarithms of a teacher's probabilities, learned instead of <see cref="Allowed"/>; null where there is none.
    /// </summary>
    public float[]? Soft { get; init; }

    public const int RowBits = 27;
    public const int RowMask = (1 << RowBits) - 1;

    public int Count => Allowed.Length;

    public int Parts => Rows.Length / Allowed.Length;

    public ReadOnlySpan<int> RowsOf(int word, int part) => Rows[(word * Parts) + part];
}
