using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Syntax;

[TestFixture]
public sealed class TreeDecoderTests
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    [TestCase(5)]
    [TestCase(6)]
    public void Decode_RandomScores_FindsTheBestOfAllTreesWithOneRoot(int count)
    {
        var random = new Random(count);
        var trees = Trees(count).ToArray();
        for (var round = 0; round < 40; round++)
        {
            var arcs = Random(random, count);

            var heads = Decode(arcs, count);

            Assert.That(heads, Is.EqualTo(trees.MaxBy(tree => Sum(tree, arcs))), string.Join(' ', arcs));
        }
    }

    [Test]
    public void Decode_CyclesThatWinGreedily_AreBrokenWhereItCostsLeast()
    {
        // Rows: dependents; columns: root, word 1, 2, 3. Words 1 and 2 like each other best, 3 hangs under 2.
        float[] arcs = [5, 0, 10, 1, 1, 10, 0, 2, 0, 1, 8, 0];

        Assert.That(Decode(arcs, 3), Is.EqualTo(new[] { 0, 1, 2 }));
    }

    [Test]
    public void Decode_EveryWordLikesTheRootBest_KeepsOneRoot()
    {
        float[] arcs = [90, 0, 1, 1, 99, 2, 0, 1, 95, 1, 3, 0];

        Assert.That(Decode(arcs, 3), Is.EqualTo(new[] { 2, 0, 2 }));
    }

    [Test]
    public void Decode_AllTheSame_TakesATreeWithOneRoot()
    {
        var heads = Decode(new float[7 * 8], 7);

        Assert.That(Trees(7).Any(tree => tree.SequenceEqual(heads)), Is.True, string.Join(' ', heads));
        Assert.That(Decode(new float[7 * 8], 7), Is.EqualTo(heads));
    }

    [Test]
    public void Decode_SentenceInAWindow_LooksOnlyAtItsOwnColumns()
    {
        var random = new Random(3);
        var whole = Random(random, 9);
        var own = new List<float>();
        for (var word = 4; word < 7; word++)
        {
            own.Add(whole[word * 10]);
            own.AddRange(whole[((word * 10) + 5)..((word * 10) + 8)]);
        }

        var heads = new int[3];
        TreeDecoder.Decode(new ArcScores(whole, 9, 4, 3), heads);

        Assert.That(heads, Is.EqualTo(Decode([.. own], 3)));
    }

    [Test]
    public void Decode_LongSentenceOfNoise_IsATree()
    {
        const int Count = 200;
        var heads = Decode(Random(new Random(5), Count), Count);

        Assert.That(IsTree(heads), Is.True);
    }

    [Test]
    public void Probabilities_OfAWord_AreItsShareOfAllHeadsButItself()
    {
        float[] arcs = [MathF.Log(3), 99, MathF.Log(1), 0, MathF.Log(4), 99];
        var scores = new double[2];

        new ArcScores(arcs, 2, 0, 2).Probabilities([0, 1], scores);

        Assert.That(scores, Is.EqualTo(new[] { 0.75, 0.8 }).Within(1e-6));
    }

    private static int[] Decode(float[] arcs, int count)
    {
        var heads = new int[count];
        TreeDecoder.Decode(new ArcScores(arcs, count, 0, count), heads);
        return heads;
    }

    private static float[] Random(Random random, int count) =>
        [.. Enumerable.Range(0, count * (count + 1)).Select(_ => (float)(10 * (random.NextDouble() - 0.5)))];

    private static double Sum(int[] heads, float[] arcs) =>
        heads.Select((head, word) => (double)arcs[(word * (heads.Length + 1)) + head]).Sum();

    private static IEnumerable<int[]> Trees(int count) =>
        Enumerable
            .Range(0, (int)Math.Pow(count + 1, count))
            .Select(number =>
                Enumerable
                    .Range(0, count)
                    .Select(word => number / (int)Math.Pow(count + 1, word) % (count + 1))
                    .ToArray()
            )
            .Where(IsTree);

    private static bool IsTree(int[] heads) =>
        heads.Count(head => head == 0) == 1
        && Enumerable.Range(1, heads.Length).All(node => ReachesTheRoot(node, heads));

    private static bool ReachesTheRoot(int node, int[] heads)
    {
        for (var steps = 0; steps <= heads.Length && node != 0; steps++)
        {
            node = heads[node - 1];
        }

        return node == 0;
    }
}
