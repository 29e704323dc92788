namespace EntityGraph.Tests.Learning.Fast;

/// <summary>A model folder that goes when the test ends.</summary>
internal sealed class TemporaryModel : IDisposable
{
    public TemporaryModel(params (string Word, string Tag)[] words)
    {
        Path = Directory.CreateTempSubdirectory("entitygraph-model-").FullName;
        TinyModel.Write(Path, words);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
