namespace EntityGraph.Training;

/// <summary>How the weights of linear layers and of the word table are kept in ONNX files.</summary>
public enum ExportPrecision
{
    /// <summary>32-bit floats.</summary>
    Floats,

    /// <summary>8-bit integers in [-127, 127], one scale an output column.</summary>
    EightBit,

    /// <summary>
    /// 8-bit integers in [-63, 63], one scale an output column: cannot saturate on processors without VNNI.
    /// </summary>
    SevenBit,
}
