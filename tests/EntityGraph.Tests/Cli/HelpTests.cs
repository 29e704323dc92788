namespace EntityGraph.Tests.Cli;

[TestFixture]
public sealed class HelpTests
{
    [Test]
    public void Help_OfTheCommand_HasExamples()
    {
        var result = Support.Cli.Run("--help");

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(
            result.Output,
            Does.Contain("Examples:").And.Contain("entitygraph build articles/ --out graph.graphml")
        );
    }

    [Test]
    public void UnknownVerb_Always_SaysSoAndExitsWith2()
    {
        var result = Support.Cli.Run("buidl", "articles");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith("entitygraph: ").And.Contain("buidl"));
        Assert.That(result.Output, Is.Empty);
    }
}
