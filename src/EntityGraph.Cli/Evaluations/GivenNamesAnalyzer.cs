using System.Collections.Immutable;

namespace EntityGraph.Cli;

/// <summary>
/// An analyser that is told one name of each document, so that what it misses costs the resolver nothing.
/// </summary>
/// <remarks>
/// A name without a kind keeps the kind that the analyser gives what stands there; a person's where it finds nothing.
/// </remarks>
internal sealed class GivenNamesAnalyzer(
    IAnalyzer inner,
    ImmutableDictionary<string, (TextSpan Span, MentionKind? Kind)> names
) : IAnalyzer
{
    public string Name => inner.Name;

    public AnalysisLayers Layers => inner.Layers;

    public AnnotatedDocument Analyze(TokenizedDocument document, AnalysisLayers layers = AnalysisLayers.Mentions)
    {
        var found = inner.Analyze(document, layers);
        if (!names.TryGetValue(document.Document.Id, out var name))
        {
            return found;
        }

        var kind = name.Kind
            ?? found
                .Mentions.FirstOrDefault(mention =>
                    mention.Span.Start < name.Span.End && mention.Span.End > name.Span.Start
                )
                ?.Kind
            ?? MentionKind.Person;
        var mentions = found
            .Mentions.Where(mention => mention.Span.End <= name.Span.Start || mention.Span.Start >= name.Span.End)
            .Append(new Mention(0, name.Span, kind, 1))
            .OrderBy(mention => mention.Span.Start)
            .Select((mention, id) => mention with { Id = id });
        return new AnnotatedDocument(document, [.. mentions])
        {
            AttributionLayer = found.AttributionLayer,
            SyntaxLayer = found.SyntaxLayer,
        };
    }
}
