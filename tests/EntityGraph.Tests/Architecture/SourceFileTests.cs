using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Architecture;

[TestFixture]
public sealed class SourceFileTests
{
    private const int MostLines = 400;

    private static IEnumerable<string> SourceFiles() =>
        new[] { "src", "tests" }.SelectMany(folder =>
            Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        );

    [Test]
    public void SourceFiles_All_HaveAtMost400Lines()
    {
        var long_ = SourceFiles()
            .Select(file => (Path: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > MostLines)
            .Select(file => $"{file.Path}: {file.Lines}");

        Assert.That(long_, Is.Empty);
    }

    [Test]
    public void WorkingTree_WithoutBuildOutput_StaysUnder60Megabytes()
    {
        var skipped = new[] { ".git", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts" };
        var bytes = Directory
            .EnumerateFileSystemEntries(Repository.Root)
            .Where(entry => !skipped.Contains(Path.GetFileName(entry)))
            .SelectMany(entry =>
                File.Exists(entry) ? [entry] : Directory.EnumerateFiles(entry, "*", SearchOption.AllDirectories)
            )
            .Sum(file => new FileInfo(file).Length);

        Assert.That(bytes, Is.LessThan(60_000_000));
    }
}
