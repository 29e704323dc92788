namespace EntityGraph.Learning;

/// <summary>
/// One size of an input's or output's shape: a number, or a name for one that is known only at run time.
/// </summary>
internal readonly record struct OnnxDimension
{
    private OnnxDimension(int size, string? name)
    {
        Size = size;
        Name = name;
    }

    /// <summary>The size; 0 where <see cref="Name"/> is given.</summary>
    public int Size { get; }

    /// <summary>The name of an unknown size, or null.</summary>
    public string? Name { get; }

    public static implicit operator OnnxDimension(int size) => new(size, null);

    public static implicit operator OnnxDimension(string name) => new(0, name);
}
