using EntityGraph.Learning;

namespace EntityGraph.Training.Tests.Support;

/// <summary>The layers as one reads them in a paper: loops over doubles.</summary>
internal static class Plain
{
    public static double[] Linear(WeightSet weights, string name, double[] input) =>
        Linear(weights.Get($"{name}.weight"), weights.Get($"{name}.bias"), input);

    public static double[] Linear(WeightTensor matrix, WeightTensor bias, double[] input) =>
        [
            .. Enumerable
                .Range(0, matrix.Shape[0])
                .Select(row =>
                    bias.Values.Span[row] + Dot(input, matrix.Values.Slice(row * input.Length, input.Length).ToArray())
                ),
        ];

    public static double Dot(double[] left, float[] right) => left.Select((value, index) => value * right[index]).Sum();

    public static double[] Gelu(double[] input) =>
        [.. input.Select(value => 0.5 * value * (1 + Erf(value / Math.Sqrt(2))))];

    public static double[] Softmax(double[] input)
    {
        var exponents = input.Select(value => Math.Exp(value - input.Max())).ToArray();
        return [.. exponents.Select(value => value / exponents.Sum())];
    }

    public static double[] Norm(WeightSet weights, string name, double[] input)
    {
        var (gain, bias) = (weights.Get($"{name}.weight").Values, weights.Get($"{name}.bias").Values);
        var mean = input.Average();
        var deviation = Math.Sqrt(input.Average(value => (value - mean) * (value - mean)) + 1e-12);
        return [.. input.Select((value, index) => ((value - mean) / deviation * gain.Span[index]) + bias.Span[index])];
    }

    public static double[] Add(double[] left, double[] right) =>
        [.. left.Zip(right, (first, second) => first + second)];

    public static double[] Row(WeightTensor tensor, long row)
    {
        var size = tensor.Shape[1];
        return [.. tensor.Values.Slice((int)row * size, size).ToArray().Select(value => (double)value)];
    }

    // Maclaurin series: exact to 1e-12 for the small arguments of these tests.
    private static double Erf(double value)
    {
        var (sum, term) = (value, value);
        for (var step = 1; step < 100; step++)
        {
            term *= -value * value / step;
            sum += term / ((2 * step) + 1);
        }

        return 2 / Math.Sqrt(Math.PI) * sum;
    }
}
