using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>
/// The entities that were found in a document, as the classifier sees them, and which gold entity each is.
/// </summary>
/// <param name="Ends">The found entities, by the tokens of the document.</param>
/// <param name="Aligned">The gold entity of each; a negative number of its own for one that gold lacks.</param>
internal sealed record FoundEntities(ImmutableArray<RelationEnd> Ends, ImmutableArray<int> Aligned)
{
    /// <summary>
    /// Reads the named mentions. A found entity is the gold entity with which it shares most mentions (overlapping
    /// spans), each taken once, most shared first.
    /// </summary>
    public static FoundEntities Of(DocRedDocument gold, ResolvedDocument found)
    {
        var entities = found.Entities.Entities;
        var spans = new List<TextSpan>[entities.Length];
        for (var index = 0; index < entities.Length; index++)
        {
            spans[index] = [];
        }

        var numbers = entities
            .Select((entity, index) => (entity.Id, index))
            .ToDictionary(pair => pair.Id, pair => pair.index);
        foreach (var mention in found.Annotated.Mentions.Where(static mention => mention.Form == MentionForm.Name))
        {
            if (found.Entities.EntityOf(mention.Id) is { } id)
            {
                spans[numbers[id]].Add(mention.Span);
            }
        }

        var ends = entities.Select(
            (entity, index) =>
                new RelationEnd(
                    KindOf(entity.Kind),
                    [
                        .. spans[index]
                            .Select(span => TokenRanges.Of(found.Tokenized, span))
                            .Where(static range => range.End > range.Start),
                    ]
                )
        );
        return new FoundEntities([.. ends], Align(gold, spans));
    }

    private static ImmutableArray<int> Align(DocRedDocument gold, List<TextSpan>[] spans)
    {
        var shared = new Dictionary<(int Found, int Gold), int>();
        foreach (var mention in gold.Mentions)
        {
            for (var index = 0; index < spans.Length; index++)
            {
                if (spans[index].Exists(span => span.Overlaps(mention.Span)))
                {
                    shared[(index, mention.Entity)] = shared.GetValueOrDefault((index, mention.Entity)) + 1;
                }
            }
        }

        var aligned = Enumerable.Range(0, spans.Length).Select(static index => -1 - index).ToArray();
        var taken = new HashSet<int>();
        foreach (
            var (pair, _) in shared.OrderByDescending(static entry => entry.Value).ThenBy(static entry => entry.Key)
        )
        {
            if (aligned[pair.Found] < 0 && taken.Add(pair.Gold))
            {
                aligned[pair.Found] = pair.Gold;
            }
        }

        return [.. aligned];
    }

    private static int KindOf(EntityKind kind) =>
        DocRedTexts.Kinds.IndexOf(
            kind switch
            {
                EntityKind.Person => "PER",
                EntityKind.Organisation => "ORG",
                EntityKind.Other => "MISC",
                EntityKind.Country => DocRedTexts.Country,
                _ => "LOC",
            }
        );
}
