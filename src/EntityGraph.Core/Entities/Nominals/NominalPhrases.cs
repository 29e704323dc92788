namespace EntityGraph;

/// <summary>What trees say of nouns that may stand for a name.</summary>
internal static class NominalPhrases
{
    /// <summary>
    /// True where "of" behind a noun begins what it is charged with: "accused the company of lying", not "the company
    /// of friends".
    /// </summary>
    public static bool IsCharged(TokenizedDocument document, SyntaxLayer syntax, int noun) =>
        noun + 2 < document.Tokens.Length
        && document.Slice(document.Tokens[noun + 1]) is "of" or "for"
        && syntax.Words[noun + 2].PartOfSpeech is "VERB" or "AUX"
        && document.Slice(document.Tokens[noun + 2]).EndsWith("ing", StringComparison.Ordinal);

    /// <summary>
    /// True for a common noun that heads its phrase and that nothing behind it narrows: not "the party leader", "the
    /// bank of the river", "the judge who".
    /// </summary>
    public static bool Ends(TokenizedDocument document, SyntaxLayer syntax, int token)
    {
        var words = syntax.Words;
        if (words[token].PartOfSpeech != "NOUN" || words[token].Relation is "compound" or "flat" or "amod" or "fixed")
        {
            return false;
        }

        var sentence = document.Sentences[document.SentenceIndexAt(document.Tokens[token].Span.Start)];
        if (
            token + 1 < sentence.TokenEnd
            && (
                char.IsUpper(document.Text[document.Tokens[token + 1].Span.Start])
                || document.Tokens[token + 1].Span.Start == document.Tokens[token].Span.End
                    && document.Slice(document.Tokens[token + 1]) is "-"
            )
        )
        {
            return false;
        }

        for (
            var next = IsCharged(document, syntax, token) ? sentence.TokenEnd : token + 1;
            next < sentence.TokenEnd;
            next++
        )
        {
            if (
                words[next].Head == token
                && words[next].Relation
                    is "nmod"
                        or "acl"
                        or "acl:relcl"
                        or "flat"
                        or "nmod:desc"
                        or "compound"
                        or "nummod"
                && (next - token <= 2 || words[next].Relation is not "acl:relcl")
            )
            {
                return false;
            }
        }

        return true;
    }
}
