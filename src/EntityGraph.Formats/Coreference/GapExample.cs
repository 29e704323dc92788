namespace EntityGraph.Formats;

/// <summary>
/// One row of GAP (Webster et al. 2018): a pronoun in a snippet and two names, each of which it means or does not.
/// </summary>
/// <param name="Document">The snippet with the row's id.</param>
/// <param name="Pronoun">The pronoun.</param>
/// <param name="A">The first name.</param>
/// <param name="IsA">Whether the pronoun means it.</param>
/// <param name="B">The second name.</param>
/// <param name="IsB">Whether the pronoun means it.</param>
public sealed record GapExample(Document Document, TextSpan Pronoun, TextSpan A, bool IsA, TextSpan B, bool IsB)
{
    /// <summary>True for she, her and hers, false for he, him and his: what GAP parts its scores by.</summary>
    public bool IsFeminine =>
        char.ToLowerInvariant(Document.Text[Pronoun.Start]) == 's'
        || Pronoun.End - Pronoun.Start > 2
            && char.ToLowerInvariant(Document.Text[Pronoun.Start + 1]) == 'e'
            && char.ToLowerInvariant(Document.Text[Pronoun.Start + 2]) == 'r';
}
