namespace EntityGraph;

/// <summary>The tokens that a probability of at least some size stands at.</summary>
internal sealed class LikelyPlaces
{
    private readonly List<int> _tokens = [];
    private readonly Func<int, float> _probability;

    public LikelyPlaces(int count, Func<int, float> probability, double least)
    {
        _probability = probability;
        for (var token = 0; token < count; token++)
        {
            if (probability(token) >= least)
            {
                _tokens.Add(token);
            }
        }
    }

    /// <summary>
    /// The likeliest from a token on and before another, at most so many, likeliest first; the earlier of equal ones
    /// first.
    /// </summary>
    public List<int> Best(int from, int to, int most)
    {
        var best = new List<int>();
        var index = _tokens.BinarySearch(from);
        for (index = index < 0 ? ~index : index; index < _tokens.Count && _tokens[index] < to; index++)
        {
            best.Add(_tokens[index]);
        }

        best.Sort(
            (one, other) =>
                _probability(other).CompareTo(_probability(one)) is var order && order != 0
                    ? order
                    : one.CompareTo(other)
        );
        best.RemoveRange(Math.Min(most, best.Count), Math.Max(0, best.Count - most));
        return best;
    }
}
