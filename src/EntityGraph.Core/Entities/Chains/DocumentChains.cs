namespace EntityGraph;

/// <summary>Everything in a document that means one thing, named or not: names, noun phrases and pronouns as coreference corpora count them.</summary>
/// <remarks>
/// For people, organisations and places. Named things come resolved; beside them stand noun phrases that repeat a noun ("the college ... the
/// college"), name a named thing's noun ("Trent College ... the college") or are set beside a name, then pronouns that mean an unnamed thing, and I, we and
/// you. Unnamed chains are no entities and never reach a graph. Needs trees; linear in the text.
/// </remarks>
public static class DocumentChains
{
    /// <summary>The chains as ranges of tokens widened to whole noun phrases, singletons included, in order of their first mention.</summary>
    /// <param name="document">Resolved, with names and pronouns, and its syntax layer.</param>
    /// <exception cref="ArgumentException">There is no syntax layer.</exception>
    public static IReadOnlyList<IReadOnlySet<(int Start, int End)>> Of(ResolvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Annotated.SyntaxLayer is not { } syntax)
        {
            throw new ArgumentException("expected a document with a syntax layer.", nameof(document));
        }

        var builder = new ChainBuilder(document, new NounPhrases(document.Tokenized, syntax));
        builder.AddNames();
        builder.AddNouns();
        builder.AddPronouns();
        return builder.Chains();
    }
}
