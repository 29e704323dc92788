using EntityGraph.Training.Tests.Support;

namespace EntityGraph.Training.Tests.Networks;

[TestFixture]
public sealed class EncoderCheckTests
{
    [Test]
    public void Run_OfThePretrainedEncoder_AgreesWithItsReferenceNumbers()
    {
        if (SharedFolder.PathOf("encoder", "model.safetensors") is not { } path)
        {
            Assert.Ignore("../shared/encoder is not there.");
            return;
        }

        Assert.That(EncoderCheck.Run(Path.GetDirectoryName(path)!), Does.StartWith("encoder agrees"));
    }
}
