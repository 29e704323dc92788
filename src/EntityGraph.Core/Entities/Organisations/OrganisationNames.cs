namespace EntityGraph;

/// <summary>
/// The names of a document's organisations and which of them are shorter forms of others ("Nordhafen" of "Nordhafen
/// AG").
/// </summary>
internal sealed class OrganisationNames
{
    private const int ShortestPlural = 5;

    // "Sox" of "White Sox" of "Chicago White Sox".
    private const int LongestChain = 4;

    private static readonly WordSet s_legalForms = new(
        "ag inc corp corporation ltd limited plc llc gmbh sa nv se co company group holdings holding oyj ab asa spa "
            + "srl bv kg pjsc ojsc jsc pao oao bhd pty lp llp kk"
    );

    // A first word that many organisations share names none of them.
    private static readonly WordSet s_common = new(
        "national bank university united first new american central international world global institute ministry "
            + "department federal state general royal city st saint san north "
            + "south east west northern southern eastern western house party court council committee centre center "
            + "association union air democratic people's popular social public supreme "
            + "high free great independent committee commission office agency foundation group radio real club "
            + "sporting "
            + "union college church society museum hospital school "
            + "catholic christian protestant orthodox muslim islamic jewish buddhist hindu benedictine "
            + "republican liberal conservative socialist communist labour labor"
    );

    // Of which a longer name with more to say is a part, not the whole: "Barry University" has a "School of Medicine".
    private static readonly WordSet s_wholes = new(
        "university college school church party bank army navy union ministry department court parliament "
            + "hospital museum council commission"
    );

    // Their bearers are told apart by them: the Social Democratic Party is not the Democratic Party.
    private static readonly WordSet s_distinguishing = new(
        "social liberal national nationalist new christian free united young democratic people's progressive "
            + "popular radical independent "
            + "central federal north south east west northern southern eastern western deputy vice former "
            + "first second third old real and of for "
            + "anti pro ex shadow junior women's youth national all"
    );

    private static readonly WordSet s_joining = new("and & of for in hd tv");
    private static readonly WordSet s_regions = new(
        "europe asia africa america americas international global north south east west pacific"
    );

    // What follows them says which: "Committee against Noise" is a committee.
    private static readonly string[] s_afterHead = [" of ", " for ", " against ", " on ", " to ", " in ", " at "];

    private readonly Dictionary<string, string> _full = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _forms = new(StringComparer.Ordinal);
    private readonly Func<string, bool> _isFamilyName;

    /// <summary>Reads the names.</summary>
    /// <param name="names">Every mention's cleaned name.</param>
    /// <param name="isFamilyName">Tells whether a folded name is the family name of a person of the document, which no
    /// company is short for.</param>
    /// <param name="isSport">Whether teams go by their last words ("Rangers").</param>
    public OrganisationNames(IEnumerable<string> names, Func<string, bool> isFamilyName, bool isSport)
    {
        _isFamilyName = isFamilyName;
        foreach (var name in names)
        {
            var key = NameText.Key(name);
            if (!_forms.TryGetValue(key, out var forms))
            {
                _forms.Add(key, forms = new Dictionary<string, int>(StringComparer.Ordinal));
            }

            forms[name] = forms.GetValueOrDefault(name) + 1;
        }

        Shorten();
        ShortenFromTheLeft();
        JoinPlurals();
        if (isSport)
        {
            ShortenTeams();
        }
    }

    /// <summary>Every name as it was written, each way once, ordinal order.</summary>
    public IEnumerable<string> All => _forms.Values.SelectMany(forms => forms.Keys).Order(StringComparer.Ordinal);

    /// <summary>The fullest name that a name is short for, or the name itself.</summary>
    public string FullNameOf(string name)
    {
        for (var step = 0; step < LongestChain && _full.TryGetValue(NameText.Key(name), out var full); step++)
        {
            name = full;
        }

        return name;
    }

    /// <summary>The most frequent way to write a name, capitals throughout last.</summary>
    public string CanonicalName(string name)
    {
        if (!_forms.TryGetValue(NameText.Key(name), out var forms))
        {
            return name;
        }

        return forms
            .OrderBy(form => NameText.IsShouted(form.Key))
            .ThenByDescending(form => form.Value)
            .ThenBy(form => form.Key, StringComparer.Ordinal)
            .First()
            .Key;
    }

