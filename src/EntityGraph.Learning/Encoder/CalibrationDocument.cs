using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>
/// A held-out document with its gold, as far as it is annotated: what is null is not calibrated by it.
/// </summary>
/// <param name="Document">The cut text, tokens as the gold has them.</param>
internal sealed record CalibrationDocument(TokenizedDocument Document)
{
    /// <summary>Names as token ranges with the model's labels.</summary>
    public IReadOnlySet<(int Start, int End, string Label)>? Names { get; init; }

    /// <summary>
    /// The labels that <see cref="Names"/> marks; found names of others are neither right nor wrong. Null: all.
    /// </summary>
    public IReadOnlySet<string>? Labels { get; init; }

    /// <summary>Parts of attributions as token ranges, from the first to the last token of each part.</summary>
    public IReadOnlySet<(AttributionPart Part, int Start, int End)>? Parts { get; init; }

    /// <summary>One word for each token.</summary>
    public ImmutableArray<SyntaxWord>? Words { get; init; }
}
