using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Organisations that news calls by short names without introducing them: <c>data/gazetteers/organisations.tsv</c>.
/// </summary>
internal static class OrganisationList
{
    private static readonly Lazy<FrozenDictionary<string, ListedOrganisation>> s_byName = new(Read);
    private static readonly Lazy<FrozenDictionary<string, string>> s_institutions = new(() =>
        GazetteerFile
            .Read("generic-institutions.tsv", 2)
            .SelectMany(row =>
                GazetteerFile.List(row[1]).Append(row[0]).Select(form => (form: NameText.Key(form), name: row[0]))
            )
            .DistinctBy(pair => pair.form)
            .ToFrozenDictionary(pair => pair.form, pair => pair.name, StringComparer.Ordinal)
    );

    // Of a country's organisations alone: other names lose too much in one word for a word.
    private static readonly Lazy<FrozenDictionary<string, ListedOrganisation>> s_byTerms = new(() =>
        s_byName
            .Value.Values.Distinct()
            .Where(listed => listed.Country is not null)
            .SelectMany(listed => listed.Forms.Select(form => (TermsOf(form).Terms, listed)))
            .Where(pair => pair.Terms is not null)
            .DistinctBy(pair => pair.Terms)
            .ToFrozenDictionary(pair => pair.Terms!, pair => pair.listed, StringComparer.Ordinal)
    ); // Nulls were left out.

    /// <summary>
    /// The organisation that goes by a name; null for an unlisted one. Acronyms must be written as listed ("WHO", not
    /// "who").
    /// </summary>
    public static ListedOrganisation? Find(string name) =>
        s_byName.Value.TryGetValue(NameText.Key(name), out var listed) && (name.Length > 5 || listed.HasForm(name))
            ? listed
            : null;

    /// <summary>
    /// The organisation that a name in another language means word by word ("Suomen Pankki": "Bank of Finland"); null
    /// for none, and for what many countries have ("Ministry of Commerce").
    /// </summary>
    public static ListedOrganisation? FindTranslated(string name) =>
        Institution(name) is null && TermsOf(name) is { IsForeign: true, Terms: { } terms }
            ? s_byTerms.Value.GetValueOrDefault(terms)
            : null;

    /// <summary>
    /// The name of an institution that many countries have ("Ministry of Foreign Affairs": "Foreign Ministry"); null
    /// for any other name.
    /// </summary>
    public static string? Institution(string name) => s_institutions.Value.GetValueOrDefault(NameText.Key(name));

    private static (string? Terms, bool IsForeign) TermsOf(string name)
    {
        ImmutableArray<string> words = [.. NameText.Key(name).Split(' ')];
        var (terms, isForeign) = InstitutionTerms.Of(CountryWords.Replace(words), words);
        return (terms.IsEmpty ? null : string.Join(' ', terms), isForeign);
    }

    private static FrozenDictionary<string, ListedOrganisation> Read()
    {
        var byName = new Dictionary<string, ListedOrganisation>(StringComparer.Ordinal);
        foreach (var row in GazetteerFile.Read("organisations.tsv", 4))
        {
            var forms = GazetteerFile.List(row[3]).Prepend(row[0]).ToFrozenSet(StringComparer.Ordinal);
            var listed = new ListedOrganisation(row[0], row[1].Length == 0 ? null : row[1], row[2] == "seat", forms);
            foreach (var form in forms)
            {
                byName.TryAdd(NameText.Key(form), listed);
            }
        }

        return byName.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
