using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EntityGraph.Learning;

/// <summary>
/// A folder that holds one model: its files, <c>model.json</c> with their hashes, and its card <c>README.md</c>.
/// </summary>
/// <remarks>Immutable and thread-safe. A file that does not match its hash is refused.</remarks>
public sealed class ModelFolder
{
    /// <summary>Name of the file that describes the model.</summary>
    public const string ManifestName = "model.json";

    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private ModelFolder(string path, ModelManifest manifest)
    {
        Path = path;
        Manifest = manifest;
    }

    /// <summary>Where shipped models lie: <c>models</c> beside the program.</summary>
    public static string DefaultRoot => System.IO.Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>The folder as the caller named it.</summary>
    public string Path { get; }

    /// <summary>What <c>model.json</c> says.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>
    /// Opens a model folder and reads its <c>model.json</c>; the other files are checked when they are read.
    /// </summary>
    /// <exception cref="ModelFileException">The folder or its <c>model.json</c> is missing or not readable as
    /// one.</exception>
    public static ModelFolder Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);

        var path = System.IO.Path.Combine(folder, ManifestName);
        if (!File.Exists(path))
        {
            throw new ModelFileException($"'{folder}' holds no model: expected a file '{ManifestName}' in it.");
        }

        try
        {
            var manifest = JsonSerializer.Deserialize<ModelManifest>(File.ReadAllBytes(path), s_json);
            return manifest is null
                ? throw new ModelFileException($"{path}: expected a JSON object, found null.")
                : new ModelFolder(folder, manifest);
        }
        catch (JsonException exception)
        {
            throw new ModelFileException(
                $"{path}: expected the description of a model; {exception.Message}",
                exception
            );
        }
    }

    /// <summary>Opens a shipped model by name.</summary>
    /// <exception cref="ModelFileException">There is no such model beside the program.</exception>
    public static ModelFolder OpenShipped(string name) => Open(System.IO.Path.Combine(DefaultRoot, name));

    /// <summary>
    /// Writes <c>model.json</c>, with the hashes of <paramref name="files"/> as they lie in the folder.
    /// </summary>
    public static void Describe(string folder, ModelManifest manifest, IEnumerable<string> files)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(files);

        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            hashes[file] = Hash(File.ReadAllBytes(System.IO.Path.Combine(folder, file)));
        }

        var json = JsonSerializer.Serialize(manifest with { Files = hashes }, s_json);
        File.WriteAllText(System.IO.Path.Combine(folder, ManifestName), json + "\n");
    }

    /// <summary>The path of one of the model's files, without a look at the file.</summary>
    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Reads one of the model's files whole and holds it against its hash.</summary>
    /// <exception cref="ModelFileException">The file is missing, not named in <c>model.json</c>, or differs from its
    /// hash.</exception>
    public byte[] Read(string file)
    {
        var (path, expected) = Find(file);
        var bytes = File.ReadAllBytes(path);
        Compare(path, expected, Hash(bytes));
        return bytes;
    }

    /// <summary>
    /// Holds one of the model's files against its hash without keeping it in memory, for those that others open by
    /// path.
    /// </summary>
    /// <returns>The file's path.</returns>
    /// <exception cref="ModelFileException">The file is missing, not named in <c>model.json</c>, or differs from its
    /// hash.</exception>
    public string Check(string file)
    {
        var (path, expected) = Find(file);
        using var stream = File.OpenRead(path);
        Compare(path, expected, Convert.ToHexStringLower(SHA256.HashData(stream)));
        return path;
    }

    private (string Path, string Hash) Find(string file)
    {
        var path = PathOf(file);
        if (!Manifest.Files.TryGetValue(file, out var expected))
        {
            throw new ModelFileException($"{PathOf(ManifestName)}: expected a hash for '{file}', found none.");
        }

        if (!File.Exists(path))
        {
            throw new ModelFileException($"{path}: expected a file with SHA-256 {expected}, found none.");
        }

        return (path, expected);
    }

    private static void Compare(string path, string expected, string found)
    {
        if (found != expected)
        {
            throw new ModelFileException($"{path}: expected SHA-256 {expected}, found {found}.");
        }
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
