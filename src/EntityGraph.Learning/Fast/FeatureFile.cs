using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace EntityGraph.Learning;

/// <summary>
/// What the tagger needs beside the weights: keys of the rows, transitions, word pieces, clusters, lists, calibration.
/// </summary>
internal sealed record FeatureFile(
    uint[] Keys,
    float[] Transitions,
    WordReader Reader,
    NameLists Lists,
    ScoreCalibration Calibration
)
{
    /// <summary>Format and feature set; raised whenever either changes.</summary>
    public const int FormatVersion = 1;

    private const uint Magic = 0x45474654;

    /// <summary>Writes the file, compressed.</summary>
    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        using (var packed = new BrotliStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
        using (var writer = new BinaryWriter(packed, Encoding.UTF8))
        {
            writer.Write(Magic);
            writer.Write(FormatVersion);
            WriteArray<uint>(writer, Keys);
            WriteArray<float>(writer, Transitions);
            writer.Write(string.Join('\n', Reader.Pieces.Pieces));
            writer.Write(Reader.Pieces.Dimensions);
            WriteArray(writer, Reader.Pieces.Vectors);
            WriteArray(writer, Reader.Coarse.Centroids);
            WriteArray(writer, Reader.Middle.Centroids);
            WriteArray(writer, Reader.Fine.Centroids);
            var entries = Lists.Entries.ToArray();
            WriteArray<uint>(writer, [.. entries.Select(entry => entry.Key)]);
            WriteArray<ushort>(writer, [.. entries.Select(entry => entry.Value)]);
            WriteArray<float>(writer, Calibration.Points);
        }

        return buffer.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not such a file.</exception>
    public static FeatureFile Read(byte[] bytes)
    {
        using var packed = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new BinaryReader(packed, Encoding.UTF8);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("It does not begin as a feature file does.");
        }

        var version = reader.ReadInt32();
        if (version != FormatVersion)
        {
            throw new InvalidDataException($"It has format {version}; this program reads format {FormatVersion}.");
        }

        var keys = ReadArray<uint>(reader);
        var transitions = ReadArray<float>(reader);
        var pieces = reader.ReadString().Split('\n');
        var dimensions = reader.ReadInt32();
        var table = new WordPieceTable(pieces, dimensions, ReadArray<sbyte>(reader));
        var coarse = new WordClusters(ReadArray<float>(reader), dimensions);
        var middle = new WordClusters(ReadArray<float>(reader), dimensions);
        var fine = new WordClusters(ReadArray<float>(reader), dimensions);
        var listKeys = ReadArray<uint>(reader);
        var listMarks = ReadArray<ushort>(reader);
        var lists = new NameLists(listKeys.Zip(listMarks, KeyValuePair.Create));
        return new FeatureFile(
            keys,
            transitions,
            new WordReader(table, coarse, middle, fine),
            lists,
            new ScoreCalibration(ReadArray<float>(reader))
        );
    }

    private static void WriteArray<T>(BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values));
    }

    private static T[] ReadArray<T>(BinaryReader reader)
        where T : unmanaged
    {
        var values = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
