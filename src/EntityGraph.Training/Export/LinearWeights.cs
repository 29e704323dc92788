using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>The weights of one or several linear layers over one input, as ONNX multiplies them.</summary>
/// <param name="Inputs">Numbers in.</param>
/// <param name="Outputs">Numbers out, all layers together.</param>
/// <param name="Matrix">[Inputs, Outputs], row by row.</param>
/// <param name="Bias">One number an output.</param>
internal sealed record LinearWeights(int Inputs, int Outputs, float[] Matrix, float[] Bias)
{
    /// <summary>The layers <c>NAME.weight</c> [out, in] and <c>NAME.bias</c>, their outputs side by side.</summary>
    /// <exception cref="ModelFileException">One is missing or of another width than the first.</exception>
    public static LinearWeights Read(WeightSet weights, params ReadOnlySpan<string> names)
    {
        var inputs = weights.Get($"{names[0]}.weight", -1, -1).Shape[1];
        var joined = new LinearWeights(inputs, 0, [], []);
        foreach (var name in names)
        {
            var matrix = weights.Get($"{name}.weight", -1, inputs);
            joined = joined.Beside(Transpose(matrix, weights.Get($"{name}.bias", matrix.Shape[0])));
        }

        return joined;
    }

    /// <summary>One layer out of its weight [out, in] and its bias.</summary>
    public static LinearWeights Transpose(WeightTensor matrix, WeightTensor bias)
    {
        var (outputs, inputs) = (matrix.Shape[0], matrix.Shape[1]);
        var values = matrix.Values.Span;
        var transposed = new float[values.Length];
        for (var index = 0; index < values.Length; index++)
        {
            transposed[(index % inputs * outputs) + (index / inputs)] = values[index];
        }

        return new LinearWeights(inputs, outputs, transposed, bias.Values.ToArray());
    }

    /// <summary>This layer's outputs, then another's.</summary>
    private LinearWeights Beside(LinearWeights other)
    {
        var outputs = Outputs + other.Outputs;
        var matrix = new float[Inputs * outputs];
        for (var row = 0; row < Inputs; row++)
        {
            Matrix.AsSpan(row * Outputs, Outputs).CopyTo(matrix.AsSpan(row * outputs));
            other.Matrix.AsSpan(row * other.Outputs, other.Outputs).CopyTo(matrix.AsSpan((row * outputs) + Outputs));
        }

        return new LinearWeights(Inputs, outputs, matrix, [.. Bias, .. other.Bias]);
    }

    /// <summary>The same with the first outputs multiplied by a number.</summary>
    public LinearWeights WithFirstScaled(int outputs, float factor)
    {
        var (matrix, bias) = ((float[])Matrix.Clone(), (float[])Bias.Clone());
        for (var index = 0; index < matrix.Length; index++)
        {
            matrix[index] *= index % Outputs < outputs ? factor : 1;
        }

        for (var index = 0; index < outputs; index++)
        {
            bias[index] *= factor;
        }

        return this with
        {
            Matrix = matrix,
            Bias = bias,
        };
    }
}
