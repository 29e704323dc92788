namespace EntityGraph.Tests.Support;

/// <summary>Shows a cut text: tokens parted by middle dots, sentences by line feeds.</summary>
internal static class Cut
{
    public static string Of(string text) => Dump(new Tokenizer().Tokenize(new Document(text)));

    public static string Dump(TokenizedDocument tokenized) =>
        string.Join(
            '\n',
            tokenized.Sentences.Select(sentence =>
                string.Join('·', tokenized.TokensOf(sentence).ToArray().Select(token => tokenized.Slice(token.Span)))
            )
        );
}
