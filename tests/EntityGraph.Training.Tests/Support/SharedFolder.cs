namespace EntityGraph.Training.Tests.Support;

/// <summary>Files of <c>../shared</c>, which not every checkout has beside it.</summary>
internal static class SharedFolder
{
    /// <summary>The file's path, or null where it isn't there.</summary>
    public static string? PathOf(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EntityGraph.sln")))
            {
                var path = Path.Combine([folder.FullName, "..", "shared", .. parts]);
                return File.Exists(path) ? path : null;
            }
        }

        return null;
    }
}
