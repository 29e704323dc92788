using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Reads the persons of one document: full names first, then family and given names, initials and acronyms of persons.
/// </summary>
internal sealed class PersonReader
{
    private readonly Dictionary<string, PersonCluster> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PersonCluster>> _byFamily = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PersonCluster>> _byGiven = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PersonCluster>> _byMiddle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonCluster> _holders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityDraft> _singles = new(StringComparer.Ordinal);
    private readonly List<PersonCluster> _clusters = [];
    private readonly AnnotatedDocument _document;
    private readonly SortedDictionary<int, PersonName> _names = [];

    public PersonReader(AnnotatedDocument document)
    {
        _document = document;
        foreach (var mention in document.Mentions)
        {
            if (mention is { Kind: MentionKind.Person, Form: MentionForm.Name })
            {
                _names.Add(mention.Id, PersonName.Parse(document.Surface(mention), TitleBefore(mention)));
            }
        }

        Cluster();
        foreach (var cluster in _clusters)
        {
            Index(cluster);
        }
    }

    /// <summary>True where somebody has this folded family name.</summary>
    public bool HasFamilyName(string folded) => _byFamily.ContainsKey(folded);

    /// <summary>Fills in the readings of all persons, at the index of their mention.</summary>
    public void Read(MentionReading[] readings)
    {
        foreach (var (index, name) in _names)
        {
            readings[index] = name.IsSingle ? ReadSingle(index, name) : ReadFull(name);
        }
    }

    private void Cluster()
    {
        var sameFamily = new Dictionary<string, List<PersonCluster>>(StringComparer.Ordinal);

        // Longer names first, so that a shorter one finds the person that it abbreviates.
        var full = _names.Where(pair => !pair.Value.IsSingle)
            .OrderByDescending(pair => pair.Value.PartCount + (pair.Value.Suffix is null ? 0 : 1))
            .ThenBy(pair => pair.Value.HasInitials)
            .ThenBy(pair => pair.Key);
        foreach (var (index, name) in full)
        {
            if (!_byKey.TryGetValue(name.Key, out var cluster))
            {
                var namesakes = sameFamily.GetValueOrDefault(name.FamilyKey) ?? [];
                var fitting = namesakes.Where(other => other.Fits(name) || other.EndsWith(name)).Take(2).ToList();
                cluster = fitting.Count == 1 ? fitting[0] : new PersonCluster(name, index);
                if (fitting.Count != 1)
                {
                    _clusters.Add(cluster);
                    namesakes.Add(cluster);
                    sameFamily[name.FamilyKey] = namesakes;
                }

                _byKey.Add(name.Key, cluster);
            }

            cluster.Add(name, index);
        }
    }

    private void Index(PersonCluster cluster)
    {
        var name = cluster.CanonicalName();
        cluster.Draft = EntityDraft.Named(EntityKind.Person, name);
        var isFamilyFirst = cluster.IsFamilyFirst;
        // "Charles III" has a given name only.
        Add(isFamilyFirst || cluster.Longest.Given.IsEmpty ? _byGiven : _byFamily, cluster.Longest.FamilyKey);
        if (cluster.Longest.Given.Length > 0)
        {
            Add(isFamilyFirst ? _byFamily : _byGiven, cluster.Longest.Given[0]);
        }

        if (!isFamilyFirst)
        {
            foreach (var part in cluster.Longest.Given.Skip(1).Where(part => part.Length > 1))
            {
                Add(_byMiddle, part);
            }
        }

        void Add(Dictionary<string, List<PersonCluster>> index, string key)
        {
            if (!index.TryGetValue(key, out var clusters))
            {
                index.Add(key, clusters = []);
            }

            if (!clusters.Contains(cluster))
            {
                clusters.Add(cluster);
            }
        }
    }

    private MentionReading ReadFull(PersonName name)
    {
        var cluster = _byKey[name.Key];
        var draft = cluster.Draft!; // Every cluster was indexed, which made its draft.
        draft.Aliases.Add(NameText.IsShouted(name.Display) ? draft.Name : name.Display);
        if (cluster.EndsWith(name))
        {
            return new MentionReading(draft, ResolutionReason.Surname);
        }

        var isAbbreviated = name.HasInitials && name.Display != draft.Name;
        return new MentionReading(draft, isAbbreviated ? ResolutionReason.Initials : ResolutionReason.FullName);
    }

