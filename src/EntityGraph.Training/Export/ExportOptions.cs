namespace EntityGraph.Training;

/// <summary>How <see cref="EncoderExporter"/> writes.</summary>
public sealed record ExportOptions
{
    /// <summary>How weights are kept; <see cref="ExportPrecision.EightBit"/> unless told.</summary>
    public ExportPrecision Precision { get; init; } = ExportPrecision.EightBit;

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The precision is none of those listed.</exception>
    public void Validate()
    {
        if (!Enum.IsDefined(Precision))
        {
            throw new ArgumentOutOfRangeException(
                nameof(Precision),
                Precision,
                "Expected one of the listed precisions."
            );
        }
    }
}
