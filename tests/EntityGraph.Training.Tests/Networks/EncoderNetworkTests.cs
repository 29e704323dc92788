using EntityGraph.Learning;
using EntityGraph.Training.Tests.Support;
using TorchSharp;

namespace EntityGraph.Training.Tests.Networks;

/// <summary>The network that trains and the graphs that ship compute the same.</summary>
[TestFixture]
public sealed class EncoderNetworkTests
{
    private const int Width = 64;
    private const double Tolerance = 1e-4;
    private static readonly EncodedWindow s_window = new(
        0,
        [2, 7, 8, 9, 5, 11, 3],
        [14, 0, 7, 3, 6, 2, 14],
        [1, 3, 4, 5],
        [2, 3, 4, 5],
        [2, 4]
    );

    private static WeightSet Weights() =>
        new RandomWeights(7)
            .Encoder(2, Width, 128, 20, 64)
            .Linear("names", 9, Width)
            .Linear("attribution", 9, Width)
            .Syntax(Width, 16, 8, 5)
            .Set;

    [Test]
    public void States_OfRandomWeights_AgreeWithTheFloatGraph()
    {
        var weights = Weights();
        using var run = new OnnxRun(
            EncoderGraph.Write(weights, new ExportOptions { Precision = ExportPrecision.Floats })
        );
        var expected = run.Run(("ids", s_window.Ids), ("shapes", s_window.Shapes));
        using var held = new NetworkWeights(weights);
        var network = new EncoderNetwork(held);
        using var off = torch.no_grad();
        using var batch = new PieceBatch([s_window]);
        using var states = network.States(batch);
        using var names = network.Linear(states, "names");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(states.flatten().data<float>().ToArray(), Is.EqualTo(expected["states"]).Within(Tolerance));
            Assert.That(names.flatten().data<float>().ToArray(), Is.EqualTo(expected["names"]).Within(Tolerance));
        }
    }

    [Test]
    public void States_InABatchWithPadding_AreThoseOfTheWindowAlone()
    {
        using var held = new NetworkWeights(Weights());
        var network = new EncoderNetwork(held);
        var longer = new EncodedWindow(
            0,
            [2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 3],
            [14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14],
            [1],
            [9],
            [1]
        );
        using var off = torch.no_grad();
        using var alone = new PieceBatch([s_window]);
        using var together = new PieceBatch([longer, s_window], 64);
        using var expected = network.States(alone);
        using var found = network.States(together);

        Assert.That(
            found[1].slice(0, 0, s_window.Ids.Length, 1).flatten().data<float>().ToArray(),
            Is.EqualTo(expected.flatten().data<float>().ToArray()).Within(Tolerance)
        );
    }

    [Test]
    public void Heads_OfRandomWeights_AgreeWithTheFloatGraphs()
    {
        var weights = Weights();
        var options = new ExportOptions { Precision = ExportPrecision.Floats };
        using var held = new NetworkWeights(weights);
        var network = new EncoderNetwork(held);
        using var off = torch.no_grad();
        using var batch = new PieceBatch([s_window]);
        using var states = network.States(batch);
        var flat = states.flatten().data<float>().ToArray();
        var grid = new SyntaxGrid([
            new LabelledWindow(s_window, 1)
            {
                Heads = [0, 1, 4, 0],
                Relations = [0, 1, 2, 3],
                Upos = [0, 1, 2, 3],
            },
        ]);
        var (words, roots) = grid.Vectors(states);
        using var attributionRun = new OnnxRun(HeadGraphs.Attribution(weights, options));
        using var syntaxRun = new OnnxRun(HeadGraphs.Syntax(weights, options));
        using var labelsRun = new OnnxRun(HeadGraphs.Labels(weights, options));
        long[] first = [1, 3, 4, 5];
        long[] last = [2, 3, 4, 5];
        long[] heads = [0, 1, 4, 0];
        var syntax = syntaxRun.Run(("states", flat), ("first", first), ("last", last));
        var labels = labelsRun.Run(("states", flat), ("first", first), ("last", last), ("heads", heads));
        var vectors = words.reshape(-1, Width);
        var candidates = torch.cat([roots, words], 1).reshape(-1, Width);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                network.Linear(states, "attribution").flatten().data<float>().ToArray(),
                Is.EqualTo(attributionRun.Run(("states", flat))["attribution"]).Within(Tolerance)
            );
            Assert.That(
                network.Linear(vectors, "syntax.upos").flatten().data<float>().ToArray(),
                Is.EqualTo(syntax["upos"]).Within(Tolerance)
            );
            Assert.That(
                network.Arcs(words, roots).flatten().data<float>().ToArray(),
                Is.EqualTo(syntax["arcs"]).Within(Tolerance)
            );
            Assert.That(
                network
                    .Relations(vectors, candidates.index_select(0, torch.tensor(heads)))
                    .flatten()
                    .data<float>()
                    .ToArray(),
                Is.EqualTo(labels["labels"]).Within(Tolerance)
            );
        }
    }
}
