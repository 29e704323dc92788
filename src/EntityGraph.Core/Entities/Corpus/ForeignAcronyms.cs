namespace EntityGraph;

/// <summary>
/// Finds where a document spells a listed acronym out as something else: "ILO", "the Icelandic Lighthouse Owners".
/// </summary>
internal sealed class ForeignAcronyms(AnnotatedDocument document)
{
    private const int Shortest = 3;
    private const int Longest = 6;

    private static readonly WordSet s_small = new("of the and for in on de la du to");

    /// <summary>
    /// True where every mention is the same acronym of a listed organisation, and words in capitals elsewhere have
    /// those first letters but are not listed.
    /// </summary>
    /// <param name="mentions">The mentions of one organisation.</param>
    /// <remarks>Linear in the text.</remarks>
    public bool IsInDoubt(IReadOnlyList<Mention> mentions)
    {
        mentions = [.. mentions.Where(mention => mention.Form == MentionForm.Name)];
        var name = mentions.Count == 0 ? "" : document.Surface(mentions[0]);
        if (
            name.Length is < Shortest or > Longest
            || !name.All(char.IsUpper)
            || OrganisationList.Find(name) is not { } listed
            || mentions.Any(mention =>
                OrganisationList.Find(NameText.Clean(document.Surface(mention))) == listed
                && !document.Surface(mention).Equals(name, StringComparison.Ordinal)
            )
        )
        {
            return false;
        }

        // The document itself calls it by another name.
        if (
            mentions.Any(mention =>
                document.Surface(mention) is var surface
                && surface.Contains(' ', StringComparison.Ordinal)
                && !surface.Contains(name, StringComparison.Ordinal)
            )
        )
        {
            return true;
        }

        for (var start = 0; start < document.Tokenized.Tokens.Length; start++)
        {
            // "ILO, or Irish Longshoremen as it calls itself".
            if (IsGlossed(name, start, listed))
            {
                return true;
            }

            if (Spelled(name, start) is { } spelled && OrganisationList.Find(spelled) != listed)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsGlossed(string acronym, int start, ListedOrganisation listed)
    {
        var tokens = document.Tokenized.Tokens;
        if (
            start + 4 >= tokens.Length
            || document.Tokenized.Slice(tokens[start]) is var word && !word.SequenceEqual(acronym)
            || document.Tokenized.Slice(tokens[start + 1]) is not ","
            || document.Tokenized.Slice(tokens[start + 2]) is not ("or" or "otherwise" or "alias")
        )
        {
            return false;
        }

        var first = start + 3;
        first += document.Tokenized.Slice(tokens[first]) is "the" ? 1 : 0;
        var end = first;
        while (
            end < tokens.Length
            && (
                char.IsUpper(document.Tokenized.Slice(tokens[end])[0])
                || s_small.Contains(document.Tokenized.Slice(tokens[end]))
            )
        )
        {
            end++;
        }

        return end - first > 1
            && OrganisationList.Find(
                NameText.Clean(document.Tokenized.Slice(TextSpan.Cover(tokens[first].Span, tokens[end - 1].Span)))
            ) != listed;
    }

    // The capitalised words from a token on whose first letters are the acronym's; null for none.
    private string? Spelled(string acronym, int start)
    {
        var tokens = document.Tokenized.Tokens;
        var index = start;
        for (var letter = 0; letter < acronym.Length; index++)
        {
            if (index >= tokens.Length)
            {
                return null;
            }

            var word = document.Tokenized.Slice(tokens[index]);
            if (word[0] == acronym[letter] && word.Length > 1)
            {
                letter++;
            }
            else if (letter == 0 || !(s_small.Contains(word) || word is "'s" or "’s" or "'" or "’" or "-"))
            {
                return null;
            }
        }

        return NameText.Clean(document.Tokenized.Slice(TextSpan.Cover(tokens[start].Span, tokens[index - 1].Span)));
    }
}
