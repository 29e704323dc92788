using Google.Protobuf;

namespace EntityGraph.Learning;

/// <summary>A named constant of a node: <c>("axis", 1)</c>.</summary>
internal sealed class OnnxAttribute
{
    // AttributeProto: name 1, f 2, i 3, ints 8, type 20 (FLOAT 1, INT 2, INTS 7).
    private readonly Action<CodedOutputStream> _value;
    private readonly string _name;
    private readonly int _type;

    private OnnxAttribute(string name, int type, Action<CodedOutputStream> value)
    {
        _name = name;
        _type = type;
        _value = value;
    }

    public static implicit operator OnnxAttribute((string Name, int Value) pair) =>
        new(pair.Name, 2, output => OnnxMessage.Number(output, 3, pair.Value));

    public static implicit operator OnnxAttribute((string Name, float Value) pair) =>
        new(pair.Name, 1, output => OnnxMessage.Float(output, 2, pair.Value));

    public static implicit operator OnnxAttribute((string Name, int[] Values) pair) => new(pair.Name, 7, output =>
        {
            foreach (var value in pair.Values)
            {
                OnnxMessage.Number(output, 8, value);
            }
        });

    /// <summary>The attribute as an <c>AttributeProto</c>.</summary>
    public byte[] Write() =>
        OnnxMessage.Write(output =>
        {
            OnnxMessage.Text(output, 1, _name);
            _value(output);
            OnnxMessage.Number(output, 20, _type);
        });
}
