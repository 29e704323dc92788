using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace EntityGraph.Training;

/// <summary>
/// Makes TorchSharp's native library load where the system's libstdc++ is older than it asks for (Debian 12).
/// </summary>
/// <remarks>
/// The library asks for one symbol of GLIBCXX_3.4.32, <c>std::ios_base_library_init</c>, which only makes sure that the
/// streams are set up; older libraries set them up themselves. In the copy beside the program the symbol is pointed at
/// an imported function without effects (<c>floor</c>), and the version is marked as optional. Formats: System V ABI,
/// ELF64, and the GNU symbol versions.
/// </remarks>
internal static class TorchLibrary
{
    private const string Version = "GLIBCXX_3.4.32";
    private const string Missing = "_ZSt21ios_base_library_initv";
    private const string Harmless = "floor";
    private const uint DynamicSymbols = 11;
    private const uint VersionNeeds = 0x6ffffffe;
    private const uint VersionNumbers = 0x6fffffff;
    private const int SymbolSize = 24;
    private const ushort Weak = 2;

    /// <summary>Call before the first use of TorchSharp; does nothing where nothing is needed.</summary>
    public static void Prepare()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "libLibTorchSharp.so");
        if (!OperatingSystem.IsLinux() || !File.Exists(path) || NativeLibrary.TryLoad(path, out _))
        {
            return;
        }

        var bytes = File.ReadAllBytes(path);
        if (Patch(bytes))
        {
            // A new file: the old one may be mapped.
            var patched = path + ".patched";
            File.WriteAllBytes(patched, bytes);
            File.Move(patched, path, overwrite: true);
        }
    }

    /// <summary>Changes the library's bytes; false where it does not ask for the symbol.</summary>
    internal static bool Patch(Span<byte> library)
    {
        var sections = Sections(library);
        var symbols = Find(sections, DynamicSymbols);
        var numbers = Find(sections, VersionNumbers);
        var needs = Find(sections, VersionNeeds);
        if (symbols is null || numbers is null || needs is null)
        {
            return false;
        }

        var strings = sections[(int)symbols.Value.Link];
        var harmless = NameOffset(library, symbols.Value, strings, Harmless);
        var missing = SymbolIndex(library, symbols.Value, strings, Missing);
        if (harmless < 0 || missing < 0)
        {
            return false;
        }

        BinaryPrimitives.WriteInt32LittleEndian(library[(symbols.Value.Offset + (missing * SymbolSize))..], harmless);
        // 1: any version.
        BinaryPrimitives.WriteUInt16LittleEndian(library[(numbers.Value.Offset + (missing * sizeof(ushort)))..], 1);
        MarkOptional(library, needs.Value, sections[(int)needs.Value.Link]);
        return true;
    }

    private readonly record struct Section(uint Type, int Offset, int Size, uint Link);

    private static List<Section> Sections(ReadOnlySpan<byte> library)
    {
        var start = (int)BinaryPrimitives.ReadInt64LittleEndian(library[0x28..]);
        var size = BinaryPrimitives.ReadUInt16LittleEndian(library[0x3A..]);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(library[0x3C..]);
        var sections = new List<Section>(count);
        for (var index = 0; index < count; index++)
        {
            var header = library[(start + (index * size))..];
            sections.Add(
                new Section(
                    BinaryPrimitives.ReadUInt32LittleEndian(header[4..]),
                    (int)BinaryPrimitives.ReadInt64LittleEndian(header[0x18..]),
                    (int)BinaryPrimitives.ReadInt64LittleEndian(header[0x20..]),
                    BinaryPrimitives.ReadUInt32LittleEndian(header[0x28..])
                )
            );
        }

        return sections;
    }

    private static Section? Find(List<Section> sections, uint type)
    {
        var index = sections.FindIndex(section => section.Type == type);
        return index < 0 ? null : sections[index];
    }

    private static int SymbolIndex(ReadOnlySpan<byte> library, Section symbols, Section strings, string name)
    {
        for (var index = 0; index < symbols.Size / SymbolSize; index++)
        {
            if (
                Text(
                    library,
                    strings,
                    BinaryPrimitives.ReadInt32LittleEndian(library[(symbols.Offset + (index * SymbolSize))..])
                ) == name
            )
            {
                return index;
            }
        }

        return -1;
    }

    private static int NameOffset(ReadOnlySpan<byte> library, Section symbols, Section strings, string name)
    {
        var index = SymbolIndex(library, symbols, strings, name);
        return index < 0
            ? -1
            : BinaryPrimitives.ReadInt32LittleEndian(library[(symbols.Offset + (index * SymbolSize))..]);
    }

    private static string Text(ReadOnlySpan<byte> library, Section strings, int offset)
    {
        var text = library[(strings.Offset + offset)..];
        return System.Text.Encoding.ASCII.GetString(text[..text.IndexOf((byte)0)]);
    }

    private static void MarkOptional(Span<byte> library, Section needs, Section strings)
    {
        var file = needs.Offset;
        while (true)
        {
            var versions = BinaryPrimitives.ReadUInt16LittleEndian(library[(file + 2)..]);
            var version = file + BinaryPrimitives.ReadInt32LittleEndian(library[(file + 8)..]);
            for (var index = 0; index < versions; index++)
            {
                if (Text(library, strings, BinaryPrimitives.ReadInt32LittleEndian(library[(version + 8)..])) == Version)
                {
                    var flags = BinaryPrimitives.ReadUInt16LittleEndian(library[(version + 4)..]);
                    BinaryPrimitives.WriteUInt16LittleEndian(library[(version + 4)..], (ushort)(flags | Weak));
                }

                version += BinaryPrimitives.ReadInt32LittleEndian(library[(version + 12)..]);
            }

            var next = BinaryPrimitives.ReadInt32LittleEndian(library[(file + 12)..]);
            if (next == 0)
            {
                return;
            }

            file += next;
        }
    }
}
