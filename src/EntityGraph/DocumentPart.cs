using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>What a build keeps of one analysed document: never its text.</summary>
internal sealed record DocumentPart(DocumentSummary Summary)
{
    public ImmutableArray<LocalEntity> Entities { get; private init; } = [];

    public JudgementTrace Trace { get; private init; } = new("");

    public Signature? Signature { get; private init; }

    public ImmutableArray<KeyValuePair<MentionKind, int>> MentionCounts { get; private init; } = [];

    public int AttributionCount { get; private init; }

    public int ResolvedPronounCount { get; private init; }

    public int UnresolvedPronounCount { get; private init; }

    public int TokenCount { get; private init; }

    public SkippedInput? Failure { get; private init; }

    public static DocumentPart Create(AnalysisPipeline pipeline, string path, Document document, bool withSignature)
    {
        try
        {
            var tokenized = pipeline.Tokenize(document);
            var judged = pipeline.Judge(tokenized, forCorpus: true);
            var resolved = judged.Document;
            var summary = pipeline.Summarize(resolved);
            return new DocumentPart(summary)
            {
                Entities = LocalEntities.Of(resolved),
                Trace = judged.Trace,
                Signature = withSignature ? NearDuplicateDetector.Compute(tokenized) : null,
                MentionCounts =
                [
                    .. resolved
                        .Annotated.Mentions.Where(mention => mention.Form != MentionForm.Pronoun)
                        .CountBy(mention => mention.Kind),
                ],
                AttributionCount = resolved.Annotated.Attributions.Length,
                ResolvedPronounCount = resolved.Annotated.Mentions.Count(mention =>
                    mention.Form == MentionForm.Pronoun
                ),
                UnresolvedPronounCount = resolved.Entities.UnresolvedPronounCount,
                TokenCount = tokenized.Tokens.Length,
            };
        }
#pragma warning disable CA1031 // One document that fails must not lose the others: it is named in the report, with the reason.
        catch (Exception exception) when (exception is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return new DocumentPart(new DocumentSummary(document.Id))
            {
                Failure = new SkippedInput(
                    path,
                    $"could not be analysed: {exception.GetType().Name}: {exception.Message}"
                ),
            };
        }
    }
}
