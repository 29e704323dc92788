using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Google.Protobuf;

namespace EntityGraph.Learning;

/// <summary>Writes and reads the ONNX graph that turns feature rows into tag scores: gather, add up, scale.</summary>
/// <remarks>
/// Input <c>rows</c>: int32 [1, n × <see cref="Width"/>], unused places 0 (row 0 is all zero). Output <c>scores</c>: float [1, n × scales].
/// Weights are int8 and summed as int32, so that no order of adding changes a score. ONNX 1.14, operator set 13.
/// </remarks>
internal static class EmissionOnnx
{
    /// <summary>Places for features of one word; the features of a word are always fewer.</summary>
    public const int Width = 320;

    public const string Input = "rows";
    public const string Output = "scores";
    private const string WeightsName = "weights";
    private const string ScalesName = "scales";
    private const int OperatorSet = 13;
    private const int IrVersion = 8;

    private enum ElementType
    {
        Float = 1,
        Int8 = 3,
        Int32 = 6,
        Int64 = 7,
    }

    /// <summary>The graph's bytes.</summary>
    /// <param name="weights">Row after row of as many weights as there are scales; row 0 is all zero.</param>
    /// <param name="scales">What one unit of a tag's weight is worth; a multiple of eight.</param>
    public static byte[] Write(ReadOnlySpan<sbyte> weights, ReadOnlySpan<float> scales)
    {
        var stride = scales.Length;
        var rows = weights.Length / scales.Length;
        var weightBytes = MemoryMarshal.AsBytes(weights).ToArray();
        var scaleBytes = MemoryMarshal.AsBytes(scales).ToArray();
        var graph = Message(graph =>
        {
            Nested(graph, 1, Node("Reshape", [Input, "grid_shape"], "grid"));
            Nested(graph, 1, Node("Gather", [WeightsName, "grid"], "gathered"));
            Nested(graph, 1, Node("Cast", ["gathered"], "wide", ("to", (int)ElementType.Int32)));
            Nested(graph, 1, Node("ReduceSum", ["wide", "sum_axis"], "sums", ("keepdims", 0)));
            Nested(graph, 1, Node("Cast", ["sums"], "units", ("to", (int)ElementType.Float)));
            Nested(graph, 1, Node("Mul", ["units", ScalesName], "scaled"));
            Nested(graph, 1, Node("Reshape", ["scaled", "flat_shape"], Output));
            Text(graph, 2, "emissions");
            Nested(graph, 5, Tensor(WeightsName, ElementType.Int8, [rows, stride], weightBytes));
            Nested(graph, 5, Tensor(ScalesName, ElementType.Float, [stride], scaleBytes));
            Nested(graph, 5, Tensor("grid_shape", ElementType.Int64, [2], Longs(-1, Width)));
            Nested(graph, 5, Tensor("flat_shape", ElementType.Int64, [2], Longs(1, -1)));
            Nested(graph, 5, Tensor("sum_axis", ElementType.Int64, [1], Longs(1)));
            Nested(graph, 11, Value(Input, ElementType.Int32));
            Nested(graph, 12, Value(Output, ElementType.Float));
        });
        return Message(model =>
        {
            Number(model, 1, IrVersion);
            Text(model, 2, "EntityGraph");
            Nested(model, 7, graph);
            Nested(model, 8, Message(set => Number(set, 2, OperatorSet)));
        });
    }

    /// <summary>Reads the weights and scales back out of a graph that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidProtocolBufferException">The bytes are no protocol buffer.</exception>
    public static (sbyte[] Weights, float[] Scales) Read(byte[] model)
    {
        var weights = Array.Empty<sbyte>();
        var scales = Array.Empty<float>();
        foreach (var graph in Fields(model, 7))
        {
            foreach (var tensor in Fields(graph, 5))
            {
                var name = System.Text.Encoding.UTF8.GetString(Fields(tensor, 8).FirstOrDefault() ?? []);
                var data = Fields(tensor, 9).FirstOrDefault() ?? [];
                if (name == WeightsName)
                {
                    weights = MemoryMarshal.Cast<byte, sbyte>(data).ToArray();
                }
                else if (name == ScalesName)
                {
                    scales = MemoryMarshal.Cast<byte, float>(data).ToArray();
                }
            }
        }

        return (weights, scales);
    }

    private static byte[] Node(string type, string[] inputs, string output, params (string Name, int Value)[] attributes) => Message(node =>
    {
        foreach (var input in inputs)
        {
            Text(node, 1, input);
        }

        Text(node, 2, output);
        Text(node, 3, "make_" + output);
        Text(node, 4, type);
        foreach (var (name, value) in attributes)
        {
            Nested(node, 5, Message(attribute =>
            {
                Text(attribute, 1, name);
                Number(attribute, 3, value);
                Number(attribute, 20, 2);
            }));
        }
    });

    private static byte[] Tensor(string name, ElementType type, int[] shape, byte[] data) => Message(tensor =>
    {
        foreach (var size in shape)
        {
            Number(tensor, 1, size);
        }

        Number(tensor, 2, (int)type);
        Text(tensor, 8, name);
        Nested(tensor, 9, data);
    });

    private static byte[] Value(string name, ElementType type) => Message(value =>
    {
        Text(value, 1, name);
        Nested(value, 2, Message(kind => Nested(kind, 1, Message(tensor =>
        {
            Number(tensor, 1, (int)type);
            Nested(tensor, 2, Message(shape =>
            {
                Nested(shape, 1, Message(size => Number(size, 1, 1)));
                Nested(shape, 1, Message(size => Text(size, 2, name == Input ? "n" : "m")));
            }));
        }))));
    });

    private static byte[] Longs(params long[] values)
    {
        var bytes = new byte[values.Length * sizeof(long)];
        for (var index = 0; index < values.Length; index++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(index * sizeof(long)), values[index]);
        }

        return bytes;
    }

    private static byte[] Message(Action<CodedOutputStream> write)
    {
        using var buffer = new MemoryStream();
        using (var output = new CodedOutputStream(buffer, leaveOpen: true))
        {
            write(output);
        }

        return buffer.ToArray();
    }

    private static void Nested(CodedOutputStream output, int field, byte[] message)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(ByteString.CopyFrom(message));
    }

    private static void Text(CodedOutputStream output, int field, string text)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteString(text);
    }

    private static void Number(CodedOutputStream output, int field, long number)
    {
        output.WriteTag(field, WireFormat.WireType.Varint);
        output.WriteInt64(number);
    }

    private static IEnumerable<byte[]> Fields(byte[] message, int field)
    {
        using var input = new CodedInputStream(message);
        while (input.ReadTag() is var tag && tag != 0)
        {
            if (WireFormat.GetTagFieldNumber(tag) == field && WireFormat.GetTagWireType(tag) == WireFormat.WireType.LengthDelimited)
            {
                yield return input.ReadBytes().ToByteArray();
            }
            else
            {
                input.SkipLastField();
            }
        }
    }
}
