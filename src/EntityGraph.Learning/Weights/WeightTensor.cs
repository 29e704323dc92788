using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>A named block of weights.</summary>
/// <remarks>
/// Immutable but for the array behind <see cref="Values"/>, which is shared with whoever made the tensor.
/// </remarks>
internal sealed class WeightTensor
{
    /// <summary>Creates a tensor over <paramref name="values"/>, which is shared, not copied.</summary>
    /// <param name="name">The name, such as <c>names.weight</c>.</param>
    /// <param name="shape">The sizes, outermost first; empty for a single number.</param>
    /// <param name="values">The numbers, row by row: as many as the sizes multiplied.</param>
    /// <exception cref="ArgumentException">A size is negative or the count of values doesn't fit the shape.</exception>
    public WeightTensor(string name, ImmutableArray<int> shape, ReadOnlyMemory<float> values)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (shape.IsDefault || shape.Any(static size => size < 0))
        {
            throw new ArgumentException($"The sizes of '{name}' must be given and not be negative.", nameof(shape));
        }

        var count = shape.Aggregate(1L, static (product, size) => checked(product * size));
        if (count != values.Length)
        {
            throw new ArgumentException(
                $"'{name}' has the shape [{string.Join(", ", shape)}], which holds {count} values, but {values.Length} were given.",
                nameof(values)
            );
        }

        Name = name;
        Shape = shape;
        Values = values;
    }

    /// <summary>The name, such as <c>encoder.layer.0.output.dense.weight</c>.</summary>
    public string Name { get; }

    /// <summary>The sizes, outermost first.</summary>
    public ImmutableArray<int> Shape { get; }

    /// <summary>The numbers, row by row.</summary>
    public ReadOnlyMemory<float> Values { get; }

    /// <summary>The name with its shape: <c>names.weight [9, 384]</c>.</summary>
    public override string ToString() => $"{Name} [{string.Join(", ", Shape)}]";
}
