using System.Collections.Immutable;
using System.Globalization;

namespace EntityGraph;

/// <summary>Puts the embedded lists together.</summary>
internal sealed class CountryListReader
{
    private readonly Dictionary<string, Country> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<CountryCandidate>> _candidates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _surfaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Country> _former = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _defaults = new(StringComparer.Ordinal);

    /// <summary>Reads all lists.</summary>
    /// <exception cref="DataFormatException">A list is missing or malformed, or names an unknown code or
    /// form.</exception>
    public static CountryGazetteer Read()
    {
        var reader = new CountryListReader();
        var own = GazetteerFile.Read("country-names.tsv", 3).ToList();
        reader.ReadDerived(own);
        reader.ReadFormer("former-countries.tsv");
        reader.ReadFormer("historic-states.tsv");
        foreach (var row in own)
        {
            reader.AddOwn(row);
        }

        reader.ReadParts();
        return reader.Build();
    }

    private void ReadDerived(List<ImmutableArray<string>> own)
    {
        var dropped = own.Where(row => row[1] == "not")
            .SelectMany(row => GazetteerFile.List(row[2]).Select(name => (row[0], name)))
            .ToHashSet();
        var shown = own.Where(row => row[1] == "display")
            .ToDictionary(row => row[0], row => row[2], StringComparer.Ordinal);
        foreach (var row in GazetteerFile.Read("countries.tsv", 9))
        {
            var capitals = GazetteerFile.List(row[6]).Where(capital => !dropped.Contains((row[0], capital))).ToList();
            capitals.InsertRange(
                0,
                own.Where(line => line[0] == row[0] && line[1] == "capital")
                    .SelectMany(line => GazetteerFile.List(line[2]))
            );
            var country = new Country(row[0], shown.GetValueOrDefault(row[0], row[3]))
            {
                OfficialName = row[4],
                IsSovereign = row[2] == "1",
                Capitals = [.. capitals.Distinct(StringComparer.Ordinal)],
                Neighbours = [.. GazetteerFile.List(row[8])],
            };
            _countries.Add(country.Code, country);
            Add(CountryNameForm.Name, [row[3], country.Name]);
            Add(CountryNameForm.OfficialName, [row[4]]);
            Add(CountryNameForm.Adjective, GazetteerFile.List(row[5]));
            Add(CountryNameForm.Capital, country.Capitals);
            Add(CountryNameForm.Name, GazetteerFile.List(row[7]));

            void Add(CountryNameForm form, IEnumerable<string> names)
            {
                foreach (var name in names.Where(name => !dropped.Contains((country.Code, name))))
                {
                    AddName(
                        country,
                        IsShort(name) && form == CountryNameForm.Name ? CountryNameForm.ShortForm : form,
                        name
                    );
                }
            }
        }
    }

    private void ReadFormer(string fileName)
    {
        foreach (var row in GazetteerFile.Read(fileName, 8))
        {
            var country = new Country(row[0], row[1])
            {
                IsSovereign = row[4].Length == 0,
                Since = row[2] == "-" ? null : int.Parse(row[2], CultureInfo.InvariantCulture),
                Until = int.Parse(row[3], CultureInfo.InvariantCulture),
                Successor = row[4].Length == 0 ? null : row[4],
            };
            _countries.Add(country.Code, country);
            foreach (var name in GazetteerFile.List(row[5]).Prepend(row[1]))
            {
                _former.TryAdd(NameFolding.Fold(name), country);
            }

            var meant = country.Successor is null ? country : Get(country.Successor, fileName);
            AddNames(meant, CountryNameForm.FormerName, [row[1], .. GazetteerFile.List(row[5])]);
            AddNames(meant, CountryNameForm.Adjective, GazetteerFile.List(row[6]));
            AddNames(meant, CountryNameForm.People, GazetteerFile.List(row[7]));
        }
    }

    private void AddOwn(ImmutableArray<string> row)
    {
        var country = Get(row[0], "country-names.tsv");
        var names = GazetteerFile.List(row[2]);
        switch (row[1])
        {
            case "default":
                foreach (var name in names)
                {
                    _defaults[NameFolding.Fold(name)] = country.Code;
                }

                break;
            case "not" or "display":
                break;
            default:
                AddNames(country, FormOf(row[1]), names);
                break;
        }
    }

