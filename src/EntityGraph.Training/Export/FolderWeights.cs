using System.Runtime.InteropServices;
using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>Reads weights back out of a model folder, so that a run can go on from a model that ships.</summary>
/// <remarks>
/// The way back of <see cref="EncoderExporter"/>: integers times their scales, which is within half a step of what was
/// written; token types are part of the positions. Kept in step with <see cref="EncoderGraph"/> and
/// <see cref="HeadGraphs"/> by a test that goes there and back.
/// </remarks>
internal sealed class FolderWeights
{
    private readonly IReadOnlyDictionary<string, byte[]> _constants;
    private readonly List<WeightTensor> _tensors;

    private FolderWeights(string path, List<WeightTensor> tensors)
    {
        _constants = OnnxGraph.ReadTensors(File.ReadAllBytes(path));
        _tensors = tensors;
    }

    /// <summary>The encoder and those heads that the folder has.</summary>
    /// <exception cref="IOException">The folder has no encoder.</exception>
    /// <exception cref="ModelFileException">A graph lacks a constant that the exporter writes.</exception>
    public static WeightSet Read(string folder)
    {
        var tensors = new List<WeightTensor>();
        new FolderWeights(Path.Combine(folder, EncoderExporter.EncoderFile), tensors).Encoder();
        (string File, Action<FolderWeights> Take)[] heads =
        [
            (EncoderExporter.AttributionFile, graph => graph.Layer("attribution", "scores")),
            (EncoderExporter.SyntaxFile, graph => graph.Syntax()),
            (EncoderExporter.LabelsFile, graph => graph.Labels()),
        ];
        foreach (var (file, take) in heads)
        {
            var path = Path.Combine(folder, file);
            if (File.Exists(path))
            {
                take(new FolderWeights(path, tensors));
            }
        }

        return new WeightSet(tensors);
    }

    private void Encoder()
    {
        var hidden = Floats("embedding.gain").Length;
        Add(NetworkWeights.WordTable, Matrix("word_table", "word_table.scale"), -1, hidden);
        Add("embeddings.position_embeddings.weight", Floats("position_table"), -1, hidden);
        Add("embeddings.token_type_embeddings.weight", new float[2 * hidden], 2, hidden);
        if (_constants.ContainsKey("shape_table"))
        {
            Add("embeddings.shape_embeddings.weight", Floats("shape_table"), -1, hidden);
        }

        Norm("embeddings.LayerNorm", "embedding");
        for (var layer = 0; _constants.ContainsKey($"layer{layer}.outer.gain"); layer++)
        {
            Layer(layer, hidden);
        }

        if (_constants.ContainsKey("name_scores.weight"))
        {
            Layer("names", "name_scores");
        }
    }

    private void Layer(int layer, int hidden)
    {
        var (name, graph) = ($"encoder.layer.{layer}", $"layer{layer}");
        var joined = Linear($"{graph}.joined").WithFirstScaled(hidden, MathF.Sqrt(EncoderGraph.HeadSize));
        Split(joined, $"{name}.attention.self.query", $"{name}.attention.self.key", $"{name}.attention.self.value");
        Split(Linear($"{graph}.attended"), $"{name}.attention.output.dense");
        Norm($"{name}.attention.output.LayerNorm", $"{graph}.inner");
        Split(Linear($"{graph}.wide.linear"), $"{name}.intermediate.dense");
        var narrowed = $"{graph}.narrowed";
        var evened = _constants.ContainsKey($"{narrowed}.product.weight");
        Split(Linear(evened ? $"{narrowed}.product" : narrowed, $"{narrowed}.bias"), $"{name}.output.dense");
        Norm($"{name}.output.LayerNorm", $"{graph}.outer");
    }

    private void Syntax()
    {
        Layer("syntax.upos", "upos_scores");
        Split(Linear("parts.linear"), "syntax.arc_dep", "syntax.arc_head");
        var arcs = Linear("wanted");
        Add("syntax.arc.weight", (float[])[.. arcs.Matrix, .. arcs.Bias], arcs.Inputs + 1, arcs.Outputs);
    }

    private void Labels()
    {
        Split(Linear("parts.linear"), "syntax.label_dep", "syntax.label_head");
        var own = Linear("own_scores");
        var (size, labels) = (own.Inputs, own.Outputs);
        Add("syntax.label_d.weight", Transposed(own, 0, labels), labels, size);
        Add("syntax.label.bias", own.Bias, labels);
        var pairs = Linear("wanted");
        Add("syntax.label_h.weight", pairs.Bias, labels, size);
        var tensor = new float[pairs.Matrix.Length];
        for (var index = 0; index < tensor.Length; index++)
        {
            var (dependent, label, head) = (index / pairs.Outputs, index % pairs.Outputs / size, index % size);
            tensor[(((label * size) + dependent) * size) + head] = pairs.Matrix[index];
        }

        Add("syntax.label.weight", tensor, labels, size, size);
    }

    private void Layer(string name, string graph) => Split(Linear(graph), name);

    private void Norm(string name, string graph)
    {
        var gain = Floats($"{graph}.gain");
        Add($"{name}.weight", gain, gain.Length);
        Add($"{name}.bias", Floats($"{graph}.bias"), gain.Length);
    }

    // Layers written side by side, each [out, in] again.
    private void Split(LinearWeights joined, params ReadOnlySpan<string> names)
    {
        var outputs = joined.Outputs / names.Length;
        for (var index = 0; index < names.Length; index++)
        {
            Add($"{names[index]}.weight", Transposed(joined, index * outputs, outputs), outputs, joined.Inputs);
            Add($"{names[index]}.bias", joined.Bias.AsMemory(index * outputs, outputs), outputs);
        }
    }

    private static float[] Transposed(LinearWeights linear, int first, int count)
    {
        var values = new float[count * linear.Inputs];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = linear.Matrix[(index % linear.Inputs * linear.Outputs) + first + (index / linear.Inputs)];
        }

        return values;
    }

    private LinearWeights Linear(string graph, string? bias = null)
    {
        var offsets = Floats(bias ?? $"{graph}.bias");
        var matrix = Matrix($"{graph}.weight", $"{graph}.scale");
        return new LinearWeights(matrix.Length / offsets.Length, offsets.Length, matrix, offsets);
    }

    // Floats, or integers with one scale a column.
    private float[] Matrix(string values, string scale)
    {
        if (!_constants.ContainsKey(scale))
        {
            return Floats(values);
        }

        var scales = Floats(scale);
        var integers = MemoryMarshal.Cast<byte, sbyte>(Constant(values));
        var matrix = new float[integers.Length];
        for (var index = 0; index < matrix.Length; index++)
        {
            matrix[index] = integers[index] * scales[index % scales.Length];
        }

        return matrix;
    }

    private float[] Floats(string name) => MemoryMarshal.Cast<byte, float>(Constant(name)).ToArray();

    private byte[] Constant(string name) =>
        _constants.TryGetValue(name, out var bytes)
            ? bytes
            : throw new ModelFileException(
                $"The graph has no constant '{name}': expected a model that this trainer wrote."
            );

    private void Add(string name, ReadOnlyMemory<float> values, params ReadOnlySpan<int> shape)
    {
        var rest = 1;
        foreach (var size in shape)
        {
            rest *= size == -1 ? 1 : size;
        }

        _tensors.Add(
            new WeightTensor(
                name,
                [.. shape.ToArray().Select(size => size == -1 ? values.Length / rest : size)],
                values
            )
        );
    }
}
