namespace EntityGraph;

/// <summary>
/// Everything in a document that means one thing, named or not: names, noun phrases and pronouns as coreference corpora
/// count them.
/// </summary>
/// <remarks>
/// For people, organisations and places. Named things come resolved; beside them stand noun phrases that repeat a noun
/// ("the college ... the college"), name a named thing's noun ("Trent College ... the college") or are set beside a
/// name, then pronouns that mean an unnamed thing, and I, we and you. Unnamed chains are no entities and never reach a
/// graph. Phrases are read from trees where the analyser gives some, else from words alone; linear in the text.
/// </remarks>
public static class DocumentChains
{
    /// <summary>
    /// The chains as ranges of tokens widened to whole noun phrases, singletons included, in order of their first
    /// mention.
    /// </summary>
    /// <param name="document">Resolved, with names and pronouns, and its syntax layer, if there is one.</param>
    public static IReadOnlyList<IReadOnlySet<(int Start, int End)>> Of(ResolvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var builder = new ChainBuilder(document);
        builder.AddNames();
        builder.AddNouns();
        builder.AddPronouns();
        return builder.Chains();
    }
}
