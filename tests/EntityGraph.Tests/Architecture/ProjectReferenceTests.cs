using System.Xml.Linq;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Architecture;

/// <summary>The arrows between projects and packages are the whole list of what may be referenced.</summary>
[TestFixture]
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> s_allowedProjects = new(StringComparer.Ordinal)
    {
        ["EntityGraph.Core"] = [],
        ["EntityGraph.Formats"] = ["EntityGraph.Core"],
        ["EntityGraph.Reading"] = ["EntityGraph.Core", "EntityGraph.Formats"],
        ["EntityGraph.Learning"] = ["EntityGraph.Core", "EntityGraph.Formats"],
        ["EntityGraph.Graphs"] = ["EntityGraph.Core"],
        ["EntityGraph.Export"] = ["EntityGraph.Core", "EntityGraph.Formats", "EntityGraph.Graphs"],
        ["EntityGraph.Evaluation"] = ["EntityGraph.Core", "EntityGraph.Formats"],
        ["EntityGraph"] =
        [
            "EntityGraph.Core",
            "EntityGraph.Formats",
            "EntityGraph.Reading",
            "EntityGraph.Learning",
            "EntityGraph.Graphs",
            "EntityGraph.Export",
        ],
        ["EntityGraph.Training"] = ["EntityGraph.Learning", "EntityGraph.Evaluation"],
        ["EntityGraph.Cli"] = ["EntityGraph", "EntityGraph.Evaluation"],
    };

    private static readonly Dictionary<string, string[]> s_ownersByNamespace = new(StringComparer.Ordinal)
    {
        ["Newtonsoft"] = ["EntityGraph.Formats"],
        ["CsvHelper"] = ["EntityGraph.Formats"],
        ["AngleSharp"] = ["EntityGraph.Reading"],
        ["SmartReader"] = ["EntityGraph.Reading"],
        ["Microsoft.ML"] = ["EntityGraph.Learning"],
        ["Google.Protobuf"] = ["EntityGraph.Learning"],
        ["TorchSharp"] = ["EntityGraph.Training"],
        ["QuikGraph"] = ["EntityGraph.Graphs"],
        ["System.CommandLine"] = ["EntityGraph.Cli"],
        ["Spectre"] = ["EntityGraph.Cli"],
    };

    private static IEnumerable<string> Projects() => s_allowedProjects.Keys;

    [TestCaseSource(nameof(Projects))]
    public void ProjectReferences_OfEveryProject_AreAllowed(string project)
    {
        var file = Repository.PathOf("src", project, $"{project}.csproj");

        var references = XDocument
            .Load(file)
            .Descendants("ProjectReference")
            .Select(element =>
                Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value.Replace('\\', '/'))
            );

        Assert.That(references, Is.SubsetOf(s_allowedProjects[project]));
    }

    [Test]
    public void Projects_InTheSourceFolder_AreAllListedHere()
    {
        var folders = Directory.GetDirectories(Repository.PathOf("src")).Select(Path.GetFileName);

        Assert.That(folders, Is.EquivalentTo(s_allowedProjects.Keys));
    }

    [TestCaseSource(nameof(Projects))]
    public void Usings_OfEveryProject_NameOnlyPackagesItOwns(string project)
    {
        var foreign =
            from file in Directory.EnumerateFiles(
                Repository.PathOf("src", project),
                "*.cs",
                SearchOption.AllDirectories
            )
            from line in File.ReadLines(file)
            where line.StartsWith("using ", StringComparison.Ordinal)
            from owned in s_ownersByNamespace
            where line.StartsWith($"using {owned.Key}", StringComparison.Ordinal) && !owned.Value.Contains(project)
            select $"{Path.GetFileName(file)}: {line}";

        Assert.That(foreign, Is.Empty);
    }
}
