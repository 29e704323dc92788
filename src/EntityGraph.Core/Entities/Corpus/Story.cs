using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Tells whether two texts tell of the same: the rare words, names and numbers that they share.</summary>
internal static class Story
{
    // Two texts of this weight each share next to nothing by chance; of longer ones less counts.
    private const double ShortText = 25;

    /// <summary>
    /// The weight of what two profiles' documents share, their own names left out; 1 is much for two short texts.
    /// </summary>
    public static double Shared(EntityProfile first, EntityProfile second)
    {
        var terms = Shared(first.DocumentTerms, second.DocumentTerms, ContentWords.WeightOf, null);
        var names = Shared(first.NameWords, second.NameWords, NameWords.WeightOf, hash =>
            first.OwnWords.BinarySearch(hash) < 0 && second.OwnWords.BinarySearch(hash) < 0
        );
        return (terms + names) / Math.Max(1, Math.Sqrt(first.Length * second.Length) / ShortText);
    }

    /// <summary>How much two lists of words and names weigh in all.</summary>
    public static double LengthOf(ImmutableArray<int> terms, ImmutableArray<int> names) =>
        Sum(terms, ContentWords.WeightOf) + Sum(names, NameWords.WeightOf);

    private static double Sum(ImmutableArray<int> hashes, Func<int, double> weight)
    {
        var sum = 0.0;
        foreach (var hash in hashes)
        {
            sum += weight(hash);
        }

        return sum;
    }

    private static double Shared(
        ImmutableArray<int> first,
        ImmutableArray<int> second,
        Func<int, double> weight,
        Func<int, bool>? counts
    )
    {
        var (sum, left, right) = (0.0, 0, 0);
        while (left < first.Length && right < second.Length)
        {
            var order = first[left].CompareTo(second[right]);
            sum += order == 0 && (counts is null || counts(first[left])) ? weight(first[left]) : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return sum;
    }
}
