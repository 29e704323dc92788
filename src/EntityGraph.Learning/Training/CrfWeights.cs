using System.Runtime.Intrinsics;

namespace EntityGraph.Learning;

/// <summary>Weights as training leaves them: the mean over its last passes.</summary>
/// <param name="Rows">B and I of each type, by row.</param>
/// <param name="Transitions"><c>previous × 9 + tag</c>; negative infinity where a tag may not follow.</param>
internal sealed record CrfWeights(Vector256<float>[] Rows, float[] Transitions)
{
    /// <summary>Trains; the last <see cref="CrfOptions.Averaged"/> passes are averaged.</summary>
    public static CrfWeights Train(CrfOptions options, IReadOnlyList<CrfExample> examples, int rows, Action<string> progress)
    {
        var trainer = new CrfTrainer(options, rows);
        var sums = new Vector256<float>[rows];
        var transitions = new float[NerTags.Count * NerTags.Count];
        var averaged = Math.Min(options.Averaged, options.Epochs);
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            var loss = trainer.Pass(examples);
            progress($"pass {epoch} of {options.Epochs}: loss {loss:0.0000} a word");
            if (epoch <= options.Epochs - averaged)
            {
                continue;
            }

            for (var row = 0; row < rows; row++)
            {
                sums[row] += trainer.Weights(row);
            }

            var current = trainer.Transitions();
            for (var cell = 0; cell < transitions.Length; cell++)
            {
                transitions[cell] += current[cell];
            }
        }

        for (var row = 0; row < rows; row++)
        {
            sums[row] /= Vector256.Create((float)averaged);
        }

        return new CrfWeights(sums, [.. transitions.Select(score => score / averaged)]);
    }
}
