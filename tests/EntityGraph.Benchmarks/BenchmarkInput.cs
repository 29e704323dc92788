using EntityGraph.Reading;

namespace EntityGraph.Benchmarks;

/// <summary>Where the repository and its sample articles are.</summary>
internal static class BenchmarkInput
{
    public static string Root { get; } = FindRoot();

    public static string Samples => Path.Combine(Root, "data", "samples");

    /// <summary>The articles of a folder, without what cannot be read.</summary>
    public static List<Document> Documents(string folder)
    {
        var reader = new DocumentReader();
        return [.. reader.Read(reader.Open(folder)).Where(result => result.IsRead).Select(result => result.Document!)]; // read ones have it
    }

    public static int CountWords(string text)
    {
        var count = 0;
        var isInWord = false;
        foreach (var character in text)
        {
            var isWhite = char.IsWhiteSpace(character);
            count += !isWhite && !isInWord ? 1 : 0;
            isInWord = !isWhite;
        }

        return count;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EntityGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No EntityGraph.sln above {AppContext.BaseDirectory}.");
    }
}
