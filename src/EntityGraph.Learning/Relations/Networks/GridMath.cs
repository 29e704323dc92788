using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EntityGraph.Learning;

/// <summary>Products of matrices that are stored row after row.</summary>
/// <remarks>
/// Each number of a product is summed in the order of the inner side, whatever the block it falls into.
/// </remarks>
internal static class GridMath
{
    private const int RowBlock = 4;

    // From so many rows on it pays to copy a stripe of the right matrix together first, so that it stays in the nearest
    // cache.
    private const int LeastCopied = 24;
    private static readonly int s_stripe = 2 * Vector<float>.Count;

    /// <summary>Adds <c>left · right</c> to <paramref name="sums"/>.</summary>
    /// <param name="left">rows × inner.</param>
    /// <param name="right">inner × columns.</param>
    /// <param name="sums">rows × columns.</param>
    /// <param name="inner">Columns of the left, rows of the right.</param>
    /// <param name="columns">Columns of the right.</param>
    public static void AddProduct(
        ReadOnlySpan<float> left,
        ReadOnlySpan<float> right,
        Span<float> sums,
        int inner,
        int columns
    ) => Add(new Factor(left, inner, 1), new Factor(right, columns, 1), sums, inner, columns);

    /// <summary>Adds <c>left · rightᵀ</c>, where <paramref name="right"/> is columns × inner.</summary>
    public static void AddProductByTransposed(
        ReadOnlySpan<float> left,
        ReadOnlySpan<float> right,
        Span<float> sums,
        int inner,
        int columns
    ) => Add(new Factor(left, inner, 1), new Factor(right, 1, inner), sums, inner, columns);

    /// <summary>Adds <c>leftᵀ · right</c>, where <paramref name="left"/> is inner × rows.</summary>
    public static void AddTransposedProduct(
        ReadOnlySpan<float> left,
        ReadOnlySpan<float> right,
        Span<float> sums,
        int inner,
        int columns
    ) =>
        Add(
            new Factor(left, 1, inner == 0 ? 0 : left.Length / inner),
            new Factor(right, columns, 1),
            sums,
            inner,
            columns
        );

    private static void Add(Factor left, Factor right, Span<float> sums, int inner, int columns)
    {
        var rows = columns == 0 || inner == 0 ? 0 : sums.Length / columns;
        var isCopied = rows >= LeastCopied || right.ColumnStep != 1;
        var copy = ArrayPool<float>.Shared.Rent(isCopied ? inner * s_stripe : 0);
        var striped = columns - (columns % s_stripe);
        for (var column = 0; column < striped; column += s_stripe)
        {
            var stripe = new Factor(right.Values[(column * right.ColumnStep)..], right.RowStep, right.ColumnStep);
            if (isCopied)
            {
                Copy(stripe, inner, copy);
                stripe = new Factor(copy, s_stripe, 1);
            }

            var row = 0;
            for (; row + RowBlock <= rows; row += RowBlock)
            {
                FourRows(left.From(row), stripe, sums[((row * columns) + column)..], columns, inner);
            }

            for (; row < rows; row++)
            {
                OneRow(left.From(row), stripe, sums.Slice((row * columns) + column, s_stripe), inner);
            }
        }

        ArrayPool<float>.Shared.Return(copy);
        AddRest(left, right, sums, (rows, columns, striped), inner);
    }

    private static void Copy(Factor stripe, int inner, Span<float> copy)
    {
        for (var k = 0; k < inner; k++)
        {
            var row = copy.Slice(k * s_stripe, s_stripe);
            if (stripe.ColumnStep == 1)
            {
                stripe.Values.Slice(k * stripe.RowStep, s_stripe).CopyTo(row);
                continue;
            }

            for (var column = 0; column < s_stripe; column++)
            {
                row[column] = stripe.At(k, column);
            }
        }
    }

