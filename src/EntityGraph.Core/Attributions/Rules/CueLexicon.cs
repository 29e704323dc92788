using System.Globalization;

namespace EntityGraph;

/// <summary>
/// The cues and their inflected forms, read once from the embedded list <c>data/gazetteers/cues.tsv</c>.
/// </summary>
internal sealed class CueLexicon
{
    private const string Resource = "EntityGraph.Gazetteers.cues.tsv";
    private const int Columns = 5;

    private readonly Dictionary<string, List<(CueEntry Entry, VerbForm Form)>> _forms = new(StringComparer.Ordinal);

    private CueLexicon()
    {
        foreach (var (cells, type) in CueListReader.Read(Resource, Columns))
        {
            Add(cells, type);
        }

        foreach (var entries in _forms.Values)
        {
            entries.Sort((left, right) => right.Entry.Particle.Length.CompareTo(left.Entry.Particle.Length));
        }
    }

    /// <summary>The list that ships with the library.</summary>
    public static CueLexicon Default { get; } = new();

    /// <summary>
    /// The entries one of whose forms is <paramref name="word"/> (lower case), longest particle first.
    /// </summary>
    public IReadOnlyList<(CueEntry Entry, VerbForm Form)> Find(string word) =>
        _forms.TryGetValue(word, out var entries) ? entries : [];

    private static CueFrames Frames(string letters) => letters.Aggregate(CueFrames.None, (frames, letter) => frames
            | letter switch
            {
                'q' => CueFrames.Quote,
                't' => CueFrames.Clause,
                'n' => CueFrames.Phrase,
                'i' => CueFrames.Infinitive,
                'a' => CueFrames.Audience,
                'o' => CueFrames.Target,
                's' => CueFrames.Strict,
                _ => throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Unknown frame '{letter}'."),
                    nameof(letters)
                ),
            });

    private void Add(string[] cells, AttributionType type)
    {
        var words = cells[0].Split(' ');
        var entry = new CueEntry(cells[0], words[1..], type, cells[2], Frames(cells[3]));
        if (cells[4].Length == 0)
        {
            foreach (var (word, form) in Inflection.Of(words[0]))
            {
                Add(word, entry, form);
            }

            return;
        }

        var irregular = cells[4].Split('/');
        Add(words[0], entry, VerbForm.Base);
        Add(words[0] == "go" ? "goes" : Inflection.Third(words[0]), entry, VerbForm.Third);
        Add(words[0] == "begin" ? "beginning" : Inflection.Gerund(words[0]), entry, VerbForm.Gerund);
        Add(irregular[0].Split(' ')[0], entry, VerbForm.Past);
        if (irregular.Length > 1 && irregular[1] != irregular[0])
        {
            Add(irregular[1].Split(' ')[0], entry, VerbForm.Participle);
        }
    }

    private void Add(string word, CueEntry entry, VerbForm form)
    {
        if (!_forms.TryGetValue(word, out var entries))
        {
            _forms[word] = entries = [];
        }

        entries.Add((entry, form));
    }
}
