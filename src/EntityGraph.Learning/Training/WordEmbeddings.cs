namespace EntityGraph.Learning;

/// <summary>Reads the encoder's word-piece vectors and brings them to fewer dimensions.</summary>
internal static class WordEmbeddings
{
    private const string TensorName = "embeddings.word_embeddings.weight";
    private const int Rounds = 40;
    private const double Spread = 4.0;

    /// <summary>
    /// Reads <c>vocab.txt</c> and <c>model.safetensors</c> of <paramref name="folder"/> into a reduced table of int8.
    /// </summary>
    public static WordPieceTable Read(string folder, int dimensions)
    {
        var pieces = File.ReadAllLines(Path.Combine(folder, "vocab.txt"));
        var tensor = WeightSet.Read(Path.Combine(folder, "model.safetensors")).Get(TensorName, -1, -1);
        var (rows, width) = (tensor.Shape[0], tensor.Shape[1]);
        var values = tensor.Values.ToArray();
        Center(values, rows, width);
        return new WordPieceTable(pieces, dimensions, Quantise(Project(values, rows, width, dimensions)));
    }

    private static void Center(float[] values, int rows, int width)
    {
        var mean = new double[width];
        for (var index = 0; index < values.Length; index++)
        {
            mean[index % width] += values[index] / (double)rows;
        }

        for (var row = 0; row < rows; row++)
        {
            var square = 0.0;
            for (var column = 0; column < width; column++)
            {
                ref var value = ref values[(row * width) + column];
                value -= (float)mean[column];
                square += value * value;
            }

            var scale = (float)(1 / Math.Sqrt(Math.Max(square, 1e-9)));
            for (var column = 0; column < width; column++)
            {
                values[(row * width) + column] *= scale;
            }
        }
    }

    // Principal components by orthogonal iteration from a fixed start.
    private static float[] Project(float[] values, int rows, int width, int dimensions)
    {
        var covariance = new double[width, width];
        for (var row = 0; row < rows; row++)
        {
            var vector = values.AsSpan(row * width, width);
            for (var first = 0; first < width; first++)
            {
                var value = vector[first];
                for (var second = first; second < width; second++)
                {
                    covariance[first, second] += value * vector[second];
                }
            }
        }

        var random = new Random(1);
        var basis = new double[dimensions][];
        for (var component = 0; component < dimensions; component++)
        {
            basis[component] = [.. Enumerable.Range(0, width).Select(_ => random.NextDouble() - 0.5)];
        }

        for (var round = 0; round < Rounds; round++)
        {
            for (var component = 0; component < dimensions; component++)
            {
                basis[component] = Multiply(covariance, basis[component], width);
                Orthogonalise(basis, component);
            }
        }

        var reduced = new float[rows * dimensions];
        for (var row = 0; row < rows; row++)
        {
            for (var component = 0; component < dimensions; component++)
            {
                var sum = 0.0;
                for (var column = 0; column < width; column++)
                {
                    sum += values[(row * width) + column] * basis[component][column];
                }

                reduced[(row * dimensions) + component] = (float)sum;
            }
        }

        return reduced;
    }

    private static double[] Multiply(double[,] symmetric, double[] vector, int width)
    {
        var product = new double[width];
        for (var first = 0; first < width; first++)
        {
            product[first] += symmetric[first, first] * vector[first];
            for (var second = first + 1; second < width; second++)
            {
                product[first] += symmetric[first, second] * vector[second];
                product[second] += symmetric[first, second] * vector[first];
            }
        }

        return product;
    }

    private static void Orthogonalise(double[][] basis, int component)
    {
        var vector = basis[component];
        for (var other = 0; other < component; other++)
        {
            var dot = 0.0;
            for (var column = 0; column < vector.Length; column++)
            {
                dot += vector[column] * basis[other][column];
            }

            for (var column = 0; column < vector.Length; column++)
            {
                vector[column] -= dot * basis[other][column];
            }
        }

        var length = Math.Max(Math.Sqrt(vector.Sum(value => value * value)), 1e-12);
        for (var column = 0; column < vector.Length; column++)
        {
            vector[column] /= length;
        }
    }

    private static sbyte[] Quantise(float[] values)
    {
        var square = values.Sum(value => (double)value * value) / values.Length;
        var scale = sbyte.MaxValue / (Spread * Math.Sqrt(square));
        return
        [
            .. values.Select(value => (sbyte)Math.Clamp(Math.Round(value * scale), -sbyte.MaxValue, sbyte.MaxValue)),
        ];
    }
}
