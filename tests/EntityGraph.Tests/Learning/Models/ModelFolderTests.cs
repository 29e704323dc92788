using EntityGraph.Learning;
using EntityGraph.Tests.Learning.Fast;

namespace EntityGraph.Tests.Learning.Models;

[TestFixture]
public sealed class ModelFolderTests
{
    private string _folder = "";

    [SetUp]
    public void CreateFolder()
    {
        _folder = Directory.CreateTempSubdirectory("entitygraph-folder-").FullName;
        File.WriteAllText(Path.Combine(_folder, "a.bin"), "weights");
        ModelFolder.Describe(_folder, TinyModel.Manifest(), ["a.bin"]);
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Read_UntouchedFile_GivesItsBytes()
    {
        var bytes = ModelFolder.Open(_folder).Read("a.bin");

        Assert.That(bytes, Is.EqualTo("weights"u8.ToArray()));
    }

    [Test]
    public void Read_AlteredFile_NamesFileAndBothHashes()
    {
        File.WriteAllText(Path.Combine(_folder, "a.bin"), "Weights");

        Assert.That(
            () => ModelFolder.Open(_folder).Read("a.bin"),
            Throws
                .TypeOf<ModelFileException>()
                .With.Message.EqualTo(
                    $"{Path.Combine(_folder, "a.bin")}: expected SHA-256 9a129038d9a00aed0cf6a7ea059ca50a813449061ab87848cf1a13eafdf33b2c, found 147ec15498661dd98b2128a1fa230b4838f66d6b66dea64847dc55ac7d88a130."
                )
        );
    }

    [Test]
    public void Read_MissingFile_SaysWhichAndItsHash()
    {
        File.Delete(Path.Combine(_folder, "a.bin"));

        Assert.That(
            () => ModelFolder.Open(_folder).Read("a.bin"),
            Throws
                .TypeOf<ModelFileException>()
                .With.Message.StartsWith($"{Path.Combine(_folder, "a.bin")}: expected a file with SHA-256 ")
        );
    }

    [Test]
    public void Open_FolderWithoutManifest_IsRefused()
    {
        File.Delete(Path.Combine(_folder, "model.json"));

        Assert.That(
            () => ModelFolder.Open(_folder),
            Throws
                .TypeOf<ModelFileException>()
                .With.Message.EqualTo($"'{_folder}' holds no model: expected a file 'model.json' in it.")
        );
    }

    [Test]
    public void Open_BrokenManifest_IsRefusedWithItsPath()
    {
        File.WriteAllText(Path.Combine(_folder, "model.json"), "{\"name\":");

        Assert.That(
            () => ModelFolder.Open(_folder),
            Throws
                .TypeOf<ModelFileException>()
                .With.Message.StartsWith(
                    $"{Path.Combine(_folder, "model.json")}: expected the description of a model; "
                )
        );
    }
}
