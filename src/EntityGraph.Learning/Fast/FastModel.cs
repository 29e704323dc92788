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

    public FastModel(string title, FeatureFile features, sbyte[] weights, float[] scales, LabelSet? labels = null)
    {
        Title = title;
        Features = features;
        Labels = labels ?? LabelSet.News;
        Rows = new RowTable(features.Keys, weights, Tags.Blocks);
        Weights = weights;
        Scales = scales;
    }

    public string Title { get; }

    public FeatureFile Features { get; }

    /// <summary>The model's labels and the kinds that they are.</summary>
    public LabelSet Labels { get; }

    /// <summary>The tags of <see cref="Labels"/>.</summary>
    public TagSet Tags => Labels.Tags;

    public RowTable Rows { get; }

    /// <summary>Row after row of <see cref="TagSet.Stride"/> weights; row 0 is all zero.</summary>
    public sbyte[] Weights { get; }

    public float[] Scales { get; }

    /// <summary>Reads and checks all files.</summary>
    /// <exception cref="ModelFileException">A file is missing, altered or not of this format.</exception>
    public static FastModel Load(ModelFolder folder)
    {
        try
        {
            var features = FeatureFile.Read(folder.Read(FeatureFileName));
            var (weights, scales) = EmissionOnnx.Read(Graph(folder.Read(PipelineFile)));
            var labels = LabelSet.Of(folder);
            var stride = labels.Tags.Stride;
            if (
                weights.Length != (features.Keys.Length + 1) * stride
                || scales.Length != stride
                || features.Transitions.Length != labels.Tags.Count * labels.Tags.Count
            )
            {
                throw new ModelFileException(
                    $"{folder.Path}: expected {features.Keys.Length + 1} rows of weights, {stride} scales and {labels.Tags.Count} tags, "
                        + $"found {weights.Length / stride}, {scales.Length} and {Math.Sqrt(features.Transitions.Length)}."
                );
            }

            return new FastModel(folder.Manifest.Title, features, weights, scales, labels);
        }
        catch (Exception exception)
            when (exception
                    is InvalidDataException
                        or EndOfStreamException
                        or InvalidOperationException
                        or InvalidProtocolBufferException
            )
        {
            throw new ModelFileException(
                $"{folder.Path}: not a fast tagger of this version. {exception.Message}",
                exception
            );
        }
    }

    /// <summary>The ONNX graph inside a saved pipeline.</summary>
    internal static byte[] Graph(byte[] pipeline)
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
