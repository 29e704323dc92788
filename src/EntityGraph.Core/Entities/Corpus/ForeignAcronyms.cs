namespace EntityGraph;

/// <summary>Finds where a document spells a listed acronym out as something else: "ILO", "the Icelandic Lighthouse Owners".</summary>
internal sealed class ForeignAcronyms(AnnotatedDocument document)
{
    private const int Shortest = 3;
    private const int Longest = 6;

    private static readonly WordSet s_small = new("of the and for in on de la du to");

    /// <summary>True where every mention is the same acronym of a listed organisation, and words in capitals elsewhere have those first letters but are not listed.</summary>
    /// <param name="mentions">The mentions of one organisation.</param>
    /// <remarks>Linear in the text.</remarks>
    public bool IsInDoubt(IReadOnlyList<Mention> mentions)
    {
        var name = document.Surface(mentions[0]);
        if (name.Length is < Shortest or > Longest || !name.All(char.IsUpper) || OrganisationList.Find(name) is not { } listed
            || mentions.Any(mention => !document.Surface(mention).Equals(name, StringComparison.Ordinal)))
        {
            return false;
        }

        for (var start = 0; start < document.Tokenized.Tokens.Length; start++)
        {
            if (Spelled(name, start) is { } spelled && OrganisationList.Find(spelled) != listed)
            {
                return true;
            }
        }

        return false;
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
