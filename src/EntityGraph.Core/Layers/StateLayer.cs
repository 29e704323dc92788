namespace EntityGraph;

/// <summary>
/// A model's own numbers for each token of a document, for stages that learn over them. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Four bytes a number: about 1.5 kB a token with the shipped encoder. Nothing keeps it longer than the document is
/// worked on.
/// </remarks>
public sealed class StateLayer
{
    private readonly float[] _values;

    /// <summary>Takes over the numbers, which must not be changed after.</summary>
    /// <param name="size">Numbers of one token, at least 1.</param>
    /// <param name="values">Token by token, in text order.</param>
    /// <exception cref="ArgumentException">The values are no whole number of tokens.</exception>
    public StateLayer(int size, float[] values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length % size != 0)
        {
            throw new ArgumentException(
                $"expected a multiple of {size} numbers, found {values.Length}.",
                nameof(values)
            );
        }

        Size = size;
        _values = values;
    }

    /// <summary>Numbers of one token.</summary>
    public int Size { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => _values.Length / Size;

    /// <summary>The numbers of one token.</summary>
    public ReadOnlySpan<float> Of(int token) => _values.AsSpan(token * Size, Size);
}