    /// <summary>A key without the legal forms at its end: what a company is called for short.</summary>
    public static string WithoutLegalForm(string key)
    {
        var words = key.Split(' ').ToList();
        while (words.Count > 1 && s_legalForms.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Join(' ', words);
    }

    /// <summary>
    /// The noun that says what an organisation is, folded: "committee" of "Committee against Noise (Norway)".
    /// </summary>
    public static string HeadOf(string name)
    {
        name = name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket ? name[..bracket] : name;
        foreach (var after in s_afterHead)
        {
            name = name.IndexOf(after, StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;
        }

        return NameText.Key(name[(name.LastIndexOf(' ') + 1)..]);
    }

    private void Shorten()
    {
        // Every proper prefix of a name points to the names that it begins.
        var byPrefix = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var key in _forms.Keys)
        {
            if (OrganisationList.Find(key) is not null || OrganisationList.Institution(key) is not null)
            {
                continue;
            }

            for (var space = key.IndexOf(' ', StringComparison.Ordinal); space > 0; space = key.IndexOf(' ', space + 1))
            {
                var prefix = key[..space];
                if (_forms.ContainsKey(prefix) && IsShortFor(prefix, key))
                {
                    if (!byPrefix.TryGetValue(prefix, out var longer))
                    {
                        byPrefix.Add(prefix, longer = []);
                    }

                    longer.Add(key);
                }
            }
        }

        foreach (var (prefix, longer) in byPrefix)
        {
            // Names that differ by their legal form alone are one company; "Johns Hopkins" is the university, not its
            // schools.
            var wholes = longer
                .Where(key => key.Length > prefix.Length + 1 && s_wholes.Contains(key.AsSpan(prefix.Length + 1)))
                .ToList();
            if (wholes.Count == 1)
            {
                _full[prefix] = CanonicalName(wholes[0]);
                continue;
            }

            var longest = longer.MaxBy(key => (key.Length, key))!; // A list holds at least one name.
            if (
                longer.All(key =>
                    longest.StartsWith(key, StringComparison.Ordinal)
                    || WithoutLegalForm(key) == WithoutLegalForm(longest)
                )
            )
            {
                _full[prefix] = CanonicalName(longest);
            }
        }
    }

    // "White Sox" of "Chicago White Sox", "Oxford" of "University of Oxford".
    private void ShortenFromTheLeft()
    {
        var bySuffix = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var key in _forms.Keys)
        {
            var words = key.Split(' ');
            for (var first = 1; first < words.Length; first++)
            {
                var suffix = string.Join(' ', words[first..]);
                var isUniversity =
                    first == 2 && words.Length == 3 && words[0] is "university" or "college" && words[1] == "of";
                if (
                    _forms.ContainsKey(suffix)
                    && (
                        isUniversity
                        || (
                            first < words.Length - 1
                            && !s_distinguishing.Contains(words[first - 1])
                            && !(words[first - 1] == "the" && first > 1 && words[first - 2] == "of")
                        )
                    )
                    && OrganisationList.Find(CanonicalName(suffix)) is null
                    && OrganisationList.Institution(suffix) is null
                )
                {
                    if (!bySuffix.TryGetValue(suffix, out var longer))
                    {
                        bySuffix.Add(suffix, longer = []);
                    }

                    longer.Add(key);
                }
            }
        }

        foreach (var (suffix, longer) in bySuffix)
        {
            if (longer.Count == 1)
            {
                _full.TryAdd(suffix, CanonicalName(longer[0]));
            }
        }
    }

    // "Protestants" and "Protestant".
    private void JoinPlurals()
    {
        foreach (var key in _forms.Keys.Where(key => key.Length > ShortestPlural && key[^1] == 's' && key[^2] != 's'))
        {
            if (_forms.ContainsKey(key[..^1]))
            {
                _full.TryAdd(key, _full.GetValueOrDefault(key[..^1], CanonicalName(key[..^1])));
            }
        }
    }

    private void ShortenTeams()
    {
        var byLastWord = _forms
            .Keys.Where(key => key[^1] is 's' or 'x')
            .GroupBy(key => key[(key.LastIndexOf(' ') + 1)..], StringComparer.Ordinal);
        foreach (var group in byLastWord)
        {
            // "Otters" is the one team whose name ends so; of two such teams it is neither.
            var longer = group.Where(key => key != group.Key).Take(2).ToList();
            if (longer.Count == 1 && _forms.ContainsKey(group.Key))
            {
                _full.TryAdd(group.Key, CanonicalName(longer[0]));
            }
        }
    }

    private bool IsShortFor(string prefix, string key)
    {
        if (WithoutLegalForm(key) == WithoutLegalForm(prefix) && prefix.Contains(' ', StringComparison.Ordinal))
        {
            return true;
        }

        var last = prefix[(prefix.LastIndexOf(' ') + 1)..];
        var rest = key[(prefix.Length + 1)..];
        return IsDistinctive(prefix)
            && !s_wholes.Contains(last)
            && (
                !s_joining.Contains(rest.Split(' ')[0])
                || (rest.StartsWith("and ", StringComparison.Ordinal) && WithoutLegalForm(key) != key)
            )
            && !s_regions.Contains(rest)
            && CountryGazetteer.Default.Lookup(rest) is null;
    }

    private bool IsDistinctive(string prefix)
    {
        var space = prefix.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? prefix : prefix[..space];
        return !s_common.Contains(first)
            && !_isFamilyName(prefix)
            && OrganisationList.Find(prefix) is null
            && CountryGazetteer.Default.Lookup(first) is null
            && !UnitedStates.IsState(first);
    }
}
