namespace EntityGraph.Training;

/// <summary>Turns a matrix into 8-bit integers with one scale a column.</summary>
internal static class ColumnQuantizer
{
    /// <summary>Rounds each column to <c>scale × integer</c>, symmetric about 0 (ties to even).</summary>
    /// <param name="values">The matrix, row by row.</param>
    /// <param name="columns">Its width.</param>
    /// <param name="largest">The integer that a column's largest magnitude becomes.</param>
    public static (sbyte[] Integers, float[] Scales) Quantize(ReadOnlySpan<float> values, int columns, int largest)
    {
        var scales = new float[columns];
        for (var index = 0; index < values.Length; index++)
        {
            ref var scale = ref scales[index % columns];
            scale = Math.Max(scale, Math.Abs(values[index]));
        }

        for (var column = 0; column < columns; column++)
        {
            // A column of zeros keeps scale 1: any will do, but 0 would divide.
            scales[column] = scales[column] == 0 ? 1 : scales[column] / largest;
        }

        var integers = new sbyte[values.Length];
        for (var index = 0; index < values.Length; index++)
        {
            integers[index] = (sbyte)
                Math.Clamp(MathF.Round(values[index] / scales[index % columns]), -largest, largest);
        }

        return (integers, scales);
    }
}
