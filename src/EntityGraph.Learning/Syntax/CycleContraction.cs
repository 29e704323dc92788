namespace EntityGraph.Learning;

/// <summary>A cycle of best arcs made one node, the last one; knows the way back.</summary>
internal sealed class CycleContraction
{
    private readonly int[] _heads;
    private readonly int[] _outside;
    private readonly int[] _leaving;
    private readonly int[] _entering;

    /// <summary>Contracts a cycle. O(nodes²).</summary>
    /// <param name="arcs">Rows are dependents, columns heads; node 0 is the root.</param>
    /// <param name="heads">Best head of each node.</param>
    /// <param name="cycle">Nodes of the cycle, ascending.</param>
    public CycleContraction(double[,] arcs, int[] heads, int[] cycle)
    {
        _heads = heads;
        _outside = [.. Enumerable.Range(0, heads.Length).Except(cycle)];
        var merged = _outside.Length;
        _leaving = new int[merged];
        _entering = new int[merged];
        Arcs = new double[merged + 1, merged + 1];
        for (var node = 0; node < merged; node++)
        {
            var old = _outside[node];
            for (var other = 0; other < merged; other++)
            {
                Arcs[node, other] = arcs[old, _outside[other]];
            }

            _leaving[node] = Best(cycle, member => arcs[old, member]);
            Arcs[node, merged] = arcs[old, _leaving[node]];

            // Entering at a member breaks the arc that it has in the cycle.
            _entering[node] = Best(cycle, member => arcs[member, old] - arcs[member, heads[member]]);
            Arcs[merged, node] = arcs[_entering[node], old] - arcs[_entering[node], heads[_entering[node]]];
        }
    }

    /// <summary>Arcs of the smaller graph.</summary>
    public double[,] Arcs { get; }

    /// <summary>The heads in the graph with the cycle, from those in the smaller one.</summary>
    public int[] Expand(int[] contracted)
    {
        var merged = _outside.Length;
        var heads = (int[])_heads.Clone();
        for (var node = 1; node < merged; node++)
        {
            heads[_outside[node]] = contracted[node] == merged ? _leaving[node] : _outside[contracted[node]];
        }

        var from = contracted[merged];
        heads[_entering[from]] = _outside[from];
        return heads;
    }

    private static int Best(int[] cycle, Func<int, double> score)
    {
        var best = cycle[0];
        foreach (var member in cycle)
        {
            best = score(member) > score(best) ? member : best;
        }

        return best;
    }
}
