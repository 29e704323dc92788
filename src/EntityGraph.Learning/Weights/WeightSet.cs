using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>The weights of a model by name, as read from and written to a safetensors file.</summary>
/// <remarks>Names are unique and compared ordinally. Immutable; a look-up is O(1).</remarks>
internal sealed class WeightSet
{
    private readonly Dictionary<string, WeightTensor> _tensors = new(StringComparer.Ordinal);

    /// <summary>Creates a set of <paramref name="tensors"/>.</summary>
    /// <exception cref="ArgumentException">Two tensors have one name.</exception>
    public WeightSet(IEnumerable<WeightTensor> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        foreach (var tensor in tensors)
        {
            if (!_tensors.TryAdd(tensor.Name, tensor))
            {
                throw new ArgumentException($"The name '{tensor.Name}' is given twice.", nameof(tensors));
            }
        }

        Names = [.. _tensors.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The names of all tensors, in ordinal order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Reads a safetensors file whose tensors are F32 or F16.</summary>
    /// <exception cref="ModelFileException">The file is missing or not well formed, or a tensor is of another
    /// type.</exception>
    public static WeightSet Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new WeightSet(SafetensorsReader.Read(path));
    }

    /// <summary>Writes all tensors in the order of <see cref="Names"/>: equal sets give equal bytes.</summary>
    /// <param name="path">The file to write or replace.</param>
    /// <param name="precision">How each number is kept.</param>
    /// <exception cref="ModelFileException">A number is too large for <see cref="WeightPrecision.F16"/>.</exception>
    public void Write(string path, WeightPrecision precision = WeightPrecision.F32)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        SafetensorsWriter.Write(path, [.. Names.Select(name => _tensors[name])], precision);
    }

    /// <summary>Whether there is a tensor of this name.</summary>
    public bool Contains(string name) => _tensors.ContainsKey(name);

    /// <summary>The tensor of this name, whatever its shape.</summary>
    /// <exception cref="ModelFileException">There is none.</exception>
    public WeightTensor Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _tensors.TryGetValue(name, out var tensor)
            ? tensor
            : throw new ModelFileException($"The weights have no tensor '{name}'; there are {Names.Length} others.");
    }

    /// <summary>The tensor of this name, held to a shape.</summary>
    /// <param name="name">The name.</param>
    /// <param name="shape">The sizes expected; -1 where any will do.</param>
    /// <exception cref="ModelFileException">There is none, or its shape is another.</exception>
    public WeightTensor Get(string name, params ReadOnlySpan<int> shape)
    {
        var tensor = Get(name);
        var fits = tensor.Shape.Length == shape.Length;
        for (var axis = 0; fits && axis < shape.Length; axis++)
        {
            fits = shape[axis] == -1 || shape[axis] == tensor.Shape[axis];
        }

        return fits
            ? tensor
            : throw new ModelFileException(
                $"The tensor '{name}' has the shape [{string.Join(", ", tensor.Shape)}]; expected [{string.Join(", ", shape.ToArray())}]."
            );
    }

    /// <summary>A set with those of <paramref name="tensors"/> added, in place of any of the same name.</summary>
    public WeightSet With(IEnumerable<WeightTensor> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        var merged = new Dictionary<string, WeightTensor>(_tensors, StringComparer.Ordinal);
        foreach (var tensor in tensors)
        {
            merged[tensor.Name] = tensor;
        }

        return new WeightSet(merged.Values);
    }
}
