using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace EntityGraph.Learning;

/// <summary>Reads safetensors: 8 bytes little-endian header length, a JSON header, the raw tensors.</summary>
/// <remarks>Format: https://huggingface.co/docs/safetensors, section "Format".</remarks>
internal static class SafetensorsReader
{
    private const string Metadata = "__metadata__";
    private const int LengthBytes = 8;

    // The format's own limit on the header.
    private const long MostHeaderBytes = 100_000_000;

    public static IReadOnlyList<WeightTensor> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new ModelFileException($"The weights file '{path}' does not exist; expected a safetensors file.");
        }

        using var file = File.OpenHandle(path);
        var size = RandomAccess.GetLength(file);
        var length =
            size < LengthBytes ? -1 : BinaryPrimitives.ReadInt64LittleEndian(ReadBytes(file, 0, LengthBytes, path));
        if (length < 2 || length > MostHeaderBytes || length > size - LengthBytes)
        {
            throw Bad(
                path,
                $"its header is said to take {length} bytes of a file of {size}; expected a safetensors file"
            );
        }

        var dataStart = LengthBytes + length;
        using var header = Parse(ReadBytes(file, LengthBytes, (int)length, path), path);
        var tensors = new List<WeightTensor>();
        foreach (var entry in header.RootElement.EnumerateObject())
        {
            if (entry.Name == Metadata)
            {
                continue;
            }

            var (half, shape, start, end) = Describe(entry, size - dataStart, path);
            var bytes = ReadBytes(file, dataStart + start, (int)(end - start), path);
            tensors.Add(new WeightTensor(entry.Name, shape, half ? FromHalves(bytes) : FromSingles(bytes)));
        }

        return tensors;
    }

    private static JsonDocument Parse(byte[] header, string path)
    {
        try
        {
            var document = JsonDocument.Parse(header);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document
                : throw Bad(path, $"its header is a JSON {document.RootElement.ValueKind}; expected an object");
        }
        catch (JsonException error)
        {
            throw new ModelFileException($"The weights file '{path}' cannot be read: its header is not JSON.", error);
        }
    }

    private static (bool Half, ImmutableArray<int> Shape, long Start, long End) Describe(
        JsonProperty entry,
        long dataBytes,
        string path
    )
    {
        var name = entry.Name;
        if (
            name.Length == 0
            || entry.Value.ValueKind != JsonValueKind.Object
            || !entry.Value.TryGetProperty("dtype", out var type)
            || !TryNumbers(entry.Value, "shape", out var shape)
            || !TryNumbers(entry.Value, "data_offsets", out var offsets)
            || offsets.Length != 2
        )
        {
            throw Bad(path, $"the tensor '{name}' lacks one of dtype, shape and data_offsets");
        }

        var half = type.ToString() == "F16";
        if (!half && type.ToString() != "F32")
        {
            throw Bad(path, $"the tensor '{name}' is of type {type}; expected F32 or F16");
        }

        var (start, end) = (offsets[0], offsets[1]);
        if (start < 0 || end < start || end > dataBytes)
        {
            throw Bad(path, $"the tensor '{name}' lies at [{start}, {end}) of {dataBytes} bytes of data");
        }

        // In doubles, so that nonsense sizes cannot overflow.
        var needed = shape.Aggregate(half ? 2d : 4d, static (product, size) => product * size);
        if (
            shape.Any(static size => size is < 0 or > int.MaxValue)
            || needed != end - start
            || needed > Array.MaxLength
        )
        {
            throw Bad(
                path,
                $"the tensor '{name}' of shape [{string.Join(", ", shape)}] takes {end - start} bytes; expected {needed}"
            );
        }

        return (half, [.. shape.Select(static size => (int)size)], start, end);
    }

    private static bool TryNumbers(JsonElement entry, string property, out ImmutableArray<long> numbers)
    {
        numbers = [];
        if (!entry.TryGetProperty(property, out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return false;
        }

        var builder = ImmutableArray.CreateBuilder<long>();
        foreach (var element in list.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Number || !element.TryGetInt64(out var number))
            {
                return false;
            }

            builder.Add(number);
        }

        numbers = builder.ToImmutable();
        return true;
    }

    private static float[] FromSingles(byte[] bytes)
    {
        var values = new float[bytes.Length / sizeof(float)];
        bytes.CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static float[] FromHalves(byte[] bytes)
    {
        var halves = MemoryMarshal.Cast<byte, Half>(bytes);
        var values = new float[halves.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = (float)halves[index];
        }

        return values;
    }

    private static byte[] ReadBytes(
        Microsoft.Win32.SafeHandles.SafeFileHandle file,
        long offset,
        int count,
        string path
    )
    {
        var bytes = new byte[count];
        for (var read = 0; read < count; )
        {
            var now = RandomAccess.Read(file, bytes.AsSpan(read), offset + read);
            read += now > 0 ? now : throw Bad(path, "it became shorter while it was read");
        }

        return bytes;
    }

    private static ModelFileException Bad(string path, string what) =>
        new($"The weights file '{path}' cannot be read: {what}.");
}
