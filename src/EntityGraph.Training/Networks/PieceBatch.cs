using EntityGraph.Learning;
using static TorchSharp.torch;

namespace EntityGraph.Training;

/// <summary>
/// Several windows as tensors, padded to few shapes: kernels for bfloat16 are made anew for every shape.
/// </summary>
internal sealed class PieceBatch : IDisposable
{
    private readonly Tensor? _mask;
    private readonly Tensor? _halfMask;

    // Up to this length many windows are short texts, where wide steps would be mostly padding.
    private const int ShortLength = 96;
    private const int ShortStep = 8;
    private const int Step = 16;
    private const float Never = -1e9f;

    /// <param name="windows">At least one.</param>
    /// <param name="pieces">Places of the whole batch; windows of padding fill what is free. 0 adds none.</param>
    public PieceBatch(IReadOnlyList<EncodedWindow> windows, int pieces = 0)
    {
        Length =
            pieces == 0 ? windows.Max(window => window.Ids.Length) : Padded(windows.Max(window => window.Ids.Length));
        Count = Math.Max(windows.Count, pieces / Length);
        var ids = new long[Count * Length];
        var shapes = new long[Count * Length];
        var bias = new float[Count * Length];
        Array.Fill(shapes, PieceShape.Mark);
        Array.Fill(bias, Never);
        for (var index = 0; index < windows.Count; index++)
        {
            windows[index].Ids.CopyTo(ids, index * Length);
            windows[index].Shapes.CopyTo(shapes, index * Length);
            bias.AsSpan(index * Length, windows[index].Ids.Length).Clear();
        }

        Ids = ids;
        Shapes = tensor(shapes).reshape(Count, Length);
        if (windows.Count < Count || windows.Any(window => window.Ids.Length < Length))
        {
            _mask = tensor(bias).reshape(Count, 1, 1, Length);
            _halfMask = _mask.to(bfloat16);
        }
    }

    /// <summary>The length that a window of so many pieces is padded to.</summary>
    public static int Padded(int length)
    {
        var step = length <= ShortLength ? ShortStep : Step;
        return (length + step - 1) / step * step;
    }

    /// <summary>Number of windows, those of padding counted.</summary>
    public int Count { get; }

    /// <summary>Places of each window.</summary>
    public int Length { get; }

    /// <summary>Piece numbers, window after window, 0 where padded.</summary>
    public long[] Ids { get; }

    /// <summary>Shapes [count, length].</summary>
    public Tensor Shapes { get; }

    /// <summary>What is added to attention scores, 0 or a large negative number; null without padding.</summary>
    public Tensor? Mask(bool halved) => halved ? _halfMask : _mask;

    public void Dispose()
    {
        Shapes.Dispose();
        _mask?.Dispose();
        _halfMask?.Dispose();
    }
}
