using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>
/// The mean of several weights of one shape: of passes of a run, or of runs from one start (Wortsman et al. 2022,
/// "Model soups").
/// </summary>
internal static class WeightAverage
{
    /// <summary>The mean, number by number. Time and memory are those of two sets, whatever their number.</summary>
    /// <param name="sets">At least one, all with the same names and shapes; read one after another.</param>
    /// <exception cref="ModelFileException">There is none, or one lacks a tensor of the first or has it in another
    /// shape.</exception>
    public static WeightSet Of(IEnumerable<WeightSet> sets)
    {
        Dictionary<string, (WeightTensor First, double[] Sum)>? sums = null;
        var count = 0;
        foreach (var set in sets)
        {
            count++;
            sums ??= set.Names.ToDictionary(
                name => name,
                name => (set.Get(name), new double[set.Get(name).Values.Length]),
                StringComparer.Ordinal
            );
            foreach (var (name, (first, sum)) in sums)
            {
                var values = set.Get(name, first.Shape.AsSpan()).Values.Span;
                for (var index = 0; index < sum.Length; index++)
                {
                    sum[index] += values[index];
                }
            }
        }

        return sums is null
            ? throw new ModelFileException("Expected weights to average, found none.")
            : new WeightSet(
                sums.Select(pair => new WeightTensor(
                    pair.Key,
                    pair.Value.First.Shape,
                    Array.ConvertAll(pair.Value.Sum, value => (float)(value / count))
                ))
            );
    }

    /// <summary>The point on the line from one set to another of the same names and shapes.</summary>
    /// <param name="from">The set at share 0.</param>
    /// <param name="to">The set at share 1.</param>
    /// <param name="share">In [0, 1].</param>
    /// <exception cref="ModelFileException">The second lacks a tensor of the first or has it in another
    /// shape.</exception>
    public static WeightSet Between(WeightSet from, WeightSet to, double share) =>
        new(
            from.Names.Select(name =>
            {
                var first = from.Get(name);
                var second = to.Get(name, first.Shape.AsSpan()).Values;
                var values = new float[first.Values.Length];
                for (var index = 0; index < values.Length; index++)
                {
                    values[index] = (float)(((1 - share) * first.Values.Span[index]) + (share * second.Span[index]));
                }

                return new WeightTensor(name, first.Shape, values);
            })
        );
}
