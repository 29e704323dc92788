using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace EntityGraph.Learning;

/// <summary>
/// Brings trained weights to the form that ships: the heaviest rows as int8 inside an ML.NET pipeline.
/// </summary>
internal static class FastModelWriter
{
    // A few weights reach 3; cutting them costs nothing, steps of 3/127 cost a point of F1 (measured on UNER-EWT dev).
    private const float MostRange = 1.2f;
    private const float LeastRange = 1e-6f;

    /// <summary>Chooses at most <paramref name="most"/> rows and rounds them; keys ascend.</summary>
    public static (uint[] Keys, sbyte[] Weights, float[] Scales) Quantise(
        CrfWeights weights,
        IReadOnlyDictionary<uint, int> rows,
        int most
    )
    {
        var stride = weights.Tags.Stride;
        var numbers = MemoryMarshal.Cast<Vector256<float>, float>(weights.Blocks).ToArray();
        var chosen = rows.Select(pair =>
                (pair.Key, Row: pair.Value, Size: Size(numbers.AsSpan(pair.Value * stride, stride)))
            )
            .Where(pair => pair.Size > 0)
            .OrderByDescending(pair => pair.Size)
            .ThenBy(pair => pair.Key)
            .Take(most)
            .OrderBy(pair => pair.Key)
            .ToArray();
        var largest = chosen.Select(pair => pair.Size).DefaultIfEmpty().Max();
        var scale = Math.Clamp(largest, LeastRange, MostRange) / sbyte.MaxValue;
        var keys = new List<uint>();
        var packed = new List<sbyte>(new sbyte[stride]);
        foreach (var (key, row, size) in chosen)
        {
            if (size < scale / 2)
            {
                continue;
            }

            keys.Add(key);
            foreach (var weight in numbers.AsSpan(row * stride, stride))
            {
                packed.Add((sbyte)Math.Clamp(MathF.Round(weight / scale), -sbyte.MaxValue, sbyte.MaxValue));
            }
        }

        return ([.. keys], [.. packed], [.. Enumerable.Repeat(scale, stride)]);
    }

    /// <summary>Writes the pipeline and the feature file.</summary>
    public static void Write(string folder, FeatureFile features, sbyte[] weights, float[] scales)
    {
        Directory.CreateDirectory(folder);
        var graph = Path.Combine(folder, "emissions.onnx.tmp");
        File.WriteAllBytes(graph, EmissionOnnx.Write(weights, scales));
        try
        {
            var context = new MLContext(seed: 1);
            var schema = SchemaDefinition.Create(typeof(EmissionInput));
            schema[nameof(EmissionInput.Rows)].ColumnName = EmissionOnnx.Input;
            var empty = context.Data.LoadFromEnumerable(Array.Empty<EmissionInput>(), schema);
            var pipeline = context.Transforms.ApplyOnnxModel(EmissionOnnx.Output, EmissionOnnx.Input, graph);
            using var fitted = pipeline.Fit(empty);
            context.Model.Save(fitted, empty.Schema, Path.Combine(folder, FastModel.PipelineFile));
        }
        finally
        {
            File.Delete(graph);
        }

        File.WriteAllBytes(Path.Combine(folder, FastModel.FeatureFileName), features.Write());
    }

    private static float Size(ReadOnlySpan<float> row)
    {
        var size = 0f;
        foreach (var weight in row)
        {
            size = Math.Max(size, MathF.Abs(weight));
        }

        return size;
    }
}
