namespace EntityGraph.Tests.Support;

/// <summary>
/// Compares what the code prints with a file under <c>Golden/</c>; <c>ENTITYGRAPH_ACCEPT=1</c> rewrites the file
/// instead.
/// </summary>
internal static class GoldenFile
{
    public static void Verify(string name, string actual)
    {
        var path = Repository.PathOf("tests", "EntityGraph.Tests", "Golden", name);
        var text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("ENTITYGRAPH_ACCEPT") == "1")
        {
            Assert.That(
                Environment.GetEnvironmentVariable("CI"),
                Is.Null.Or.Empty,
                "golden files are not rewritten in CI"
            );
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }

        Assert.That(File.Exists(path), $"{path} is missing; ENTITYGRAPH_ACCEPT=1 writes it");
        Assert.That(
            text,
            Is.EqualTo(File.ReadAllText(path).ReplaceLineEndings("\n")),
            $"differs from {name}; ENTITYGRAPH_ACCEPT=1 accepts the new form"
        );
    }
}