    private static void FourRows(Factor left, Factor stripe, Span<float> sums, int columns, int inner)
    {
        var width = Vector<float>.Count;
        var (rowStep, innerStep) = (left.RowStep, left.ColumnStep);
        ref var a = ref MemoryMarshal.GetReference(left.Values);
        ref var b = ref MemoryMarshal.GetReference(stripe.Values);
        ref var c = ref MemoryMarshal.GetReference(sums);
        var s00 = Load(ref c, 0);
        var s01 = Load(ref c, width);
        var s10 = Load(ref c, columns);
        var s11 = Load(ref c, columns + width);
        var s20 = Load(ref c, 2 * columns);
        var s21 = Load(ref c, (2 * columns) + width);
        var s30 = Load(ref c, 3 * columns);
        var s31 = Load(ref c, (3 * columns) + width);
        for (int k = 0, at = 0, from = 0; k < inner; k++, at += stripe.RowStep, from += innerStep)
        {
            var b0 = Load(ref b, at);
            var b1 = Load(ref b, at + width);
            var a0 = new Vector<float>(Unsafe.Add(ref a, from));
            s00 = Vector.FusedMultiplyAdd(a0, b0, s00);
            s01 = Vector.FusedMultiplyAdd(a0, b1, s01);
            var a1 = new Vector<float>(Unsafe.Add(ref a, rowStep + from));
            s10 = Vector.FusedMultiplyAdd(a1, b0, s10);
            s11 = Vector.FusedMultiplyAdd(a1, b1, s11);
            var a2 = new Vector<float>(Unsafe.Add(ref a, (2 * rowStep) + from));
            s20 = Vector.FusedMultiplyAdd(a2, b0, s20);
            s21 = Vector.FusedMultiplyAdd(a2, b1, s21);
            var a3 = new Vector<float>(Unsafe.Add(ref a, (3 * rowStep) + from));
            s30 = Vector.FusedMultiplyAdd(a3, b0, s30);
            s31 = Vector.FusedMultiplyAdd(a3, b1, s31);
        }

        Store(s00, ref c, 0);
        Store(s01, ref c, width);
        Store(s10, ref c, columns);
        Store(s11, ref c, columns + width);
        Store(s20, ref c, 2 * columns);
        Store(s21, ref c, (2 * columns) + width);
        Store(s30, ref c, 3 * columns);
        Store(s31, ref c, (3 * columns) + width);
    }

    private static void OneRow(Factor left, Factor stripe, Span<float> sums, int inner)
    {
        var width = Vector<float>.Count;
        ref var b = ref MemoryMarshal.GetReference(stripe.Values);
        ref var c = ref MemoryMarshal.GetReference(sums);
        var s0 = Load(ref c, 0);
        var s1 = Load(ref c, width);
        for (var k = 0; k < inner; k++)
        {
            var a = new Vector<float>(left.Values[k * left.ColumnStep]);
            s0 += a * Load(ref b, k * stripe.RowStep);
            s1 += a * Load(ref b, (k * stripe.RowStep) + width);
        }

        Store(s0, ref c, 0);
        Store(s1, ref c, width);
    }

    // The columns that no stripe holds.
    private static void AddRest(
        Factor left,
        Factor right,
        Span<float> sums,
        (int Rows, int Columns, int Striped) size,
        int inner
    )
    {
        for (var row = 0; row < size.Rows && size.Striped < size.Columns; row++)
        {
            var isFused = row < size.Rows - (size.Rows % RowBlock);
            for (var column = size.Striped; column < size.Columns; column++)
            {
                ref var sum = ref sums[(row * size.Columns) + column];
                for (var k = 0; k < inner; k++)
                {
                    var (a, b) = (left.At(row, k), right.At(k, column));
                    sum = isFused ? MathF.FusedMultiplyAdd(a, b, sum) : sum + (a * b);
                }
            }
        }
    }

    private static Vector<float> Load(ref float start, int index) => Vector.LoadUnsafe(ref start, (nuint)index);

    private static void Store(Vector<float> values, ref float start, int index) =>
        values.StoreUnsafe(ref start, (nuint)index);

    // One side of a product, as it is or turned: how far apart numbers of a column and of a row lie.
    private readonly ref struct Factor(ReadOnlySpan<float> values, int rowStep, int columnStep)
    {
        public ReadOnlySpan<float> Values { get; } = values;

        public int RowStep { get; } = rowStep;

        public int ColumnStep { get; } = columnStep;

        public float At(int row, int column) => Values[(row * RowStep) + (column * ColumnStep)];

        public Factor From(int row) => new(Values[(row * RowStep)..], RowStep, ColumnStep);
    }
}
