using System.Globalization;
using EntityGraph.Learning;
using static TorchSharp.torch;

namespace EntityGraph.Training;

/// <summary>
/// Holds the pretrained encoder, as it is read and computed here, against reference numbers that come with it.
/// </summary>
internal static class EncoderCheck
{
    /// <summary>Largest difference that rounding may make.</summary>
    public const double Tolerance = 1e-3;

    private const int Compared = 4;

    // Cut by hand as the tokenizer cuts them; first four numbers at [CLS] and at the last piece before [SEP].
    private static readonly (string[] Words, float[] Start, float[] Last)[] s_references =
    [
        (
            ["The", "prime", "minister", "flew", "to", "Ouagadougou", "on", "Tuesday", ",", "TASS", "said", "."],
            [0.4372f, 0.3571f, 0.0603f, 0.3386f],
            [0.4991f, 0.4001f, -0.0315f, 0.5054f]
        ),
        (
            ["Zoë", "Müller-Ng", "(", "27", ")", "can't", "recall", "the", "U.N.", "résumé", "."],
            [-0.3475f, -0.1792f, -0.1986f, 0.3886f],
            [-0.0265f, -0.2432f, -0.2992f, 0.6747f]
        ),
    ];

    /// <summary>Computes the references' states.</summary>
    /// <param name="encoder">Folder with <c>model.safetensors</c> and <c>vocab.txt</c>.</param>
    /// <returns>What was compared, for people.</returns>
    /// <exception cref="ModelFileException">A number differs by more than <see cref="Tolerance"/>.</exception>
    public static string Run(string encoder)
    {
        using var vocabulary = File.OpenRead(Path.Combine(encoder, "vocab.txt"));
        var pieces = new WordPieceEncoder(vocabulary);
        var path = Path.Combine(encoder, "model.safetensors");
        using var weights = new NetworkWeights(
            HeadWeights.Complete(WeightSet.Read(path), [], new SyntaxLabels([], []), 1)
        );
        var network = new EncoderNetwork(weights);
        using var off = no_grad();
        var worst = 0.0;
        foreach (var (words, start, last) in s_references)
        {
            using var scope = NewDisposeScope();
            var window = WindowPacker
                .Pack(pieces, [.. words.Select(word => pieces.Encode(word))], [words.Length], 128)
                .First();
            using var batch = new PieceBatch([window]);
            var states = network.States(batch)[0];
            worst = Math.Max(
                worst,
                Math.Max(Difference(states[0], start), Difference(states[window.Ids.Length - 2], last))
            );
        }

        return worst <= Tolerance
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"encoder agrees with its reference numbers, largest difference {worst:0.00000}"
            )
            : throw new ModelFileException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}: expected its reference numbers within {Tolerance}, found a difference of {worst:0.00000}."
                )
            );
    }

    private static double Difference(Tensor state, float[] expected)
    {
        var found = state.slice(0, 0, Compared, 1).data<float>().ToArray();
        return found.Zip(expected, (one, other) => Math.Abs(one - other)).Max();
    }
}
