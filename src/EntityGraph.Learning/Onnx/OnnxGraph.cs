using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Google.Protobuf;

namespace EntityGraph.Learning;

/// <summary>Builds an ONNX model: nodes in the order they run, constants, inputs and outputs.</summary>
/// <remarks>
/// Field numbers of the ONNX schema (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto). The same calls give the
/// same bytes. Methods that add something give back its name, so that calls can be chained. Not thread-safe.
/// </remarks>
internal sealed class OnnxGraph
{
    /// <summary>Domain of the operators that ONNX Runtime adds to ONNX.</summary>
    public const string ContribDomain = "com.microsoft";

    private const int IrVersion = 8;
    private const int ContribVersion = 1;
    private readonly string _name;
    private readonly int _operatorSet;
    private readonly List<byte[]> _nodes = [];
    private readonly List<byte[]> _tensors = [];
    private readonly List<byte[]> _inputs = [];
    private readonly List<byte[]> _outputs = [];
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private bool _usesContrib;

    /// <summary>Starts an empty graph.</summary>
    /// <param name="name">The graph's name.</param>
    /// <param name="operatorSet">Version of the standard operators.</param>
    public OnnxGraph(string name, int operatorSet)
    {
        _name = name;
        _operatorSet = operatorSet;
    }

    /// <summary>Adds an input of the graph.</summary>
    public string Input(string name, OnnxElement type, params ReadOnlySpan<OnnxDimension> shape)
    {
        _inputs.Add(Value(Named(name), type, shape.ToArray()));
        return name;
    }

    /// <summary>Declares a node's output to be one of the graph's.</summary>
    public void Output(string name, OnnxElement type, params ReadOnlySpan<OnnxDimension> shape)
    {
        if (!_values.Contains(name))
        {
            throw new ArgumentException($"No node makes '{name}'.", nameof(name));
        }

        _outputs.Add(Value(name, type, shape.ToArray()));
    }

    /// <summary>Adds a node with one output.</summary>
    public string Node(
        string type,
        ReadOnlySpan<string> inputs,
        string output,
        params ReadOnlySpan<OnnxAttribute> attributes
    )
    {
        Add("", type, inputs, [output], attributes);
        return output;
    }

    /// <summary>Adds a node with several outputs; an empty name leaves one out.</summary>
    public void Node(
        string type,
        ReadOnlySpan<string> inputs,
        ReadOnlySpan<string> outputs,
        params ReadOnlySpan<OnnxAttribute> attributes
    ) => Add("", type, inputs, outputs, attributes);

    /// <summary>
    /// Adds a node of <see cref="ContribDomain"/> with one output; an empty input name leaves one out.
    /// </summary>
    public string Contrib(
        string type,
        ReadOnlySpan<string> inputs,
        string output,
        params ReadOnlySpan<OnnxAttribute> attributes
    )
    {
        _usesContrib = true;
        Add(ContribDomain, type, inputs, [output], attributes);
        return output;
    }

    /// <summary>Adds a constant of 32-bit numbers.</summary>
    public string Floats(string name, ReadOnlySpan<float> values, params ReadOnlySpan<int> shape) =>
        Tensor(name, OnnxElement.Float, shape, MemoryMarshal.AsBytes(values));

    /// <summary>Adds a constant of 8-bit integers.</summary>
    public string Bytes(string name, ReadOnlySpan<sbyte> values, params ReadOnlySpan<int> shape) =>
        Tensor(name, OnnxElement.Int8, shape, MemoryMarshal.AsBytes(values));

    /// <summary>Adds a constant list of 64-bit integers.</summary>
    public string Longs(string name, params ReadOnlySpan<long> values)
    {
        var bytes = new byte[values.Length * sizeof(long)];
        for (var index = 0; index < values.Length; index++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(index * sizeof(long)), values[index]);
        }