    private void ReadParts()
    {
        foreach (var row in GazetteerFile.Read("country-parts.tsv", 4))
        {
            var country = Get(row[0], "country-parts.tsv");
            AddNames(country, CountryNameForm.Part, [row[1]]);
            AddNames(
                country,
                CountryNameForm.PartAdjective,
                [.. GazetteerFile.List(row[2]), .. GazetteerFile.List(row[3])]
            );
        }
    }

    private CountryGazetteer Build()
    {
        var risks = GazetteerFile
            .Read("country-name-risks.tsv", 2)
            .GroupBy(row => NameFolding.Fold(row[0]), StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Select(row => RisksOf(row[1])).Aggregate((left, right) => left | right),
                StringComparer.Ordinal
            );
        var names = new List<CountryName>();
        var surfaces = new List<(string Surface, CountryName Name)>();
        foreach (var (folded, found) in _candidates.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            ImmutableArray<CountryCandidate> candidates =
            [
                .. found
                    .OrderByDescending(candidate => candidate.Country.IsSovereign)
                    .ThenBy(candidate => candidate.Country.Code, StringComparer.Ordinal)
                    .ThenBy(candidate => candidate.Form),
            ];
            var name = new CountryName(
                _surfaces[folded][0],
                candidates,
                Preferred(folded, candidates),
                risks.GetValueOrDefault(folded)
            );
            names.Add(name);
            surfaces.AddRange(_surfaces[folded].Select(surface => (surface, name)));
        }

        return new CountryGazetteer(_countries.Values, names, surfaces, _former);
    }

    private Country? Preferred(string folded, ImmutableArray<CountryCandidate> candidates)
    {
        if (_defaults.TryGetValue(folded, out var code))
        {
            return _countries[code];
        }

        var countries = candidates
            .Where(candidate => candidate.Form < CountryNameForm.Capital)
            .Select(candidate => candidate.Country)
            .Distinct()
            .ToList();
        if (countries.Count == 0)
        {
            return null;
        }

        var present = countries.Where(country => country.IsSovereign && !country.IsFormer).ToList();
        var best = present.Count > 0 ? present : countries;
        return best.Count == 1 ? best[0] : null;
    }

    private void AddNames(Country country, CountryNameForm form, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            AddName(country, form, name);
        }
    }

    private void AddName(Country country, CountryNameForm form, string name)
    {
        foreach (var surface in CountryNameVariants.Of(name, form))
        {
            var folded = NameFolding.Fold(surface.Name);
            if (!_candidates.TryGetValue(folded, out var candidates))
            {
                _candidates.Add(folded, candidates = []);
                _surfaces.Add(folded, []);
            }

            // One form a country: the first list that has a name says what it is, and a name is no adjective of itself
            // (Djibouti).
            if (
                !candidates.Any(candidate => candidate.Country == country && IsSameOrName(candidate.Form, surface.Form))
            )
            {
                candidates.Add(new CountryCandidate(country, surface.Form));
            }

            if (!_surfaces[folded].Contains(surface.Name, StringComparer.Ordinal))
            {
                _surfaces[folded].Add(surface.Name);
            }
        }
    }

    private Country Get(string code, string fileName) =>
        _countries.GetValueOrDefault(code)
        ?? throw new DataFormatException(fileName, 0, $"'{code}' is no code of countries.tsv or former-countries.tsv.");

    private static bool IsSameOrName(CountryNameForm present, CountryNameForm added) =>
        present == added || (present <= CountryNameForm.ShortForm && added <= CountryNameForm.People);

    private static bool IsShort(string name) => name.All(character => char.IsUpper(character) || character == '.');

    private static CountryNameForm FormOf(string form) =>
        form switch
        {
            "name" => CountryNameForm.Name,
            "official" => CountryNameForm.OfficialName,
            "short" => CountryNameForm.ShortForm,
            "former" => CountryNameForm.FormerName,
            "adjective" => CountryNameForm.Adjective,
            "people" => CountryNameForm.People,
            "prefix" => CountryNameForm.Prefix,
            "capital" => CountryNameForm.Capital,
            "seat" => CountryNameForm.Seat,
            _ => throw new DataFormatException("country-names.tsv", 0, $"'{form}' is no form of a name."),
        };

    private static CountryNameRisk RisksOf(string cell)
    {
        var risks = CountryNameRisk.None;
        foreach (var word in GazetteerFile.List(cell))
        {
            risks |= SnakeCase.TryParse<CountryNameRisk>(word, out var risk)
                ? risk
                : throw new DataFormatException("country-name-risks.tsv", 0, $"'{word}' is no risk.");
        }

        return risks;
    }
}
