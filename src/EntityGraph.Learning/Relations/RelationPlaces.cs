namespace EntityGraph.Learning;

/// <summary>Where tokens stand seen from a pair of entities, and how far apart both stand.</summary>
internal static class RelationPlaces
{
    /// <summary>
    /// Number of places: sentence of neither, source, target or both; on the path between both in the tree or not;
    /// between both or not.
    /// </summary>
    public const int Count = 16;

    /// <summary>Numbers of <see cref="RelationPair.Features"/>.</summary>
    public const int Features = 12;

    private const int Path = 2;
    private const int Between = 1;
    private const int FarSentences = 4;

    /// <summary>Looks at a pair.</summary>
    /// <param name="source">One end, by tokens of the stretch.</param>
    /// <param name="target">The other.</param>
    /// <param name="sentences">Number of the sentence of each token.</param>
    /// <param name="heads">Head of each token in its tree, by tokens of the stretch; negative for a root; empty without
    /// trees.</param>
    public static (byte[] Places, float[] Features) Of(
        RelationEnd source,
        RelationEnd target,
        int[] sentences,
        int[] heads
    )
    {
        var (first, second) = Closest(source, target);
        var places = new byte[sentences.Length];
        var sourceSentences = source.Mentions.Select(range => sentences[range.Start]).ToHashSet();
        var targetSentences = target.Mentions.Select(range => sentences[range.Start]).ToHashSet();
        var low = Math.Min(first.End, second.End);
        var high = Math.Max(first.Start, second.Start);
        for (var token = 0; token < places.Length; token++)
        {
            var sides =
                (sourceSentences.Contains(sentences[token]) ? 1 : 0)
                + (targetSentences.Contains(sentences[token]) ? 2 : 0);
            places[token] = (byte)((sides * 4) + (token >= low && token < high ? Between : 0));
        }

        if (heads.Length > 0 && sentences[first.Start] == sentences[second.Start])
        {
            foreach (var token in Chain(heads, first, second))
            {
                places[token] |= Path;
            }
        }

        var apart = Math.Min(FarSentences, Math.Abs(sentences[first.Start] - sentences[second.Start]));
        var features = new float[Features];
        features[apart] = 1;
        features[5] = first.Start < second.Start ? 1 : 0;
        features[6] = MathF.Log(1 + Math.Max(0, high - low)) / 4;
        features[7] = sourceSentences.Overlaps(targetSentences) ? 1 : 0;
        features[8] = MathF.Log(1 + sourceSentences.Count(targetSentences.Contains));
        features[9] = high <= low ? 1 : 0;
        features[10] = sentences[source.Mentions[0].Start] == 0 ? 1 : 0;
        features[11] = sentences[target.Mentions[0].Start] == 0 ? 1 : 0;
        return (places, features);
    }

    private static ((int Start, int End) First, (int Start, int End) Second) Closest(
        RelationEnd source,
        RelationEnd target
    )
    {
        var best = (source.Mentions[0], target.Mentions[0]);
        var least = int.MaxValue;
        foreach (var first in source.Mentions)
        {
            foreach (var second in target.Mentions)
            {
                var distance = Math.Max(first.Start, second.Start) - Math.Min(first.End, second.End);
                if (distance < least)
                {
                    least = distance;
                    best = (first, second);
                }
            }
        }

        return best;
    }

    // The tokens from both ends up to where they meet in the tree.
    private static IEnumerable<int> Chain(int[] heads, (int Start, int End) first, (int Start, int End) second)
    {
        var up = Up(heads, first.End - 1);
        var other = Up(heads, second.End - 1);
        var shared = up.Intersect(other).ToHashSet();
        var meeting = up.Find(shared.Contains);
        return up.Concat(other).Where(token => !shared.Contains(token)).Append(shared.Count > 0 ? meeting : up[^1]);
    }

    private static List<int> Up(int[] heads, int token)
    {
        var chain = new List<int>();
        while (token >= 0 && !chain.Contains(token))
        {
            chain.Add(token);
            token = heads[token];
        }

        return chain;
    }
}
