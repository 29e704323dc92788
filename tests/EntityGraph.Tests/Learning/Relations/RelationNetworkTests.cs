using System.Collections.Immutable;
using EntityGraph.Learning;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EntityGraph.Tests.Learning.Relations;

[TestFixture]
public sealed class RelationNetworkTests
{
    private static readonly RelationShape s_shape = new(6, 2, 3)
    {
        Heads = 2,
        QuestionSize = 4,
        AnswerSize = 4,
        EndSize = 8,
        GroupSize = 4,
    };

    [Test]
    public void Back_AnyWeight_GivesTheSlopeOfTheLoss()
    {
        var text = Text(new Random(3));
        var network = RelationNetwork.Random(s_shape, new Random(5));
        var tape = new Tape(isRecording: true);
        var scores = network.Score(tape, text, [.. text.Pairs], 0, new Random(1));
        RelationLoss.Fill(scores, [.. text.Pairs], [1, 1]);
        tape.Back();

        foreach (var (name, weight) in network.Weights)
        {
            const float Nudge = 1e-2f;
            var old = weight.Values[^1];
            weight.Values[^1] = old + Nudge;
            var above = Loss(network, text);
            weight.Values[^1] = old - Nudge;
            var below = Loss(network, text);
            weight.Values[^1] = old;
            Assert.That(weight.Slopes[^1], Is.EqualTo((above - below) / (2 * Nudge)).Within(2e-3), name);
        }
    }

    [Test]
    public void Train_Twice_GivesTheSameWeightsAndLearns()
    {
        var texts = Enumerable.Range(0, 6).Select(seed => Text(new Random(seed))).ToList();
        var trainer = new RelationTrainer(
            s_shape,
            new RelationTrainerOptions
            {
                Passes = 60,
                StepWidth = 0.02,
                Drop = 0,
                EmptyShare = 1,
            }
        );

        var (one, other) = (trainer.Train(texts), trainer.Train(texts));

        Assert.That(other.Weights["products"].Values, Is.EqualTo(one.Weights["products"].Values));
        var scores = one.Score(new Tape(isRecording: false), texts[0], [.. texts[0].Pairs], 0, new Random(1));
        Assert.That(scores.Row(0)[2], Is.GreaterThan(scores.Row(0)[0]), "what holds is above the threshold");
        Assert.That(scores.Row(1)[2], Is.LessThan(scores.Row(1)[0]), "what does not is below");
    }

    [Test]
    public void Write_AsAGraph_ScoresAsTheNetworkDoes()
    {
        var text = Text(new Random(3));
        var network = RelationNetwork.Random(s_shape, new Random(5));
        var bytes = RelationHead.Write(network);

        using var session = new InferenceSession(bytes);
        using var results = session.Run([
            NamedOnnxValue.CreateFromTensor("states", Tensor(text.States)),
            NamedOnnxValue.CreateFromTensor("entities", Tensor(text.Inputs)),
            NamedOnnxValue.CreateFromTensor("sources", new DenseTensor<long>(new long[] { 0, 1 }, [2])),
            NamedOnnxValue.CreateFromTensor("targets", new DenseTensor<long>(new long[] { 1, 0 }, [2])),
            NamedOnnxValue.CreateFromTensor(
                "places_of_tokens",
                new DenseTensor<long>(
                    text.Pairs.SelectMany(pair => pair.Places.Select(place => (long)place)).ToArray(),
                    [2, text.States.Rows]
                )
            ),
            NamedOnnxValue.CreateFromTensor(
                "features",
                new DenseTensor<float>(
                    text.Pairs.SelectMany(pair => pair.Features).ToArray(),
                    [2, RelationPlaces.Features]
                )
            ),
        ]);
        var read = RelationHead.Read(bytes, s_shape, "relations.onnx");

        var own = read.Score(new Tape(isRecording: false), text, [.. text.Pairs], 0, new Random(1));
        Assert.That(
            results[0].AsEnumerable<float>().Zip(own.Values, (one, other) => Math.Abs(one - other)).Max(),
            Is.LessThan(1e-4f)
        );
    }

    [Test]
    public void Read_OtherSizes_SaysWhichWeight() =>
        Assert.That(
            () =>
                RelationHead.Read(
                    RelationHead.Write(RelationNetwork.Random(s_shape, new Random(5))),
                    s_shape with
                    {
                        EndSize = 16,
                    },
                    "r.onnx"
                ),
            Throws
                .TypeOf<ModelFileException>()
                .With.Message.EqualTo("r.onnx: expected 160 numbers in 'source.end', found 80.")
        );

    [Test]
    public void Fit_MarginsThatAreMostlyRight_GivesHighChances()
    {
        var answers = Enumerable
            .Range(0, 100)
            .Select(index => (Margin: (index - 50) / 10.0, IsRight: index > 40))
            .ToList();

        var calibration = RelationCalibration.Fit(answers);

        Assert.That(calibration.Apply(4), Is.GreaterThan(0.95));
        Assert.That(calibration.Apply(-4), Is.LessThan(0.05));
    }

    private static DenseTensor<float> Tensor(Grid grid) => new(grid.Values, [grid.Rows, grid.Columns]);

    private static double Loss(RelationNetwork network, RelationText text)
    {
        var scores = network.Score(new Tape(isRecording: false), text, [.. text.Pairs], 0, new Random(1));
        return RelationLoss.Fill(scores, [.. text.Pairs], [1, 1]);
    }

    // Five tokens in one sentence, two entities; the pair in text order holds label 1.
    private static RelationText Text(Random random)
    {
        var states = new float[5 * 6];
        for (var index = 0; index < states.Length; index++)
        {
            states[index] = (random.NextSingle() * 4) - 2;
        }

        ImmutableArray<RelationEnd> ends = [new RelationEnd(0, [(0, 2)]), new RelationEnd(1, [(3, 4)])];
        return SentenceTexts.Of(
            new StateLayer(6, states),
            null,
            new Sentence(new TextSpan(0, 9), 0, 5, 0, ZoneKind.Body),
            ends,
            2,
            (source, _) => source == 0 ? [1] : []
        );
    }
}
