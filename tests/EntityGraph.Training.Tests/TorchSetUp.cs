namespace EntityGraph.Training.Tests;

/// <summary>
/// Makes the native library loadable before the first test uses it; one thread, so that sums come out the same.
/// </summary>
[SetUpFixture]
public sealed class TorchSetUp
{
    [OneTimeSetUp]
    public void Prepare()
    {
        TorchLibrary.Prepare();
        TorchSharp.torch.set_num_threads(1);
    }
}
