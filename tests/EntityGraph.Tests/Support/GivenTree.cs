using System.Globalization;

namespace EntityGraph.Tests.Support;

/// <summary>Documents with a syntax layer written by hand.</summary>
internal static class GivenTree
{
    /// <summary>
    /// Marked-up text (see <see cref="Given"/>) with one word of the tree a token: <c>PART:HEAD:relation</c>, heads by
    /// number in the text from 1, 0 for the root.
    /// </summary>
    public static ResolvedDocument Of(string markup, string tree, DateOnly? date = null)
    {
        var document = Given.Resolved(markup);
        var dated = new Document(document.Document.Text, document.Document.Id) { Date = date };
        var tokenized = new TokenizedDocument(dated, document.Tokenized.Tokens, document.Tokenized.Sentences);
        return document with
        {
            Annotated = new AnnotatedDocument(tokenized, document.Annotated.Mentions)
            {
                SyntaxLayer = new SyntaxLayer([.. Words(tree)]),
            },
        };
    }

    /// <summary>The words of a tree in that notation.</summary>
    public static IEnumerable<SyntaxWord> Words(string tree) =>
        tree.Split(' ')
            .Select(word => word.Split(':', 3))
            .Select(cells => new SyntaxWord(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture) - 1, cells[2]));
}
