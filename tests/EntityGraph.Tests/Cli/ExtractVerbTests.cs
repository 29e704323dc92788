namespace EntityGraph.Tests.Cli;

/// <summary>The verb <c>extract</c>, as a user runs it.</summary>
[TestFixture]
[Category("Model")]
public sealed class ExtractVerbTests
{
    [Test]
    public void Layers_NotGiven_WritesNone()
    {
        var result = Support.Cli.RunWithInput("Anna Kovač visited Kenya.", "extract", "-", "--model", "fast");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(
            result.Output,
            Does.Contain("\"mentions\":[{").And.Not.Contain("\"syntax\"").And.Not.Contain("\"attributionSpans\"")
        );
    }

    [Test]
    public void Layers_ModelLacksOne_SaysWhichItHas()
    {
        var result = Support.Cli.RunWithInput(
            "Anna left.",
            "extract",
            "-",
            "--model",
            "fast",
            "--layers",
            "mentions,syntax"
        );

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(
            result.Error,
            Does.StartWith("entitygraph: --layers: the model fast")
                .And.Contain("has no layer 'syntax'; it has mentions.")
        );
    }

    [Test]
    public void Layers_Unknown_ListsThem()
    {
        var result = Support.Cli.RunWithInput("Anna left.", "extract", "-", "--model", "fast", "--layers", "states");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(
            result.Error,
            Does.StartWith("entitygraph: --layers does not know 'states'; it knows mentions, attribution, syntax.")
        );
    }
}
