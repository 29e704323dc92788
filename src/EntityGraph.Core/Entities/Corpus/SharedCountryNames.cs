namespace EntityGraph;

/// <summary>
/// Finds where the name of a country may mean a part of another one, a river, or a person of the document:
/// <c>shared-country-names.tsv</c>.
/// </summary>
internal sealed class SharedCountryNames(AnnotatedDocument document)
{
    private static readonly Lazy<WordSet> s_names = new(() => Words("name"));
    private static readonly Lazy<WordSet> s_parts = new(() => Words("part"));
    private static readonly Lazy<WordSet> s_states = new(() => Words("state"));

    private bool? _tellsOfPart;

    /// <summary>
    /// True where a country's one bare name in the document stands among words of a part of a country alone, or is a
    /// person's given or family name there.
    /// </summary>
    /// <param name="code">The country.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <remarks>
    /// Linear in the text once a document; a country that is named in another way too, or whose capital is, is not in
    /// doubt.
    /// </remarks>
    public bool IsInDoubt(string code, IReadOnlyList<Mention> mentions)
    {
        // "It" and "the country" say nothing of which is meant.
        mentions = [.. mentions.Where(mention => mention.Form == MentionForm.Name)];
        if (mentions.Count == 0)
        {
            return false;
        }

        var name = document.Surface(mentions[0]);
        if (
            mentions.Any(mention => !document.Surface(mention).Equals(name, StringComparison.Ordinal))
            || CountryGazetteer.Default.Get(code) is not { } country
            || country.Capitals.Any(capital =>
                capital != name && document.Document.Text.Contains(capital, StringComparison.Ordinal)
            )
        )
        {
            return false;
        }

        return (s_names.Value.Contains(name) && (_tellsOfPart ??= TellsOfPart())) || IsPersonsName(name);
    }

    private bool TellsOfPart()
    {
        var isPart = false;
        foreach (var token in document.Tokenized.Tokens)
        {
            var word = document.Tokenized.Slice(token);
            if (s_states.Value.Contains(word))
            {
                return false;
            }

            isPart |= s_parts.Value.Contains(word);
        }

        return isPart;
    }

    private bool IsPersonsName(string name)
    {
        if (
            CountryGazetteer.Default.Lookup(name) is not { } known
            || (known.Risk & (CountryNameRisk.GivenName | CountryNameRisk.Surname)) == 0
        )
        {
            return false;
        }

        foreach (var mention in document.Mentions)
        {
            if (mention is { Kind: MentionKind.Person, Form: MentionForm.Name })
            {
                var words = document.Surface(mention).Split(' ');
                if (words.Length > 1 && (words[0] == name || words[^1] == name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static WordSet Words(string name) =>
        new(
            string.Join(
                ' ',
                GazetteerFile
                    .Read("shared-country-names.tsv", 2)
                    .Where(row => row[0] == name)
                    .SelectMany(row => GazetteerFile.List(row[1]))
            )
        );
}
