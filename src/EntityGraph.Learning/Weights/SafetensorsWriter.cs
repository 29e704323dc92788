using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace EntityGraph.Learning;

/// <summary>
/// Writes safetensors: 8 bytes little-endian header length, a JSON header padded with spaces, the raw tensors.
/// </summary>
internal static class SafetensorsWriter
{
    private const int Alignment = 8;

    public static void Write(string path, IReadOnlyList<WeightTensor> tensors, WeightPrecision precision)
    {
        var header = Header(tensors, precision);
        using var file = File.Create(path);
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        file.Write(length);
        file.Write(header);
        foreach (var tensor in tensors)
        {
            if (precision == WeightPrecision.F16)
            {
                file.Write(MemoryMarshal.AsBytes(Halves(tensor, path).AsSpan()));
            }
            else
            {
                file.Write(MemoryMarshal.AsBytes(tensor.Values.Span));
            }
        }
    }

    private static byte[] Header(IReadOnlyList<WeightTensor> tensors, WeightPrecision precision)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            var bytesEach = precision == WeightPrecision.F16 ? 2 : 4;
            var offset = 0L;
            json.WriteStartObject();
            foreach (var tensor in tensors)
            {
                json.WriteStartObject(tensor.Name);
                json.WriteString("dtype", precision == WeightPrecision.F16 ? "F16" : "F32");
                json.WriteStartArray("shape");
                foreach (var size in tensor.Shape)
                {
                    json.WriteNumberValue(size);
                }

                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(offset);
                offset += (long)tensor.Values.Length * bytesEach;
                json.WriteNumberValue(offset);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        while (buffer.Length % Alignment != 0)
        {
            buffer.WriteByte((byte)' ');
        }

        return buffer.ToArray();
    }

    private static Half[] Halves(WeightTensor tensor, string path)
    {
        var values = tensor.Values.Span;
        var halves = new Half[values.Length];
        for (var index = 0; index < values.Length; index++)
        {
            halves[index] = (Half)values[index];
            if (Half.IsInfinity(halves[index]) && float.IsFinite(values[index]))
            {
                throw new ModelFileException(
                    FormattableString.Invariant(
                        $"'{path}' cannot be written: value {index} of '{tensor.Name}' is {values[index]}, and F16 holds at most 65504."
                    )
                );
            }
        }

        return halves;
    }
}
