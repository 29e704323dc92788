namespace EntityGraph.Learning;

/// <summary>A matrix of numbers, row after row, and the slopes of a loss by each of them.</summary>
/// <param name="rows">Number of rows.</param>
/// <param name="columns">Numbers in a row.</param>
/// <param name="values">The numbers; taken over.</param>
internal sealed class Grid(int rows, int columns, float[] values)
{
    private float[]? _slopes;

    /// <summary>A matrix of zeros.</summary>
    public Grid(int rows, int columns)
        : this(rows, columns, new float[rows * columns]) { }

    /// <summary>Number of rows.</summary>
    public int Rows { get; } = rows;

    /// <summary>Numbers in a row.</summary>
    public int Columns { get; } = columns;

    /// <summary>The numbers.</summary>
    public float[] Values { get; } =
        values.Length == rows * columns
            ? values
            : throw new ArgumentException($"expected {rows * columns} numbers, found {values.Length}.", nameof(values));

    /// <summary>True where slopes flow into it: it is a weight, or made from one.</summary>
    public bool IsLearned { get; init; }

    /// <summary>The slopes; zeros until something is added.</summary>
    public float[] Slopes => _slopes ??= new float[Values.Length];

    /// <summary>One row.</summary>
    public Span<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>The slopes of one row.</summary>
    public Span<float> SlopesOf(int row) => Slopes.AsSpan(row * Columns, Columns);
}
