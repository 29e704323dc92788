namespace EntityGraph.Learning;

/// <summary>The words of a document as the encoder reads them.</summary>
internal static class EncoderWords
{
    /// <summary>
    /// The pieces of every token, in text order. A hyphen without spaces around it is told from a dash.
    /// </summary>
    public static WordPieces[] Of(WordPieceEncoder encoder, TokenizedDocument document)
    {
        var words = new WordPieces[document.Tokens.Length];
        for (var index = 0; index < words.Length; index++)
        {
            words[index] = encoder.Encode(
                TightHyphens.IsTight(document, index)
                    ? FastAnalyzer.TightHyphen
                    : document.Slice(document.Tokens[index])
            );
        }

        return words;
    }
}
