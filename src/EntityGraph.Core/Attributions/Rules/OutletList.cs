using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>Names of news outlets, from the embedded list <c>data/gazetteers/outlets.tsv</c>.</summary>
internal static class OutletList
{
    private const string Resource = "EntityGraph.Gazetteers.outlets.tsv";

    private static readonly string[] s_endings =
    [
        " News",
        " Times",
        " Post",
        " Gazette",
        " Herald",
        " Tribune",
        " Agency",
        " TV",
        " Radio",
        " Television",
        " Magazine",
        " Daily",
        " Journal",
    ];

    private static readonly FrozenSet<string> s_names = Load();

    /// <summary>
    /// True for a listed name, with or without "the", and for one that ends like a paper's or station's.
    /// </summary>
    public static bool Contains(string name) =>
        s_names.Contains(name) || Array.Exists(s_endings, ending => name.EndsWith(ending, StringComparison.Ordinal));

    private static FrozenSet<string> Load()
    {
        var stream = typeof(OutletList).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{Resource}'.");
        using var reader = new StreamReader(stream);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line != "name")
            {
                names.Add(line);
                names.Add(line.StartsWith("The ", StringComparison.Ordinal) ? line[4..] : line);
            }
        }

        return names.ToFrozenSet(StringComparer.Ordinal);
    }
}
