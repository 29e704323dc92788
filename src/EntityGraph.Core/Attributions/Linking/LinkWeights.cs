using System.Globalization;

namespace EntityGraph;

/// <summary>Weights of hashed features, read from <c>data/attribution/links.tsv</c> or being learned.</summary>
internal sealed class LinkWeights
{
    /// <summary>Number of cells; a feature's cell is <see cref="FeatureList"/>'s hash of it.</summary>
    public const int Size = 1 << 18;

    private const int LeastWritten = 15;
    private const string ScaleName = "scale";
    private const string OffsetName = "offset";
    private const string Resource = "EntityGraph.Attribution.links.tsv";
    private static readonly Lazy<LinkWeights> s_default = new(ReadEmbedded);

    /// <summary>The weights that ship.</summary>
    public static LinkWeights Default => s_default.Value;

    /// <summary>Factor of a right attribution's log odds, fitted on held-out articles.</summary>
    public double Scale { get; set; } = 1;

    /// <summary>Summand of a right attribution's log odds, fitted on held-out articles.</summary>
    public double Offset { get; set; }

    /// <summary>One weight a cell.</summary>
    public float[] Values { get; } = new float[Size];

    /// <summary>
    /// How far the cells for exact cues lie from those for right attributions, which ask the same questions.
    /// </summary>
    public const int ExactShift = 1;

    /// <summary>Sum of the weights of some features.</summary>
    public double Score(FeatureList features, int shift = 0)
    {
        var sum = 0f;
        foreach (var cell in features.Cells)
        {
            sum += Values[cell ^ shift];
        }

        return sum;
    }

    /// <summary>Reads lines of a cell (hexadecimal) and its weight in thousandths.</summary>
    /// <exception cref="DataFormatException">A line is neither that nor a comment.</exception>
    public static LinkWeights Read(TextReader reader, string path)
    {
        var weights = new LinkWeights();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var name = line.AsSpan(0, Math.Max(tab, 0));
            var cell = 0;
            var isCalibration = name is ScaleName or OffsetName;
            if (
                !int.TryParse(
                    line.AsSpan(tab + 1),
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var thousandths
                )
                || (
                    !isCalibration
                    && !(
                        int.TryParse(name, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out cell)
                        && cell is >= 0 and < Size
                    )
                )
            )
            {
                throw new DataFormatException(
                    path,
                    number,
                    $"expected a cell below {Size:x} and a weight, found '{line}'."
                );
            }

            if (isCalibration)
            {
                weights.Scale = name is ScaleName ? thousandths / 1000.0 : weights.Scale;
                weights.Offset = name is OffsetName ? thousandths / 1000.0 : weights.Offset;
                continue;
            }

            weights.Values[cell] = thousandths / 1000f;
        }

        return weights;
    }

    /// <summary>
    /// The lines that <see cref="Read"/> takes, in order of cells; the smallest weights, which change nothing, are left
    /// out.
    /// </summary>
    public IEnumerable<string> Lines()
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{ScaleName}\t{Math.Round(Scale * 1000)}");
        yield return string.Create(CultureInfo.InvariantCulture, $"{OffsetName}\t{Math.Round(Offset * 1000)}");
        for (var cell = 0; cell < Size; cell++)
        {
            var thousandths = (int)MathF.Round(Values[cell] * 1000);
            if (Math.Abs(thousandths) >= LeastWritten)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{cell:x}\t{thousandths}");
            }
        }
    }

    private static LinkWeights ReadEmbedded()
    {
        using var stream = typeof(LinkWeights).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{Resource}'.");
        using var reader = new StreamReader(stream);
        return Read(reader, Resource);
    }
}
