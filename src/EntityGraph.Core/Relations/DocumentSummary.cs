using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>What the graph keeps of one document: no text but the sentences that evidence shows.</summary>
/// <param name="Id">The document's id.</param>
public sealed record DocumentSummary(string Id)
{
    /// <summary>Where it was read.</summary>
    public string? Path { get; init; }

    /// <summary>Who published it.</summary>
    public string? Source { get; init; }

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>The day it was published.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>
    /// Id of the document of which it is a near-duplicate; its evidence is kept but adds nothing to weights. Null for
    /// an original.
    /// </summary>
    public string? DuplicateOf { get; init; }

    /// <summary>Number of co-mention windows of the document, the base of NPMI.</summary>
    public int WindowCount { get; init; }

    /// <summary>Who is mentioned, in id order.</summary>
    public ImmutableArray<EntityOccurrence> Entities { get; init; } = [];

    /// <summary>Its relations, in id order, one for each id.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];

    /// <summary>The sentences that evidence shows, in text order, each once.</summary>
    public ImmutableArray<ShownSentence> Sentences { get; init; } = [];

    /// <summary>
    /// The same summary with other entity ids, as when a document's own ids become those of the corpus.
    /// </summary>
    /// <param name="map">From each id of this summary to the new one.</param>
    /// <remarks>
    /// Relations whose ends become one are dropped, with the sentences that only they showed; relations that coincide
    /// are merged, and symmetric ones put in order of the new ids. Entities that become one add up their mentions;
    /// their windows too, though never beyond <see cref="WindowCount"/>, as windows that hold both are not known here.
    /// </remarks>
    public DocumentSummary Remap(Func<EntityId, EntityId> map)
    {
        ArgumentNullException.ThrowIfNull(map);

        var relations = RelationMerge.Merge(
            Relations.Select(relation => RelationMerge.Remap(relation, map)).OfType<Relation>()
        );
        var shown = RelationMerge.SentencesOf(relations).ToHashSet();
        return this with
        {
            Entities =
            [
                .. Entities
                    .GroupBy(occurrence => map(occurrence.Entity))
                    .OrderBy(group => group.Key)
                    .Select(group =>
                        group.Aggregate(EntityOccurrence.FullerOf) with
                        {
                            Entity = group.Key,
                            MentionCount = group.Sum(occurrence => occurrence.MentionCount),
                            WindowCount = Math.Min(WindowCount, group.Sum(occurrence => occurrence.WindowCount)),
                            FirstStart = group.Min(occurrence => occurrence.FirstStart),
                        }
                    ),
            ],
            Relations = relations,
            Sentences = [.. Sentences.Where(sentence => shown.Contains(sentence.Index))],
        };
    }
}
