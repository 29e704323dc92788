using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>The mean of several weights of one shape: of passes of a run, or of runs from one start (Wortsman et al. 2022, "Model soups").</summary>
internal static class WeightAverage
{
    /// <summary>The mean, number by number. Time and memory are those of two sets, whatever their number.</summary>
    /// <param name="sets">At least one, all with the same names and shapes; read one after another.</param>
    /// <exception cref="ModelFileException">There is none, or one lacks a tensor of the first or has it in another shape.</exception>
    public static WeightSet Of(IEnumerable<WeightSet> sets)
    {
        Dictionary<string, (WeightTensor First, double[] Sum)>? sums = null;
        var count = 0;
        foreach (var set in sets)
        {
            count++;
            sums ??= set.Names.ToDictionary(name => name, name => (set.Get(name), new double[set.Get(name).Values.Length]), StringComparer.Ordinal);
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
            : new WeightSet(sums.Select(pair => new WeightTensor(
                pair.Key, pair.Value.First.Shape, Array.ConvertAll(pair.Value.Sum, value => (float)(value / count)))));
    }
}
