namespace EntityGraph.Learning;

/// <summary>Types of tensor elements, numbered as in the ONNX schema (<c>TensorProto.DataType</c>).</summary>
internal enum OnnxElement
{
    Float = 1,
    UInt8 = 2,
    Int8 = 3,
    Int32 = 6,
    Int64 = 7,
}
