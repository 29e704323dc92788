using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>Lemma, type and stance of words that mark a saying: the cues of <c>cues.tsv</c> and the further verbs and nouns of <c>stances.tsv</c>.</summary>
internal sealed class CueStances
{
    private const string Resource = "EntityGraph.Gazetteers.stances.tsv";
    private const int Columns = 4;
    private readonly FrozenDictionary<string, CueEntry> _forms;

    private CueStances(TextReader reader)
    {
        var forms = new Dictionary<string, CueEntry>(StringComparer.Ordinal);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("lemma\t", StringComparison.Ordinal))
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != Columns || !SnakeCase.TryParse<AttributionType>(cells[1], out var type))
            {
                throw new DataFormatException(Resource, number, $"expected {Columns} columns with a type, found '{line}'.");
            }

            var entry = new CueEntry(cells[0], [], type, cells[2], CueFrames.None);
            var words = cells[3].Length > 0 ? cells[3].Split('/') : [.. Inflection.Of(cells[0]).Select(form => form.Word)];
            foreach (var word in words.Prepend(cells[0]))
            {
                forms.TryAdd(word, entry);
            }
        }

        _forms = forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The list that ships with the library.</summary>
    public static CueStances Default { get; } = Load();

    /// <summary>The entry of a word in lower case; cues come first, then the further list. Null for none.</summary>
    public CueEntry? Find(string word)
    {
        foreach (var (entry, _) in CueLexicon.Default.Find(word))
        {
            if (entry.Particle.Length == 0)
            {
                return entry;
            }
        }

        return _forms.GetValueOrDefault(word);
    }

    private static CueStances Load()
    {
        var stream = typeof(CueStances).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{Resource}'.");
        using var reader = new StreamReader(stream);
        return new CueStances(reader);
    }
}
