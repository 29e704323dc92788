using System.IO.Compression;
using Google.Protobuf;

namespace EntityGraph.Learning;

/// <summary>The files of <c>models/fast</c> in memory. Immutable and thread-safe.</summary>
internal sealed class FastModel
{
    public const string FolderName = "fast";
    public const string PipelineFile = "tagger.zip";
    public const string FeatureFileName = "features.bin";

    // Where ML.NET keeps the graph inside a saved pipeline: its length, then its bytes.
    private const string GraphEntry = "OnnxModel";
    private const int LengthPrefix = sizeof(int);

    public FastModel(string title, FeatureFile features, sbyte[] weights, float[] scales)
    {
        Title = title;
        Features = features;
        Rows = new RowTable(features.Keys, weights);
        Scales = scales;
    }

    public string Title { get; }

    public FeatureFile Features { get; }

    public RowTable Rows { get; }

    public float[] Scales { get; }

    /// <summary>Reads and checks all files.</summary>
    /// <exception cref="ModelFileException">A file is missing, altered or not of this format.</exception>
    public static FastModel Load(ModelFolder folder)
    {
        try
        {
            var features = FeatureFile.Read(folder.Read(FeatureFileName));
            var (weights, scales) = EmissionOnnx.Read(Graph(folder.Read(PipelineFile)));
            if (weights.Length != (features.Keys.Length + 1) * NerTags.Scored || scales.Length != NerTags.Scored)
            {
                throw new ModelFileException(
                    $"{folder.Path}: expected {features.Keys.Length + 1} rows of weights and {NerTags.Scored} scales, "
                    + $"found {weights.Length / NerTags.Scored} and {scales.Length}.");
            }

            return new FastModel(folder.Manifest.Title, features, weights, scales);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or InvalidOperationException or InvalidProtocolBufferException)
        {
            throw new ModelFileException($"{folder.Path}: not a fast tagger of this version. {exception.Message}", exception);
        }
    }

    private static byte[] Graph(byte[] pipeline)
    {
        using var archive = new ZipArchive(new MemoryStream(pipeline));
        var entry = archive.Entries.FirstOrDefault(entry => entry.Name == GraphEntry)
            ?? throw new InvalidDataException($"{PipelineFile} holds no entry '{GraphEntry}'.");
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray()[LengthPrefix..];
    }
}