    private MentionReading ReadSingle(int index, PersonName name)
    {
        if (_byFamily.TryGetValue(name.FamilyKey, out var family))
        {
            return Choose(index, name, family, ResolutionReason.Surname);
        }

        if (_byGiven.TryGetValue(name.FamilyKey, out var given))
        {
            return Choose(index, name, given, ResolutionReason.GivenName);
        }

        // "The Clintons" are several persons.
        if (name.FamilyKey.EndsWith('s') && _byFamily.TryGetValue(name.FamilyKey[..^1], out var couple) && couple.Count > 1)
        {
            return Unresolved(couple);
        }

        if (name.Display.Length is 3 or 4 && name.Display.All(char.IsUpper))
        {
            var matching = _clusters.Where(cluster => Initials(cluster) == name.Display).Take(2).ToList();
            if (matching.Count == 1)
            {
                return Resolved(matching[0], name, ResolutionReason.Acronym);
            }
        }

        // "Rafael Ortiz Vega" goes by Ortiz as well.
        return _byMiddle.TryGetValue(name.FamilyKey, out var middle) && middle.Count == 1
            ? Resolved(middle[0], name, ResolutionReason.Surname)
            : ReadAlone(name);
    }

    private MentionReading Choose(int index, PersonName name, List<PersonCluster> clusters, ResolutionReason reason)
    {
        var possible = clusters.Where(cluster => name.Suffix is null || cluster.Longest.Suffix == name.Suffix).ToList();
        if (possible.Count == 1)
        {
            return Resolved(possible[0], name, reason);
        }

        // A reader who has met only one of them so far takes it to be that one, and stays with it when a namesake turns up by full name.
        var met = possible.Where(cluster => cluster.FirstIndex < index).Take(2).ToList();
        if (met.Count == 1)
        {
            _holders.TryAdd(name.FamilyKey, met[0]);
            return Resolved(met[0], name, reason);
        }

        return _holders.TryGetValue(name.FamilyKey, out var holder) && possible.Contains(holder)
            ? Resolved(holder, name, reason)
            : Unresolved(possible);
    }

    private MentionReading ReadAlone(PersonName name)
    {
        var key = $"{name.Title} {name.Key}";
        if (!_singles.TryGetValue(key, out var draft))
        {
            var shown = NameText.IsShouted(name.Display) ? NameText.ToProperCase(name.Display) : name.Display;
            draft = EntityDraft.Named(EntityKind.Person, name.Title is null ? shown : $"{name.Title} {shown}");
            draft.IsDocumentBound = name.Title is null;
            _singles.Add(key, draft);
        }

        draft.Aliases.Add(NameText.IsShouted(name.Display) ? draft.Name : name.Display);
        return new MentionReading(draft, ResolutionReason.FullName);
    }

    private static MentionReading Resolved(PersonCluster cluster, PersonName name, ResolutionReason reason)
    {
        var draft = cluster.Draft!; // As in ReadFull.
        draft.Aliases.Add(NameText.IsShouted(name.Display) ? NameText.ToProperCase(name.Display) : name.Display);
        return new MentionReading(draft, reason);
    }

    private static MentionReading Unresolved(List<PersonCluster> clusters) =>
        new(null, null) { Candidates = [.. clusters.Select(cluster => cluster.Draft!)] }; // As in ReadFull.

    private static string Initials(PersonCluster cluster) =>
        string.Concat(cluster.CanonicalName().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0])));

    private string? TitleBefore(Mention mention)
    {
        var token = _document.Tokenized.TokenIndexAt(mention.Span.Start) - 1;
        if (token < 0)
        {
            return null;
        }

        var word = _document.Tokenized.Slice(_document.Tokenized.Tokens[token]).ToString();
        return PersonTitles.ClassOf(word) == PersonTitleClass.Name ? word : null;
    }
}
