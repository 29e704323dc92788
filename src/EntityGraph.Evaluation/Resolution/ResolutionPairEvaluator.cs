using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>
/// Runs pairs of documents, each pair a corpus of its own, and looks whether their names are one entity.
/// </summary>
public static class ResolutionPairEvaluator
{
    /// <summary>The outcome of each pair, in order.</summary>
    /// <param name="pairs">The gold.</param>
    /// <param name="analyze">From a document to its entities.</param>
    /// <param name="across">The resolver that is scored.</param>
    public static IEnumerable<ResolutionPairOutcome> Evaluate(
        IEnumerable<ResolutionPair> pairs,
        Func<Document, ResolvedDocument> analyze,
        ICorpusResolver across
    )
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(analyze);
        ArgumentNullException.ThrowIfNull(across);
        return pairs.Select(pair =>
        {
            var (first, second) = (analyze(pair.First), analyze(pair.Second));
            var entities = across.Resolve([.. LocalEntities.Of(first), .. LocalEntities.Of(second)]);
            return new ResolutionPairOutcome(
                pair,
                EntityOf(first, pair.FirstName, entities),
                EntityOf(second, pair.SecondName, entities)
            );
        });
    }

    // The mention that covers most of the name.
    private static EntityId? EntityOf(ResolvedDocument document, TextSpan name, CorpusEntities entities)
    {
        var best = document
            .Annotated.Mentions.Where(mention => mention.Span.Start < name.End && mention.Span.End > name.Start)
            .MaxBy(mention => Math.Min(mention.Span.End, name.End) - Math.Max(mention.Span.Start, name.Start));
        return best is not null && document.Entities.EntityOf(best.Id) is { } local
            ? entities.Map[(document.Document.Id, local)]
            : null;
    }
}
