using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>
/// Lemma, type and stance of words that mark a saying: the cues of <c>cues.tsv</c> and the further verbs and nouns of
/// <c>stances.tsv</c>.
/// </summary>
internal sealed class CueStances
{
    private const string Resource = "EntityGraph.Gazetteers.stances.tsv";
    private const int Columns = 4;
    private readonly FrozenDictionary<string, CueEntry> _forms;

    private CueStances()
    {
        var forms = new Dictionary<string, CueEntry>(StringComparer.Ordinal);
        foreach (var (cells, type) in CueListReader.Read(Resource, Columns))
        {
            var entry = new CueEntry(cells[0], [], type, cells[2], CueFrames.None);
            var words =
                cells[3].Length > 0 ? cells[3].Split('/') : [.. Inflection.Of(cells[0]).Select(form => form.Word)];
            foreach (var word in words.Prepend(cells[0]))
            {
                forms.TryAdd(word, entry);
            }
        }

        _forms = forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The list that ships with the library.</summary>
    public static CueStances Default { get; } = new();

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
}
