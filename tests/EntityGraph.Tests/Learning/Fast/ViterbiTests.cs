using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Fast;

[TestFixture]
public sealed class ViterbiTests
{
    private const int T = NerTags.Count;

    [Test]
    public void Decode_RandomScores_NeverGivesAnInvalidSequence()
    {
        var random = new Random(7);
        var viterbi = new Viterbi(T);
        for (var round = 0; round < 500; round++)
        {
            var tags = new byte[1 + random.Next(30)];

            viterbi.Decode(Scores(random, tags.Length * T), Scores(random, T * T), tags);

            Assert.That(IsValid(tags), Is.True, string.Join(' ', tags));
        }
    }

    [Test]
    public void Decode_ShortSentences_FindsTheBestOfAllValidSequences()
    {
        var random = new Random(11);
        for (var round = 0; round < 20; round++)
        {
            var emissions = Scores(random, 4 * T);
            var transitions = Scores(random, T * T);
            var tags = new byte[4];

            new Viterbi(T).Decode(emissions, transitions, tags);

            var best = All(4).Where(IsValid).MaxBy(sequence => Score(sequence, emissions, transitions));
            Assert.That(tags, Is.EqualTo(best));
        }
    }

    [Test]
    public void Sum_ShortSentences_IsTheSumOverAllValidSequences()
    {
        var random = new Random(13);
        var emissions = Scores(random, 3 * T);
        var transitions = Scores(random, T * T);
        var exponents = transitions
            .Select((score, cell) => NerTags.MayFollow(cell / T, cell % T) ? MathF.Exp(score) : 0)
            .ToArray();
        TagMask[] allowed = [TagMask.Every, NerTags.OutsideOrMisc, TagMask.Every];
        var lattice = new CrfLattice(T);

        var log = lattice.Sum(emissions, 3, exponents, allowed);

        var sequences = All(3)
            .Where(IsValid)
            .Where(sequence => allowed[1].Allows(sequence[1]))
            .Select(sequence => (Tags: sequence, Weight: Math.Exp(Score(sequence, emissions, transitions))))
            .ToArray();
        var total = sequences.Sum(sequence => sequence.Weight);
        var begins = sequences.Where(sequence => sequence.Tags[2] == 1).Sum(sequence => sequence.Weight) / total;
        Assert.That(log, Is.EqualTo(Math.Log(total)).Within(1e-4));
        Assert.That(lattice.Marginals[(2 * T) + 1], Is.EqualTo(begins).Within(1e-4));
        Assert.That(lattice.Transitions.Sum(), Is.EqualTo(3).Within(1e-3));
    }

    private static float[] Scores(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)(6 * (random.NextDouble() - 0.5)))];

    private static bool IsValid(byte[] tags) =>
        !tags.Where((tag, index) => !NerTags.MayFollow(index == 0 ? NerTags.Outside : tags[index - 1], tag)).Any();

    private static float Score(byte[] tags, float[] emissions, float[] transitions) =>
        tags.Select(
                (tag, index) =>
                    emissions[(index * T) + tag] + transitions[((index == 0 ? 0 : tags[index - 1]) * T) + tag]
            )
            .Sum();

    private static IEnumerable<byte[]> All(int length) =>
        Enumerable
            .Range(0, (int)Math.Pow(T, length))
            .Select(number =>
                Enumerable.Range(0, length).Select(place => (byte)(number / (int)Math.Pow(T, place) % T)).ToArray()
            );
}
