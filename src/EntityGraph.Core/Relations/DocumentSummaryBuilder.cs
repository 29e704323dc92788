using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Boils a resolved document and its relations down to what the graph keeps of it.</summary>
public static class DocumentSummaryBuilder
{
    /// <summary>
    /// Builds the summary: relations of one id merged, evidence sorted, shown sentences collected once.
    /// </summary>
    /// <param name="document">The document; nothing of its text is kept but shown sentences.</param>
    /// <param name="coMentions">Its co-mentions with their window counts.</param>
    /// <param name="relations">Its other relations, in any order.</param>
    /// <param name="duplicateOf">Id of the document of which it is a near-duplicate; null for an original.</param>
    /// <remarks>
    /// Mention counts cover every zone; window counts only what the co-mention windows saw. O(n log n).
    /// </remarks>
    public static DocumentSummary Build(
        ResolvedDocument document,
        CoMentions coMentions,
        IEnumerable<Relation> relations,
        string? duplicateOf = null
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(coMentions);
        ArgumentNullException.ThrowIfNull(relations);

        var merged = RelationMerge.Merge(coMentions.Relations.Concat(relations));
        return new DocumentSummary(document.Document.Id)
        {
            Path = document.Document.Path,
            Source = document.Document.Source,
            Title = document.Document.Title,
            Date = document.Document.Date,
            Url = document.Document.Url,
            DuplicateOf = duplicateOf,
            WindowCount = coMentions.WindowCount,
            Entities = Occurrences(document, coMentions),
            Relations = merged,
            Sentences = Shown(document.Tokenized, merged),
        };
    }

    private static ImmutableArray<EntityOccurrence> Occurrences(ResolvedDocument document, CoMentions coMentions)
    {
        var occurrences = new SortedDictionary<EntityId, EntityOccurrence>();
        var names = new Dictionary<EntityId, Mention>();
        foreach (var mention in document.Annotated.Mentions)
        {
            foreach (var entity in document.Entities.EntitiesOf(mention.Id))
            {
                var occurrence = occurrences.TryGetValue(entity, out var before)
                    ? before with
                    {
                        MentionCount = before.MentionCount + 1,
                    }
                    : new EntityOccurrence(
                        entity,
                        1,
                        coMentions.WindowsOf.GetValueOrDefault(entity),
                        mention.Span.Start
                    );
                if (
                    mention.Form == MentionForm.Name
                    && (!names.TryGetValue(entity, out var name) || Fullness(mention).CompareTo(Fullness(name)) > 0)
                )
                {
                    names[entity] = mention;
                    occurrence = occurrence with
                    {
                        NamedAt = mention.Span,
                        NamedAs = document.Annotated.Surface(mention),
                    };
                }

                occurrences[entity] = occurrence;
            }
        }

        return [.. occurrences.Values];
    }

    // An adjective ("Norwegian") names a country only where nothing else does.
    private static (bool, int) Fullness(Mention mention) =>
        (mention.Kind != MentionKind.Nationality, mention.Span.Length);

    private static ImmutableArray<ShownSentence> Shown(
        TokenizedDocument document,
        ImmutableArray<Relation> relations
    ) =>
        [
            .. RelationMerge
                .SentencesOf(relations)
                .Select(index =>
                {
                    var span = document.Sentences[index].Span;
                    return new ShownSentence(index, span, document.Slice(span));
                }),
        ];
}
