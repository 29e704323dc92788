namespace EntityGraph;

/// <summary>Finds what a judgement names in a document of which only the summary is known.</summary>
internal static class SummaryAnchors
{
    /// <summary>The entity named at the place, else the one of that name; null where neither can be told.</summary>
    public static EntityId? Find(DocumentSummary summary, MentionKey key, Func<EntityId, Entity> entityOf)
    {
        var name = Slug.Of(key.Shown);
        foreach (var occurrence in summary.Entities)
        {
            if (occurrence.NamedAt == key.Span && Slug.Of(occurrence.NamedAs) == name)
            {
                return occurrence.Entity;
            }
        }

        var named = summary
            .Entities.Where(occurrence =>
                Slug.Of(occurrence.NamedAs) == name
                || entityOf(occurrence.Entity) is var entity
                    && entity.Aliases.Append(entity.Name).Any(alias => Slug.Of(alias) == name)
            )
            .ToList();
        return named.Count == 1 ? named[0].Entity : null;
    }
}
