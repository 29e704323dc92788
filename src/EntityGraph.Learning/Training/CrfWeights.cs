using System.Runtime.Intrinsics;

namespace EntityGraph.Learning;

/// <summary>Weights as training leaves them: the mean over its last passes.</summary>
/// <param name="Tags">The tags that they weigh.</param>
/// <param name="Blocks">B and I of each type, filled up with zeros to whole blocks of eight: row after row.</param>
/// <param name="Transitions"><c>previous × tags + tag</c>; negative infinity where a tag may not follow.</param>
internal sealed record CrfWeights(TagSet Tags, Vector256<float>[] Blocks, float[] Transitions)
{
    /// <summary>Trains; the last <see cref="CrfOptions.Averaged"/> passes are averaged.</summary>
    public static CrfWeights Train(
        CrfOptions options,
        TagSet tags,
        IReadOnlyList<CrfExample> examples,
        int rows,
        Action<string> progress,
        CrfPrior? prior = null
    )
    {
        var trainer = new CrfTrainer(options, tags, rows, prior ?? CrfPrior.None);
        var sums = new Vector256<float>[rows * tags.Blocks];
        var transitions = new float[tags.Count * tags.Count];
        var averaged = Math.Min(options.Averaged, options.Epochs);
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            var loss = trainer.Pass(examples);
            progress($"pass {epoch} of {options.Epochs}: loss {loss:0.0000} a word");
            if (epoch <= options.Epochs - averaged)
            {
                continue;
            }

            for (var block = 0; block < sums.Length; block++)
            {
                sums[block] += trainer.Weights(block);
            }

            var current = trainer.Transitions();
            for (var cell = 0; cell < transitions.Length; cell++)
            {
                transitions[cell] += current[cell];
            }
        }

        for (var block = 0; block < sums.Length; block++)
        {
            sums[block] /= Vector256.Create((float)averaged);
        }

        return new CrfWeights(tags, sums, [.. transitions.Select(score => score / averaged)]);
    }
}
