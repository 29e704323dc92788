namespace EntityGraph;

/// <summary>
/// The names of a document's places and which of them are one: "Mola" of "Mola di Bari", "Heathrow Airport" of "London
/// Heathrow Airport", "Ravna" of "Kingdom of Ravna", "the Palace" of the one palace.
/// </summary>
/// <remarks>
/// Only a form that fits one longer name is joined, and none that is a country, a capital or a state of the United
/// States.
/// </remarks>
internal sealed class PlaceNames
{
    private const int ShortestName = 3;

    // Words after which the name goes on: "Frankfurt am Main".
    private static readonly WordSet s_links = new("di da am an sur upon on under de del della des bei im ob");

    // What a place is, alone with an article: "the Palace".
    private static readonly WordSet s_features = new(
        "river lake creek bridge island islands mountains airport station stadium arena palace castle "
            + "cathedral church park square "
            + "valley dam peninsula glacier canal harbour harbor prison monastery abbey temple mosque fort "
            + "fortress tower hotel museum campus camp base"
    );

    // After these the name alone is seldom a town beside it, as it is with airports, dams and counties.
    private static readonly WordSet s_droppable = new(
        "river bridge palace castle islands mountains borderlands cathedral"
    );

    private static readonly WordSet s_realms = new(
        "kingdom republic principality duchy emirate city town village state"
    );

    // They name another place: "South Gondar" is not Gondar.
    private static readonly WordSet s_other = new(
        "north south east west northern southern eastern western central upper lower greater inner outer new "
            + "old little great big "
            + "northeast northwest southeast southwest northeastern northwestern southeastern southwestern mid "
            + "st saint san santa"
    );

    private static readonly (string Part, string Whole)[] s_known =
    [
        ("dc", "washington"),
        ("new york", "new york city"),
    ];

    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _meant = new(StringComparer.Ordinal);

    /// <summary>Reads the names.</summary>
    /// <param name="names">Every location's cleaned name, in text order.</param>
    public PlaceNames(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _forms.TryAdd(NameText.Key(name), name);
        }

        foreach (var key in _forms.Keys)
        {
            var realm = key.Split(' ', 3);
            if (realm.Length == 3 && realm[1] == "of" && s_realms.Contains(realm[0]) && _forms.ContainsKey(realm[2]))
            {
                _meant.Add(key, realm[2]);
            }
        }

        foreach (var (part, whole) in s_known)
        {
            if (_forms.ContainsKey(part) && _forms.ContainsKey(whole))
            {
                _meant.TryAdd(part, whole);
            }
        }

        var longer = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var key in _forms.Keys.Order(StringComparer.Ordinal))
        {
            foreach (
                var part in ShorterForms(key.Split(' '))
                    .Where(part => _forms.TryGetValue(part, out var form) && !IsListed(form))
                    .Distinct()
            )
            {
                if (!longer.TryGetValue(part, out var keys))
                {
                    longer.Add(part, keys = []);
                }

                keys.Add(key);
            }
        }

        foreach (var (part, keys) in longer)
        {
            if (keys.Count == 1)
            {
                _meant.TryAdd(part, keys[0]);
            }
        }
    }

    /// <summary>The name of the place that a name means.</summary>
    public string NameOf(string name)
    {
        var key = NameText.Key(name);
        for (var step = 0; step < _forms.Count && _meant.TryGetValue(key, out var other); step++)
        {
            key = other;
        }

        return _forms.GetValueOrDefault(key, name);
    }

    private static IEnumerable<string> ShorterForms(string[] words)
    {
        if (words.Length < 2)
        {
            yield break;
        }

        if (s_droppable.Contains(words[^1]))
        {
            yield return string.Join(' ', words[..^1]);
        }

        if (s_features.Contains(words[^1]))
        {
            yield return words[^1];
        }

        var link = Array.FindIndex(words, 1, word => s_links.Contains(word));
        if (link > 0)
        {
            yield return string.Join(' ', words[..link]);
        }

        for (var first = 1; first <= words.Length - 2; first++)
        {
            if (!s_other.Contains(words[first - 1]))
            {
                yield return string.Join(' ', words[first..]);
            }
        }
    }

    private static bool IsListed(string name) =>
        name.Length < ShortestName || CountryGazetteer.Default.Lookup(name) is not null || UnitedStates.IsState(name);
}
