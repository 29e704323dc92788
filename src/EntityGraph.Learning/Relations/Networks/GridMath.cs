using System.Numerics;
using System.Runtime.InteropServices;

namespace EntityGraph.Learning;

/// <summary>Products of matrices that are stored row after row.</summary>
/// <remarks>Each number of a product is summed in the order of the inner side, whatever the block it falls into.</remarks>
internal static class GridMath
{
    private const int RowBlock = 4;
    private static readonly int s_columnBlock = 2 * Vector<float>.Count;

    /// <summary>Adds <c>left · right</c> to <paramref name="sums"/>.</summary>
    /// <param name="left">rows × inner.</param>
    /// <param name="right">inner × columns.</param>
    /// <param name="sums">rows × columns.</param>
    /// <param name="inner">Columns of the left, rows of the right.</param>
    /// <param name="columns">Columns of the right.</param>
    public static void AddProduct(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> sums, int inner, int columns)
    {
        var rows = columns == 0 ? 0 : sums.Length / columns;
        var row = 0;
        for (; row + RowBlock <= rows; row += RowBlock)
        {
            FourRows(left.Slice(row * inner, RowBlock * inner), right, sums.Slice(row * columns, RowBlock * columns), inner, columns);
        }

        for (; row < rows; row++)
        {
            OneRow(left.Slice(row * inner, inner), right, sums.Slice(row * columns, columns));
        }
    }

    /// <summary>Rows become columns.</summary>
    public static float[] Transpose(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        var result = new float[matrix.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                result[(column * rows) + row] = matrix[(row * columns) + column];
            }
        }

        return result;
    }

    private static void FourRows(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> sums, int inner, int columns)
    {
        var width = Vector<float>.Count;
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        ref var c = ref MemoryMarshal.GetReference(sums);
        var column = 0;
        for (; column + s_columnBlock <= columns; column += s_columnBlock)
        {
            var s00 = Load(ref c, column);
            var s01 = Load(ref c, column + width);
            var s10 = Load(ref c, columns + column);
            var s11 = Load(ref c, columns + column + width);
            var s20 = Load(ref c, (2 * columns) + column);
            var s21 = Load(ref c, (2 * columns) + column + width);
            var s30 = Load(ref c, (3 * columns) + column);
            var s31 = Load(ref c, (3 * columns) + column + width);
            for (int k = 0, at = column; k < inner; k++, at += columns)
            {
                var b0 = Load(ref b, at);
                var b1 = Load(ref b, at + width);
                var a0 = new Vector<float>(At(ref a, k));
                s00 = Vector.FusedMultiplyAdd(a0, b0, s00);
                s01 = Vector.FusedMultiplyAdd(a0, b1, s01);
                var a1 = new Vector<float>(At(ref a, inner + k));
                s10 = Vector.FusedMultiplyAdd(a1, b0, s10);
                s11 = Vector.FusedMultiplyAdd(a1, b1, s11);
                var a2 = new Vector<float>(At(ref a, (2 * inner) + k));
                s20 = Vector.FusedMultiplyAdd(a2, b0, s20);
                s21 = Vector.FusedMultiplyAdd(a2, b1, s21);
                var a3 = new Vector<float>(At(ref a, (3 * inner) + k));
                s30 = Vector.FusedMultiplyAdd(a3, b0, s30);
                s31 = Vector.FusedMultiplyAdd(a3, b1, s31);
            }

            Store(s00, ref c, column);
            Store(s01, ref c, column + width);
            Store(s10, ref c, columns + column);
            Store(s11, ref c, columns + column + width);
            Store(s20, ref c, (2 * columns) + column);
            Store(s21, ref c, (2 * columns) + column + width);
            Store(s30, ref c, (3 * columns) + column);
            Store(s31, ref c, (3 * columns) + column + width);
        }

        for (; column < columns; column++)
        {
            for (var row = 0; row < RowBlock; row++)
            {
                var sum = sums[(row * columns) + column];
                for (var k = 0; k < inner; k++)
                {
                    sum = MathF.FusedMultiplyAdd(left[(row * inner) + k], right[(k * columns) + column], sum);
                }

                sums[(row * columns) + column] = sum;
            }
        }
    }

    private static void OneRow(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> sums)
    {
        var columns = sums.Length;
        for (var k = 0; k < left.Length; k++)
        {
            if (left[k] != 0)
            {
                PronounNetwork.AddScaled(right.Slice(k * columns, columns), left[k], sums);
            }
        }
    }

    private static float At(ref float start, int index) => System.Runtime.CompilerServices.Unsafe.Add(ref start, index);

    private static Vector<float> Load(ref float start, int index) => Vector.LoadUnsafe(ref start, (nuint)index);

    private static void Store(Vector<float> values, ref float start, int index) => values.StoreUnsafe(ref start, (nuint)index);
}
