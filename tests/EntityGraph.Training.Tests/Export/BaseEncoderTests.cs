using EntityGraph.Learning;
using EntityGraph.Training.Tests.Support;

namespace EntityGraph.Training.Tests.Export;

/// <summary>The encoder that training starts from, against the numbers published beside it.</summary>
[TestFixture]
[Category("Model")]
public sealed class BaseEncoderTests
{
    private const int Hidden = 384;
    private static readonly long[] s_ids =
    [
        101,
        1996,
        3539,
        2704,
        5520,
        2000,
        15068,
        16098,
        26797,
        3995,
        2226,
        2006,
        9857,
        1010,
        11937,
        4757,
        2056,
        1012,
        102,
    ];
    private static readonly long[] s_accented =
    [
        101,
        11199,
        12304,
        1011,
        12835,
        1006,
        2676,
        1007,
        2064,
        1005,
        1056,
        9131,
        1996,
        1057,
        1012,
        1050,
        1012,
        13746,
        1012,
        102,
    ];
    private WeightSet _weights = new([]);

    [OneTimeSetUp]
    public void ReadWeights()
    {
        var path = SharedFolder.PathOf("encoder", "model.safetensors");
        if (path is null)
        {
            Assert.Ignore("../shared/encoder is not here.");
        }

        _weights = WeightSet.Read(path!);
    }

    [Test]
    public void Write_Floats_ReproducesTheReferenceNumbers()
    {
        using var run = new OnnxRun(
            EncoderGraph.Write(_weights, new ExportOptions { Precision = ExportPrecision.Floats })
        );

        var states = States(run, s_ids);
        var accented = States(run, s_accented);

        Assert.That(FirstFour(states, 0), Is.EqualTo(new[] { 0.4372f, 0.3571f, 0.0603f, 0.3386f }).Within(1e-3));
        Assert.That(
            FirstFour(states, s_ids.Length - 2),
            Is.EqualTo(new[] { 0.4991f, 0.4001f, -0.0315f, 0.5054f }).Within(1e-3)
        );
        Assert.That(FirstFour(accented, 0), Is.EqualTo(new[] { -0.3475f, -0.1792f, -0.1986f, 0.3886f }).Within(1e-3));
        Assert.That(
            FirstFour(accented, s_accented.Length - 2),
            Is.EqualTo(new[] { -0.0265f, -0.2432f, -0.2992f, 0.6747f }).Within(1e-3)
        );
    }

    [TestCase(ExportPrecision.EightBit)]
    [TestCase(ExportPrecision.SevenBit)]
    public void Write_Quantised_TakesAQuarterAndStaysClose(ExportPrecision precision)
    {
        var bytes = EncoderGraph.Write(_weights, new ExportOptions { Precision = precision });
        using var exact = new OnnxRun(
            EncoderGraph.Write(_weights, new ExportOptions { Precision = ExportPrecision.Floats })
        );
        using var close = new OnnxRun(bytes);

        var (expected, found) = (States(exact, s_ids), States(close, s_ids));

        // Measured: 0.10 and 0.11 over windows of 128 and 256 pieces.
        const double MostRelativeError = 0.2;
        var error = Math.Sqrt(expected.Zip(found, (x, y) => (x - y) * (x - y)).Sum() / expected.Sum(x => x * x));
        Assert.That(error, Is.LessThan(MostRelativeError));
        Assert.That(bytes, Has.Length.LessThan(24_000_000));
    }

    private static float[] States(OnnxRun run, long[] ids) =>
        run.Run(("ids", ids), ("shapes", new long[ids.Length]))["states"];

    private static float[] FirstFour(float[] states, int piece) => states[(piece * Hidden)..((piece * Hidden) + 4)];
}
