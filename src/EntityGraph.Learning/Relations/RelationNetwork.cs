namespace EntityGraph.Learning;

/// <summary>
/// Scores pairs of entities by what they are, by what both read from the text, and by products of both.
/// </summary>
/// <remarks>
/// After ATLOP (Zhou et al. 2021): pooled ends, a context that both ends ask for together, products in groups, and a
/// threshold that is learned as one more label. What a pair reads is asked for by weights of its own, since the encoder
/// gives states and no attention.
/// </remarks>
internal sealed class RelationNetwork
{
    private const float KeyScale = 0.5f;

    private RelationNetwork(RelationShape shape, IReadOnlyDictionary<string, Grid> weights)
    {
        Shape = shape;
        Weights = weights;
    }

    /// <summary>The sizes.</summary>
    public RelationShape Shape { get; }

    /// <summary>All weights by name, in a fixed order.</summary>
    public IReadOnlyDictionary<string, Grid> Weights { get; }

    /// <summary>The names and sizes of the weights of a shape.</summary>
    public static IEnumerable<(string Name, int Rows, int Columns)> Sizes(RelationShape shape)
    {
        var questions = shape.Heads * shape.QuestionSize;
        var answers = shape.Heads * shape.AnswerSize;
        yield return ("source.question", shape.Inputs, questions);
        yield return ("target.question", shape.Inputs, questions);
        yield return ("key", shape.StateSize, questions);
        yield return ("answer", shape.StateSize, answers);
        yield return ("places", RelationPlaces.Count, shape.Heads);
        foreach (var side in (string[])["source", "target"])
        {
            yield return (side + ".end", shape.Inputs, shape.EndSize);
            yield return (side + ".context", answers, shape.EndSize);
            yield return (side + ".features", RelationPlaces.Features, shape.EndSize);
        }

        yield return ("products", shape.EndSize * shape.GroupSize, shape.Outputs);
        yield return ("source.out", shape.EndSize, shape.Outputs);
        yield return ("target.out", shape.EndSize, shape.Outputs);
        yield return ("bias", 1, shape.Outputs);
    }

    /// <summary>What products of questions and keys are multiplied with.</summary>
    public static float QuestionScale(RelationShape shape) => KeyScale / MathF.Sqrt(shape.QuestionSize);

    /// <summary>A network of random weights.</summary>
    public static RelationNetwork Random(RelationShape shape, Random random)
    {
        var weights = new Dictionary<string, Grid>(StringComparer.Ordinal);
        foreach (var (name, rows, columns) in Sizes(shape))
        {
            var grid = new Grid(rows, columns) { IsLearned = true };
            var scale =
                name is "places" or "bias" ? 0
                : name == "products" ? 0.5f / MathF.Sqrt(rows)
                : 1 / MathF.Sqrt(rows);
            for (var index = 0; index < grid.Values.Length; index++)
            {
                grid.Values[index] = scale * Normal(random);
            }

            weights.Add(name, grid);
        }

        return new RelationNetwork(shape, weights);
    }

    /// <summary>A network of given weights.</summary>
    public static RelationNetwork Of(RelationShape shape, IReadOnlyDictionary<string, float[]> values)
    {
        var weights = new Dictionary<string, Grid>(StringComparer.Ordinal);
        foreach (var (name, rows, columns) in Sizes(shape))
        {
            weights.Add(name, new Grid(rows, columns, values[name]) { IsLearned = true });
        }

        return new RelationNetwork(shape, weights);
    }

    /// <summary>The same weights with slopes of their own, for a worker.</summary>
    public RelationNetwork Shadow() =>
        Of(Shape, Weights.ToDictionary(pair => pair.Key, pair => pair.Value.Values, StringComparer.Ordinal));

    /// <summary>Scores of some pairs of a text: pairs × (threshold, then labels).</summary>
    /// <param name="tape">Records or not.</param>
    /// <param name="text">The text.</param>
    /// <param name="pairs">Pairs of its entities.</param>
    /// <param name="drop">Share of numbers left out by chance while it learns.</param>
    /// <param name="random">Draws them.</param>
    public Grid Score(Tape tape, RelationText text, RelationPair[] pairs, float drop, Random random)
    {
        var states = tape.Drop(text.States, drop, random);
        var inputs = tape.Drop(text.Inputs, drop, random);
        var key = tape.Product(states, Weights["key"]);
        var sources = tape.Questions(
            tape.Product(inputs, Weights["source.question"]),
            key,
            Shape.Heads,
            QuestionScale(Shape)
        );
        var targets = tape.Questions(
            tape.Product(inputs, Weights["target.question"]),
            key,
            Shape.Heads,
            QuestionScale(Shape)
        );
        var context = tape.Read(sources, targets, Weights["places"], tape.Product(states, Weights["answer"]), pairs);
        var features = Features(pairs);
        var source = tape.Drop(
            End(tape, "source", inputs, context, features, [.. pairs.Select(static pair => pair.Source)]),
            drop,
            random
        );
        var target = tape.Drop(
            End(tape, "target", inputs, context, features, [.. pairs.Select(static pair => pair.Target)]),
            drop,
            random
        );
        return tape.Sum(
            tape.Product(tape.GroupProducts(source, target, Shape.GroupSize), Weights["products"]),
            tape.Product(source, Weights["source.out"]),
            tape.Product(target, Weights["target.out"]),
            Weights["bias"]
        );
    }

    private static Grid Features(RelationPair[] pairs)
    {
        var features = new Grid(pairs.Length, RelationPlaces.Features);
        for (var row = 0; row < pairs.Length; row++)
        {
            pairs[row].Features.CopyTo(features.Row(row));
        }

        return features;
    }

    private static float Normal(Random random) =>
        MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(2 * MathF.PI * random.NextSingle());

    private Grid End(Tape tape, string side, Grid inputs, Grid context, Grid features, int[] rows) =>
        tape.Tanh(
            tape.Sum(
                tape.Rows(tape.Product(inputs, Weights[side + ".end"]), rows),
                tape.Product(context, Weights[side + ".context"]),
                tape.Product(features, Weights[side + ".features"])
            )
        );
}
