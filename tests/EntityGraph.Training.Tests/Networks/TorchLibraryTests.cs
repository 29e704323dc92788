namespace EntityGraph.Training.Tests.Networks;

[TestFixture]
public sealed class TorchLibraryTests
{
    [Test]
    public void Patch_OfALibraryThatAsksForNothingNewer_ChangesNothing()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "libc10.so");
        if (!File.Exists(path))
        {
            Assert.Ignore("there is no libc10.so for this platform.");
            return;
        }

        var bytes = File.ReadAllBytes(path);
        var copy = bytes.ToArray();

        var changed = TorchLibrary.Patch(copy);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(changed, Is.False);
            Assert.That(copy.AsSpan().SequenceEqual(bytes), Is.True);
        }
    }
}
