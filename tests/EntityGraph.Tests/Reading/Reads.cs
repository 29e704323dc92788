using System.Text;
using EntityGraph.Reading;

namespace EntityGraph.Tests.Reading;

/// <summary>Reads files of a temporary folder and shows what came of it.</summary>
internal static class Reads
{
    public static List<ReadResult> All(string path, ReadingOptions? options = null)
    {
        var reader = new DocumentReader(options);
        return [.. reader.Read(reader.Open(path))];
    }

    public static ReadResult StandardInput(byte[] bytes, ReadingOptions? options = null)
    {
        var reader = new DocumentReader(options);
        return reader.Read(reader.Open("-"), new MemoryStream(bytes)).Single();
    }

    /// <summary>A line a zone: its kind and what stands in it.</summary>
    public static string Zones(Document document) => Zones(document.Text, document.Zones);

    public static string Zones(string text, IEnumerable<Zone> zones) =>
        string.Join('\n', zones.Select(zone => $"{zone.Kind}: {text.Substring(zone.Span.Start, zone.Span.Length)}"));

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
