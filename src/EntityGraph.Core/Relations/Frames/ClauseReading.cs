namespace EntityGraph;

/// <summary>The trees of a document with what is asked of their clauses.</summary>
/// <param name="Tree">Tokens and links.</param>
/// <param name="Frames">Who did what.</param>
/// <param name="Moods">How clauses put it.</param>
/// <param name="Arguments">Which entities phrases name.</param>
internal sealed record ClauseReading(
    SyntaxTree Tree,
    FrameReader Frames,
    FrameMoodReader Moods,
    EntityArguments Arguments
)
{
    /// <summary>The reading of a document; null for a document without a syntax layer.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isOfStates">What <see cref="EntityArguments"/> are of.</param>
    public static ClauseReading? Of(ResolvedDocument document, bool isOfStates = false)
    {
        if (document.Annotated.SyntaxLayer is not { } syntax)
        {
            return null;
        }

        var tree = new SyntaxTree(document.Tokenized, syntax);
        var frames = new FrameReader(tree);
        return new ClauseReading(
            tree,
            frames,
            new FrameMoodReader(tree, frames),
            new EntityArguments(document, tree, isOfStates)
        );
    }
}
