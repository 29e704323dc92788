using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Reads the persons of one document: full names first, then family and given names, initials and acronyms of persons.
/// </summary>
internal sealed partial class PersonReader
{
    // How many times as often as a namesake somebody must have been mentioned to be meant by the surname alone.
    private const int MainLead = 2;

    // Words between a kinship noun and the relative's name, "son of Genevan Augustine Prévost".
    private const int KinWindow = 4;

    private static readonly WordSet s_kin = new(
        "son sons daughter daughters wife husband brother brothers sister sisters father mother child "
            + "children uncle aunt nephew niece cousin "
            + "widow widower grandson granddaughter grandfather grandmother parents spouse partner fiancée "
            + "fiancé half-brother half-sister stepson"
    );

    private readonly Dictionary<string, PersonCluster> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PersonCluster>> _byFamily = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PersonCluster>> _byGiven = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PersonCluster>> _byMiddle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonCluster> _holders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityDraft> _singles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _titled = new(StringComparer.Ordinal);
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

        foreach (var name in _names.Values.Where(name => name is { IsSingle: true, Title: not null }))
        {
            if (!_titled.TryGetValue(name.Key, out var titles))
            {
                _titled.Add(name.Key, titles = new SortedSet<string>(StringComparer.Ordinal));
            }

            titles.Add(name.Title!); // Just asked for.
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

    private MentionReading ReadFull(PersonName name)
    {
        var cluster = _byKey[name.Key];
        var draft = cluster.Draft!; // Every cluster was indexed, which made its draft.
        cluster.Seen++;
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
        if (
            name.FamilyKey.EndsWith('s')
            && _byFamily.TryGetValue(name.FamilyKey[..^1], out var couple)
            && couple.Count > 1
        )
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

        // A reader who has met only one of them so far takes it to be that one, and stays with it when a namesake turns
        // up by full name.
        var met = possible.Where(cluster => cluster.FirstIndex < index).Take(2).ToList();
        if (met.Count == 1)
        {
            _holders.TryAdd(name.FamilyKey, met[0]);
            return Resolved(met[0], name, reason);
        }

        return _holders.TryGetValue(name.FamilyKey, out var holder) && possible.Contains(holder)
                ? Resolved(holder, name, reason)
            : MainOf(possible, index) is { } main ? Resolved(main, name, reason)
            : Unresolved(possible);
    }

    // The document's main person goes by the surname, a relative who is named in passing does not.
    private static PersonCluster? MainOf(List<PersonCluster> possible, int index)
    {
        var met = possible
            .Where(cluster => cluster.FirstIndex < index)
            .OrderByDescending(cluster => cluster.Seen)
            .ToList();
        return met.Count > 1 && met[0].Seen >= MainLead * met[1].Seen ? met[0]
            : met.Where(cluster => !cluster.IsRelative).Take(2).ToList() is [var only] && only.Seen >= met[0].Seen
                ? only
            : null;
    }

    private MentionReading ReadAlone(PersonName name)
    {
        // "Pope Francis" is "Francis" for short; "King Oskar" and "Prince Oskar" are two.
        var titled = name.Title is null ? _titled.GetValueOrDefault(name.Key) : null;
        var key = $"{(titled is { Count: 1 } ? titled.Min : name.Title)} {name.Key}";
        if (!_singles.TryGetValue(key, out var draft))
        {
            var shown = NameText.IsShouted(name.Display) ? NameText.ToProperCase(name.Display) : name.Display;
            var title = titled is { Count: 1 } ? titled.Min : name.Title;
            draft = EntityDraft.Named(EntityKind.Person, title is null ? shown : $"{title} {shown}");
            draft.IsDocumentBound = title is null;
            _singles.Add(key, draft);
        }

        draft.Aliases.Add(NameText.IsShouted(name.Display) ? draft.Name : name.Display);
        return new MentionReading(
            draft,
            name.Title is null && titled is { Count: 1 } ? ResolutionReason.GivenName : ResolutionReason.FullName
        );
    }

    private static MentionReading Resolved(PersonCluster cluster, PersonName name, ResolutionReason reason)
    {
        var draft = cluster.Draft!; // As in ReadFull.
        cluster.Seen++;
        draft.Aliases.Add(NameText.IsShouted(name.Display) ? NameText.ToProperCase(name.Display) : name.Display);
        return new MentionReading(draft, reason);
    }

    private static MentionReading Unresolved(List<PersonCluster> clusters) =>
        new(null, null) { Candidates = [.. clusters.Select(cluster => cluster.Draft!)] }; // As in ReadFull.

    private static string Initials(PersonCluster cluster) =>
        string.Concat(
            cluster
                .CanonicalName()
                .Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => char.ToUpperInvariant(word[0]))
        );

    private bool IsRelative(PersonCluster cluster)
    {
        var first = _document.Tokenized.TokenIndexAt(_document.Mentions[cluster.FirstIndex].Span.Start);
        for (var token = first - 1; token >= Math.Max(first - KinWindow, 0); token--)
        {
            var word = _document.Tokenized.Slice(_document.Tokenized.Tokens[token]);
            if (word is "." || s_kin.Contains(word))
            {
                return word is not ".";
            }
        }

        return false;
    }

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
