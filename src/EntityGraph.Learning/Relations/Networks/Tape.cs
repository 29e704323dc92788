namespace EntityGraph.Learning;

/// <summary>
/// Computes with matrices and remembers how, so that slopes can be sent back from a loss to the weights.
/// </summary>
/// <param name="isRecording">False for answers alone.</param>
/// <remarks>Reverse-mode differentiation. Not thread-safe; one tape a text.</remarks>
internal sealed partial class Tape(bool isRecording)
{
    private readonly List<Action> _steps = [];

    /// <summary>True where slopes can be sent back.</summary>
    public bool IsRecording { get; } = isRecording;

    /// <summary>
    /// Sends slopes back, last step first. What the loss is, the slopes of its last matrix say already.
    /// </summary>
    public void Back()
    {
        for (var index = _steps.Count - 1; index >= 0; index--)
        {
            _steps[index]();
        }

        _steps.Clear();
    }

    /// <summary><c>left · right</c>.</summary>
    public Grid Product(Grid left, Grid right)
    {
        var result = new Grid(left.Rows, right.Columns) { IsLearned = left.IsLearned || right.IsLearned };
        GridMath.AddProduct(left.Values, right.Values, result.Values, left.Columns, right.Columns);
        Record(result, () =>
        {
            if (left.IsLearned)
            {
                GridMath.AddProductByTransposed(result.Slopes, right.Values, left.Slopes, right.Columns, right.Rows);
            }

            if (right.IsLearned)
            {
                GridMath.AddTransposedProduct(left.Values, result.Slopes, right.Slopes, left.Rows, right.Columns);
            }
        });
        return result;
    }

    /// <summary>The sum of matrices of one shape; one of a single row is added to every row.</summary>
    public Grid Sum(params Grid[] parts)
    {
        var result = new Grid(parts[0].Rows, parts[0].Columns) { IsLearned = parts.Any(static part => part.IsLearned) };
        foreach (var part in parts)
        {
            for (var row = 0; row < result.Rows; row++)
            {
                PronounNetwork.AddScaled(part.Row(part.Rows == 1 ? 0 : row), 1, result.Row(row));
            }
        }

        Record(result, () =>
        {
            foreach (var part in parts.Where(static part => part.IsLearned))
            {
                for (var row = 0; row < result.Rows; row++)
                {
                    PronounNetwork.AddScaled(result.SlopesOf(row), 1, part.SlopesOf(part.Rows == 1 ? 0 : row));
                }
            }
        });
        return result;
    }

    /// <summary>The hyperbolic tangent of each number.</summary>
    public Grid Tanh(Grid input)
    {
        var result = new Grid(input.Rows, input.Columns) { IsLearned = input.IsLearned };
        System.Numerics.Tensors.TensorPrimitives.Tanh(input.Values, result.Values);
        Record(result, () =>
        {
            for (var index = 0; index < result.Values.Length; index++)
            {
                input.Slopes[index] += result.Slopes[index] * (1 - (result.Values[index] * result.Values[index]));
            }
        });
        return result;
    }

    /// <summary>Some rows, in the order asked for.</summary>
    public Grid Rows(Grid input, int[] rows)
    {
        var result = new Grid(rows.Length, input.Columns) { IsLearned = input.IsLearned };
        for (var row = 0; row < rows.Length; row++)
        {
            input.Row(rows[row]).CopyTo(result.Row(row));
        }

        Record(result, () =>
        {
            for (var row = 0; row < rows.Length; row++)
            {
                PronounNetwork.AddScaled(result.SlopesOf(row), 1, input.SlopesOf(rows[row]));
            }
        });
        return result;
    }

    /// <summary>
    /// Leaves out numbers by chance and scales the others up; nothing where the tape does not record.
    /// </summary>
    public Grid Drop(Grid input, float share, Random random)
    {
        if (!IsRecording || share == 0)
        {
            return input;
        }

        var factors = new float[input.Values.Length];
        var result = new Grid(input.Rows, input.Columns) { IsLearned = input.IsLearned };
        for (var index = 0; index < factors.Length; index++)
        {
            factors[index] = random.NextSingle() < share ? 0 : 1 / (1 - share);
            result.Values[index] = input.Values[index] * factors[index];
        }

        Record(result, () =>
        {
            for (var index = 0; index < factors.Length; index++)
            {
                input.Slopes[index] += result.Slopes[index] * factors[index];
            }
        });
        return result;
    }

    private void Record(Grid result, Action step)
    {
        if (IsRecording && result.IsLearned)
        {
            _steps.Add(step);
        }
    }
}
