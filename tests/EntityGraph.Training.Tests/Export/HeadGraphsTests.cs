using EntityGraph.Learning;
using EntityGraph.Training.Tests.Support;

namespace EntityGraph.Training.Tests.Export;

[TestFixture]
public sealed class HeadGraphsTests
{
    private const int Hidden = 12;
    private const int ArcSize = 8;
    private const int LabelSize = 6;
    private const int Labels = 5;
    private const double Tolerance = 1e-4;
    private static readonly ExportOptions s_floats = new() { Precision = ExportPrecision.Floats };

    // Six pieces: [CLS], a word of two pieces, two words of one, [SEP].
    private static readonly long[] s_first = [1, 3, 4];
    private static readonly long[] s_last = [2, 3, 4];
    private static readonly long[] s_heads = [2, 0, 2];

    [Test]
    public void Attribution_SmallWeights_GivesWhatPlainLoopsGive()
    {
        var made = new RandomWeights(1).Linear("attribution", 9, Hidden);
        var states = made.Numbers(6 * Hidden);
        using var run = new OnnxRun(HeadGraphs.Attribution(made.Set, s_floats));

        var logits = run.Run(("states", states))["attribution"];

        var expected = Enumerable
            .Range(0, 6)
            .SelectMany(piece => Plain.Linear(made.Set, "attribution", State(states, piece)));
        Assert.That(logits, Is.EqualTo(expected).Within(Tolerance));
    }

    [Test]
    public void Syntax_SmallWeights_GivesWhatPlainLoopsGive()
    {
        var made = Weights(2);
        var weights = made.Set;
        var states = made.Numbers(6 * Hidden);
        using var run = new OnnxRun(HeadGraphs.Syntax(weights, s_floats));

        var outputs = run.Run(("states", states), ("first", s_first), ("last", s_last));

        var words = Words(states);
        var upos = words[1..].SelectMany(word => Plain.Linear(weights, "syntax.upos", word));
        var dependents = words[1..].Select(word => Plain.Gelu(Plain.Linear(weights, "syntax.arc_dep", word)));
        var heads = words.Select(word => Plain.Gelu(Plain.Linear(weights, "syntax.arc_head", word))).ToArray();
        var matrix = weights.Get("syntax.arc.weight");
        var arcs =
            from dependent in dependents
            from head in heads
            select dependent
                .Append(1)
                .Select((value, row) => value * Plain.Dot(Plain.Row(matrix, row), Floats(head)))
                .Sum();
        Assert.That(outputs["upos"], Is.EqualTo(upos).Within(Tolerance));
        Assert.That(outputs["arcs"], Is.EqualTo(arcs).Within(Tolerance));
    }

    [Test]
    public void Labels_SmallWeights_GivesWhatPlainLoopsGive()
    {
        var made = Weights(3);
        var weights = made.Set;
        var states = made.Numbers(6 * Hidden);
        using var run = new OnnxRun(HeadGraphs.Labels(weights, s_floats));

        var labels = run.Run(("states", states), ("first", s_first), ("last", s_last), ("heads", s_heads))["labels"];

        var words = Words(states);
        var expected = s_heads.SelectMany((head, word) => Scores(weights, words[word + 1], words[head]));
        Assert.That(labels, Is.EqualTo(expected).Within(Tolerance));
    }

    [TestCase(ExportPrecision.EightBit, 0.02)]
    [TestCase(ExportPrecision.SevenBit, 0.04)]
    public void SyntaxAndLabels_Quantised_StayClose(ExportPrecision precision, double tolerance)
    {
        var made = Weights(4);
        var states = made.Numbers(6 * Hidden);
        var quantised = new ExportOptions { Precision = precision };
        (string, Array)[] inputs = [("states", states), ("first", s_first), ("last", s_last)];
        (string, Array)[] labelInputs = [.. inputs, ("heads", s_heads)];
        using var syntax = new OnnxRun(HeadGraphs.Syntax(made.Set, s_floats));
        using var closeSyntax = new OnnxRun(HeadGraphs.Syntax(made.Set, quantised));
        using var labels = new OnnxRun(HeadGraphs.Labels(made.Set, s_floats));
        using var closeLabels = new OnnxRun(HeadGraphs.Labels(made.Set, quantised));

        Assert.That(closeSyntax.Run(inputs)["arcs"], Is.EqualTo(syntax.Run(inputs)["arcs"]).Within(tolerance));
        Assert.That(
            closeLabels.Run(labelInputs)["labels"],
            Is.EqualTo(labels.Run(labelInputs)["labels"]).Within(tolerance)
        );
    }

    private static RandomWeights Weights(int seed) =>
        new RandomWeights(seed).Syntax(Hidden, ArcSize, LabelSize, Labels);

    private static double[] State(float[] states, long piece) =>
        [.. states.AsSpan((int)piece * Hidden, Hidden).ToArray().Select(value => (double)value)];

    // The root's vector, then the words'.
    private static double[][] Words(float[] states) =>
        [
            State(states, 0),
            .. s_first.Zip(s_last, (first, last) =>
                Plain.Add(State(states, first), State(states, last)).Select(sum => sum / 2).ToArray()
            ),
        ];

    private static IEnumerable<double> Scores(WeightSet weights, double[] word, double[] headWord)
    {
        var dependent = Plain.Gelu(Plain.Linear(weights, "syntax.label_dep", word));
        var head = Plain.Gelu(Plain.Linear(weights, "syntax.label_head", headWord));
        var cube = weights.Get("syntax.label.weight").Values.ToArray();
        for (var label = 0; label < Labels; label++)
        {
            var score = (double)weights.Get("syntax.label.bias").Values.Span[label];
            score += Plain.Dot(Plain.Row(weights.Get("syntax.label_d.weight"), label), Floats(dependent));
            score += Plain.Dot(Plain.Row(weights.Get("syntax.label_h.weight"), label), Floats(head));
            for (var row = 0; row < LabelSize; row++)
            {
                score += dependent[row] * Plain.Dot(head, cube[(((label * LabelSize) + row) * LabelSize)..]);
            }

            yield return score;
        }
    }

    private static float[] Floats(double[] values) => [.. values.Select(value => (float)value)];
}
