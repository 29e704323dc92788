namespace EntityGraph.Learning;

/// <summary>
/// The best dependency tree of a sentence with exactly one word under the root (Chu and Liu 1965, Edmonds 1967).
/// </summary>
/// <remarks>
/// Each word takes its best head first; where that is a tree with one root already, as it mostly is, it is the answer:
/// O(words²). Otherwise cycles are contracted one by one, O(words²) each, O(words³) at worst. One root is forced by
/// taking from every root arc more than two trees can differ by (Gabow and Tarjan 1984), which leaves the order of the
/// trees with one root as it is. Deterministic: at a tie between heads the first wins. Stateless and thread-safe.
/// Scores must be finite.
/// </remarks>
internal static class TreeDecoder
{
    /// <summary>Finds the tree whose arcs' scores have the highest sum.</summary>
    /// <param name="scores">The sentence's arcs.</param>
    /// <param name="heads">Receives a head for each word: 0 for the root, k for word k - 1.</param>
    public static void Decode(ArcScores scores, Span<int> heads)
    {
        var roots = 0;
        for (var word = 0; word < scores.Count; word++)
        {
            var best = 0;
            for (var head = 1; head <= scores.Count; head++)
            {
                best = head != word + 1 && scores[word, head] > scores[word, best] ? head : best;
            }

            heads[word] = best;
            roots += best == 0 ? 1 : 0;
        }

        if (roots != 1 || HasCycle(heads[..scores.Count]))
        {
            var solved = Solve(OneRoot(scores));
            solved.AsSpan(1).CopyTo(heads);
        }
    }

    private static bool HasCycle(ReadOnlySpan<int> heads)
    {
        for (var word = 0; word < heads.Length; word++)
        {
            var steps = 0;
            for (var node = word + 1; node != 0; node = heads[node - 1])
            {
                if (++steps > heads.Length)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Nodes: 0 the root, k word k - 1; rows are dependents.
    private static double[,] OneRoot(ArcScores scores)
    {
        var size = scores.Count + 1;
        var arcs = new double[size, size];
        var penalty = 1.0;
        for (var word = 0; word < scores.Count; word++)
        {
            var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
            for (var head = 0; head < size; head++)
            {
                arcs[word + 1, head] = scores[word, head];
                low = head == word + 1 ? low : Math.Min(low, scores[word, head]);
                high = head == word + 1 ? high : Math.Max(high, scores[word, head]);
            }

            penalty += high - low;
        }

        for (var node = 1; node < size; node++)
        {
            arcs[node, 0] -= penalty;
        }

        return arcs;
    }

    private static int[] Solve(double[,] arcs)
    {
        var heads = BestHeads(arcs);
        var cycle = FindCycle(heads);
        if (cycle.Length == 0)
        {
            return heads;
        }

        var contraction = new CycleContraction(arcs, heads, cycle);
        return contraction.Expand(Solve(contraction.Arcs));
    }

    private static int[] BestHeads(double[,] arcs)
    {
        var size = arcs.GetLength(0);
        var heads = new int[size];
        for (var node = 1; node < size; node++)
        {
            for (var head = 1; head < size; head++)
            {
                heads[node] = head != node && arcs[node, head] > arcs[node, heads[node]] ? head : heads[node];
            }
        }

        return heads;
    }

    private static int[] FindCycle(int[] heads)
    {
        var seen = new int[heads.Length];
        for (var start = 1; start < heads.Length; start++)
        {
            var node = start;
            while (node != 0 && seen[node] == 0)
            {
                seen[node] = start;
                node = heads[node];
            }

            if (node != 0 && seen[node] == start)
            {
                var cycle = new List<int> { node };
                for (var next = heads[node]; next != node; next = heads[next])
                {
                    cycle.Add(next);
                }

                return [.. cycle.Order()];
            }
        }

        return [];
    }
}
