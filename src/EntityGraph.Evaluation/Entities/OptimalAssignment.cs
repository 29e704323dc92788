namespace EntityGraph.Evaluation;

/// <summary>
/// Pairs rows with columns, each at most once, so that the sum of their weights is the greatest there is.
/// </summary>
/// <remarks>
/// The Hungarian method with potentials (Kuhn 1955, in the shortest-augmenting-path form of Jonker and Volgenant 1987).
/// Exact; O(rows² × columns).
/// </remarks>
internal static class OptimalAssignment
{
    /// <summary>The greatest sum of weights.</summary>
    /// <param name="weights">Row by column, none negative; no pair costs nothing.</param>
    public static double Greatest(double[,] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var rows = weights.GetLength(0);
        var columns = weights.GetLength(1);
        return rows <= columns
            ? Solve(rows, columns, (row, column) => weights[row, column])
            : Solve(columns, rows, (row, column) => weights[column, row]);
    }

    // Rows and columns count from 1; column 0 stands for "not yet paired".
    private static double Solve(int rows, int columns, Func<int, int, double> weight)
    {
        var rowPotential = new double[rows + 1];
        var columnPotential = new double[columns + 1];
        var rowOf = new int[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            Augment(row, weight, rowPotential, columnPotential, rowOf);
        }

        var sum = 0.0;
        for (var column = 1; column <= columns; column++)
        {
            sum += rowOf[column] > 0 ? weight(rowOf[column] - 1, column - 1) : 0;
        }

        return sum;
    }

    private static void Augment(
        int row,
        Func<int, int, double> weight,
        double[] rowPotential,
        double[] columnPotential,
        int[] rowOf
    )
    {
        var slack = new double[columnPotential.Length];
        Array.Fill(slack, double.PositiveInfinity);
        var previous = new int[columnPotential.Length];
        var isVisited = new bool[columnPotential.Length];
        rowOf[0] = row;
        var column = 0;
        while (rowOf[column] != 0)
        {
            isVisited[column] = true;
            var next = Nearest(column, weight, rowPotential, columnPotential, rowOf, slack, previous, isVisited);
            var step = slack[next];
            for (var index = 0; index < slack.Length; index++)
            {
                if (isVisited[index])
                {
                    rowPotential[rowOf[index]] += step;
                    columnPotential[index] -= step;
                }
                else
                {
                    slack[index] -= step;
                }
            }

            column = next;
        }

        while (column != 0)
        {
            rowOf[column] = rowOf[previous[column]];
            column = previous[column];
        }
    }

    private static int Nearest(
        int from,
        Func<int, int, double> weight,
        double[] rowPotential,
        double[] columnPotential,
        int[] rowOf,
        double[] slack,
        int[] previous,
        bool[] isVisited
    )
    {
        var nearest = 0;
        for (var column = 1; column < slack.Length; column++)
        {
            if (isVisited[column])
            {
                continue;
            }

            var cost = -weight(rowOf[from] - 1, column - 1) - rowPotential[rowOf[from]] - columnPotential[column];
            if (cost < slack[column])
            {
                slack[column] = cost;
                previous[column] = from;
            }

            nearest = nearest == 0 || slack[column] < slack[nearest] ? column : nearest;
        }

        return nearest;
    }
}
