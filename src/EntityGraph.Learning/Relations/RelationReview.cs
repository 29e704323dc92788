namespace EntityGraph.Learning;

/// <summary>
/// Reads the relations of a document's pairs a second time, knowing what the first reading says of both ends.
/// </summary>
/// <remarks>
/// For each label a logistic function of the pair's own margins, those of the pair turned round, and the highest of
/// what both ends are read to be source and target of, and of how far apart both stand: what has a capital is no river.
/// Fitted to first readings of documents by networks that did not learn from them, one pair a step. Repeatable;
/// thread-safe once fitted.
/// </remarks>
internal sealed class RelationReview
{
    /// <summary>The margin of a label that the kinds of both ends rule out.</summary>
    public const float Least = -8;

    // Pairs without any label above it keep their margins, and so do almost all pairs.
    private const float LeastReviewed = -3.5f;
    private const float LeastChance = 0.02f;
    private const int Views = 6;
    private const int Passes = 6;
    private static readonly AdaGrad s_step = new(0.02f, 1e-6f);

    private readonly int _labels;
    private readonly Grid _weights;
    private readonly float[] _gains;
    private readonly float[] _offsets;

    private RelationReview(int labels)
    {
        _labels = labels;
        _weights = new Grid((Views * labels) + RelationPlaces.Features, labels);
        _gains = new float[labels];
        _offsets = new float[labels];
        Array.Fill(_gains, 1);
    }

    /// <summary>Fits to first readings.</summary>
    /// <param name="readings">Texts with labelled pairs; for each, pairs × margins of the labels.</param>
    public static RelationReview Fit(IReadOnlyList<(RelationText Text, Grid Margins)> readings)
    {
        var review = new RelationReview(readings[0].Margins.Columns);
        var pairs = readings.SelectMany(reading => review.Look(reading.Text, reading.Margins)).ToArray();
        var squares = (
            Weights: new Grid(review._weights.Rows, review._labels),
            Gains: new float[review._labels],
            Offsets: new float[review._labels]
        );
        var random = new Random(1);
        var scores = new float[review._labels];
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(pairs);
            foreach (var pair in pairs)
            {
                review.Score(pair, scores);
                Errors(pair, scores);
                s_step.Step(review._offsets, squares.Offsets, scores, 1);
                foreach (var (input, value) in pair.Inputs)
                {
                    s_step.Step(review._weights.Row(input), squares.Weights.Row(input), scores, value);
                }

                System.Numerics.Tensors.TensorPrimitives.Multiply(scores, pair.Margins.Span, scores);
                s_step.Step(review._gains, squares.Gains, scores, 1);
            }
        }

        return review;
    }

    /// <summary>
    /// The mean of the margins of both readings: the second knows what mostly goes together, the first keeps to what
    /// the text says.
    /// </summary>
    /// <param name="text">A text.</param>
    /// <param name="margins">Its pairs × the margins of a first reading.</param>
    public Grid Apply(RelationText text, Grid margins)
    {
        var result = new Grid(margins.Rows, margins.Columns, [.. margins.Values]);
        foreach (var pair in Look(text, margins))
        {
            var scores = result.Row(pair.Row);
            Score(pair, scores);
            for (var label = 0; label < _labels; label++)
            {
                var first = pair.Margins.Span[label];
                scores[label] = first > Least ? (first + scores[label]) / 2 : Least;
            }
        }

        return result;
    }

    // What the scores miss, in their place.
    private static void Errors(Seen pair, Span<float> scores)
    {
        System.Numerics.Tensors.TensorPrimitives.Sigmoid(scores, scores);
        foreach (var label in pair.Labels)
        {
            scores[label]--;
        }

        for (var label = 0; label < scores.Length; label++)
        {
            scores[label] = pair.Margins.Span[label] > Least ? scores[label] : 0;
        }
    }

    private void Score(Seen pair, Span<float> scores)
    {
        System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(pair.Margins.Span, _gains, _offsets, scores);
        foreach (var (input, value) in pair.Inputs)
        {
            PronounNetwork.AddScaled(_weights.Row(input), value, scores);
        }
    }

    private IEnumerable<Seen> Look(RelationText text, Grid margins)
    {
        var chances = new Grid(margins.Rows, _labels);
        System.Numerics.Tensors.TensorPrimitives.Sigmoid(margins.Values, chances.Values);
        var (asSource, asTarget) = (new Grid(text.Ends.Length, _labels), new Grid(text.Ends.Length, _labels));
        var rows = new Dictionary<(int Source, int Target), int>();
        for (var row = 0; row < margins.Rows; row++)
        {
            Raise(asSource.Row(text.Pairs[row].Source), chances.Row(row));
            Raise(asTarget.Row(text.Pairs[row].Target), chances.Row(row));
            rows[(text.Pairs[row].Source, text.Pairs[row].Target)] = row;
        }

        for (var row = 0; row < margins.Rows; row++)
        {
            if (System.Numerics.Tensors.TensorPrimitives.Max(margins.Row(row)) > LeastReviewed)
            {
                var (source, target) = (text.Pairs[row].Source, text.Pairs[row].Target);
                float[][] views =
                [
                    [.. chances.Row(row)],
                    [.. chances.Row(rows[(target, source)])],
                    [.. asSource.Row(source)],
                    [.. asTarget.Row(source)],
                    [.. asSource.Row(target)],
                    [.. asTarget.Row(target)],
                ];
                var inputs = views
                    .SelectMany(
                        (view, number) =>
                            view.Select((chance, label) => (Input: (number * _labels) + label, Value: chance))
                    )
                    .Where(static one => one.Value > LeastChance)
                    .Concat(
                        text.Pairs[row]
                            .Features.Select((value, feature) => (Input: (Views * _labels) + feature, Value: value))
                            .Where(static one => one.Value != 0)
                    );
                yield return new Seen(
                    row,
                    margins.Values.AsMemory(row * _labels, _labels),
                    [.. inputs],
                    text.Pairs[row].Labels
                );
            }
        }
    }

    private static void Raise(Span<float> highest, ReadOnlySpan<float> chances) =>
        System.Numerics.Tensors.TensorPrimitives.Max(highest, chances, highest);

    private sealed record Seen(int Row, ReadOnlyMemory<float> Margins, (int Input, float Value)[] Inputs, int[] Labels);
}