        return Tensor(name, OnnxElement.Int64, [values.Length], bytes);
    }

    /// <summary>The model's bytes.</summary>
    public byte[] Write()
    {
        var graph = OnnxMessage.Write(graph =>
        {
            All(graph, 1, _nodes);
            OnnxMessage.Text(graph, 2, _name);
            All(graph, 5, _tensors);
            All(graph, 11, _inputs);
            All(graph, 12, _outputs);
        });
        return OnnxMessage.Write(model =>
        {
            OnnxMessage.Number(model, 1, IrVersion);
            OnnxMessage.Text(model, 2, "EntityGraph");
            OnnxMessage.Nested(model, 7, graph);
            OnnxMessage.Nested(model, 8, OnnxMessage.Write(set => OnnxMessage.Number(set, 2, _operatorSet)));
            if (_usesContrib)
            {
                OnnxMessage.Nested(
                    model,
                    8,
                    OnnxMessage.Write(set =>
                    {
                        OnnxMessage.Text(set, 1, ContribDomain);
                        OnnxMessage.Number(set, 2, ContribVersion);
                    })
                );
            }
        });
    }

    /// <summary>The raw bytes of a model's constants by name.</summary>
    /// <exception cref="InvalidProtocolBufferException">The bytes are no protocol buffer.</exception>
    public static IReadOnlyDictionary<string, byte[]> ReadTensors(byte[] model)
    {
        var tensors = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var graph in OnnxMessage.Fields(model, 7))
        {
            foreach (var tensor in OnnxMessage.Fields(graph, 5))
            {
                var name = System.Text.Encoding.UTF8.GetString(OnnxMessage.Fields(tensor, 8).FirstOrDefault() ?? []);
                tensors[name] = OnnxMessage.Fields(tensor, 9).FirstOrDefault() ?? [];
            }
        }

        return tensors;
    }

    private void Add(
        string domain,
        string type,
        ReadOnlySpan<string> inputs,
        ReadOnlySpan<string> outputs,
        ReadOnlySpan<OnnxAttribute> attributes
    )
    {
        var (inputNames, outputNames, constants) = (inputs.ToArray(), outputs.ToArray(), attributes.ToArray());
        if (inputNames.FirstOrDefault(name => name.Length > 0 && !_values.Contains(name)) is { } missing)
        {
            throw new ArgumentException(
                $"The node '{type}' reads '{missing}', which nothing before it makes.",
                nameof(inputs)
            );
        }

        _nodes.Add(
            OnnxMessage.Write(node =>
            {
                foreach (var input in inputNames)
                {
                    OnnxMessage.Text(node, 1, input);
                }

                foreach (var output in outputNames)
                {
                    OnnxMessage.Text(node, 2, output.Length == 0 ? output : Named(output));
                }

                OnnxMessage.Text(node, 3, "make_" + outputNames[0]);
                OnnxMessage.Text(node, 4, type);
                All(node, 5, constants.Select(static constant => constant.Write()));
                if (domain.Length > 0)
                {
                    OnnxMessage.Text(node, 7, domain);
                }
            })
        );
    }

    private string Tensor(string name, OnnxElement type, ReadOnlySpan<int> shape, ReadOnlySpan<byte> data)
    {
        var (sizes, bytes) = (shape.ToArray(), data.ToArray());
        Named(name);
        _tensors.Add(
            OnnxMessage.Write(tensor =>
            {
                foreach (var size in sizes)
                {
                    OnnxMessage.Number(tensor, 1, size);
                }

                OnnxMessage.Number(tensor, 2, (int)type);
                OnnxMessage.Text(tensor, 8, name);
                OnnxMessage.Nested(tensor, 9, bytes);
            })
        );
        return name;
    }

    private string Named(string name) =>
        _values.Add(name) ? name : throw new ArgumentException($"The name '{name}' is used twice.", nameof(name));

    private static byte[] Value(string name, OnnxElement type, OnnxDimension[] shape) =>
        OnnxMessage.Write(value =>
        {
            OnnxMessage.Text(value, 1, name);
            OnnxMessage.Nested(
                value,
                2,
                OnnxMessage.Write(kind =>
                    OnnxMessage.Nested(
                        kind,
                        1,
                        OnnxMessage.Write(tensor =>
                        {
                            OnnxMessage.Number(tensor, 1, (int)type);
                            OnnxMessage.Nested(
                                tensor,
                                2,
                                OnnxMessage.Write(sizes => All(sizes, 1, shape.Select(Dimension)))
                            );
                        })
                    )
                )
            );
        });

    private static byte[] Dimension(OnnxDimension dimension) =>
        OnnxMessage.Write(size =>
        {
            if (dimension.Name is { } name)
            {
                OnnxMessage.Text(size, 2, name);
            }
            else
            {
                OnnxMessage.Number(size, 1, dimension.Size);
            }
        });

    private static void All(CodedOutputStream output, int field, IEnumerable<byte[]> messages)
    {
        foreach (var message in messages)
        {
            OnnxMessage.Nested(output, field, message);
        }
    }
}
