using EntityGraph.Evaluation;

namespace EntityGraph.Tests.Evaluation.Entities;

[TestFixture]
public sealed class OptimalAssignmentTests
{
    [TestCase(1, 1)]
    [TestCase(4, 4)]
    [TestCase(3, 6)]
    [TestCase(6, 3)]
    public void Greatest_AnyWeights_IsTheBestOfAllAssignments(int rows, int columns)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var weights = Weights(rows, columns, seed);

            Assert.That(
                OptimalAssignment.Greatest(weights),
                Is.EqualTo(BestOf(weights, 0, [])).Within(1e-9),
                $"seed {seed}"
            );
        }
    }

    [TestCase(0, 0)]
    [TestCase(0, 3)]
    [TestCase(3, 0)]
    public void Greatest_NothingToPair_IsZero(int rows, int columns)
    {
        Assert.That(OptimalAssignment.Greatest(new double[rows, columns]), Is.Zero);
    }

    private static double[,] Weights(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        var weights = new double[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                weights[row, column] = random.Next(3) == 0 ? 0 : random.NextDouble();
            }
        }

        return weights;
    }

    private static double BestOf(double[,] weights, int row, HashSet<int> taken)
    {
        if (row == weights.GetLength(0))
        {
            return 0;
        }

        var best = BestOf(weights, row + 1, taken);
        for (var column = 0; column < weights.GetLength(1); column++)
        {
            if (taken.Add(column))
            {
                best = Math.Max(best, weights[row, column] + BestOf(weights, row + 1, taken));
                taken.Remove(column);
            }
        }

        return best;
    }
}
