namespace EntityGraph;

/// <summary>
/// Tells what an organisation is named for or is, as far as its name says: a paper, a firm that bears a person's name.
/// </summary>
internal sealed class Eponyms(Func<string, bool> isFamilyName)
{
    /// <summary>
    /// True for a listed outlet, and for a name that ends like a paper's or station's ("Washington Post", "Baltic News
    /// Agency").
    /// </summary>
    public static bool IsOutlet(string name) =>
        OutletList.Contains(name)
        && (
            !name.EndsWith(" Agency", StringComparison.Ordinal)
            || name.EndsWith(" News Agency", StringComparison.Ordinal)
        );

    /// <summary>
    /// True where a person of the document has a word of the name for a family name, or where the name begins with a
    /// frequent given name ("John Deere Ltd").
    /// </summary>
    public bool IsNamedForPerson(string name)
    {
        const int FewestWords = 3;
        var words = NameText.Key(name).Split(' ');
        return Array.Exists(words, word => isFamilyName(word) && CountryGazetteer.Default.Lookup(word) is null)
            || (words.Length >= FewestWords && GivenNames.IsGiven(words[0]) && CommonInstitutions.IsHead(words[^1]))
            || (
                OrganisationNames.WithoutLegalForm(string.Join(' ', words)).Split(' ') is [var given, _]
                && words.Length >= FewestWords
                && GivenNames.IsGiven(given)
            );
    }
}
