namespace EntityGraph;

/// <summary>
/// Applies judgements across documents: what is one, what is two, names, and relations that are wrong.
/// </summary>
/// <remarks>A pure function of the set of documents and the judgements. Immutable and thread-safe.</remarks>
public sealed class CorpusJudge
{
    private readonly JudgementSet _set;

    /// <summary>Creates a judge.</summary>
    public CorpusJudge(JudgementSet judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        _set = judgements;
    }

    /// <summary>
    /// What the judgements name in a document of which only the summary is known, as in a graph that was read back.
    /// </summary>
    /// <param name="summary">The document.</param>
    /// <param name="entityOf">Its entities by id.</param>
    /// <remarks>
    /// A mention is found where the summary names an entity, or by the name of one; evidence by its span. The rest
    /// stays unknown, and is not noted.
    /// </remarks>
    public JudgementTrace Trace(DocumentSummary summary, Func<EntityId, Entity> entityOf)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(entityOf);
        var uses = _set.KeysOf(summary.Id);
        return new JudgementTrace(summary.Id)
        {
            Anchors =
            [
                .. from use in uses
                where !use.IsPlace
                let found = SummaryAnchors.Find(summary, use.Key, entityOf)
                where found is not null
                select new JudgementAnchor(
                    _set.Links.ComponentOf(use.Key),
                    _set.Links.RankOf(use.Key),
                    new LocalEntityKey(summary.Id, found.Value)
                ),
            ],
            Rejected =
            [
                .. uses.Where(use => use.IsPlace && use.Judgement.Verb == JudgementVerb.Reject)
                    .Select(use => new RejectedPlace(use.Judgement, summary.Id, use.Key.Span)),
            ],
        };
    }

    /// <summary>Resolves the entities of all documents as the judgements ask.</summary>
    /// <param name="resolver">Decides where no judgement does.</param>
    /// <param name="entities">The entities of all documents.</param>
    /// <param name="traces">What the judgements named in each document.</param>
    public JudgedCorpus Resolve(
        ICorpusResolver resolver,
        IEnumerable<LocalEntity> entities,
        IEnumerable<JudgementTrace> traces
    )
    {
        ArgumentNullException.ThrowIfNull(resolver);
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(traces);
        return Resolve(
            resolver,
            [.. entities],
            traces.OrderBy(trace => trace.DocumentId, StringComparer.Ordinal).ToList()
        );
    }

    private JudgedCorpus Resolve(ICorpusResolver resolver, List<LocalEntity> entities, List<JudgementTrace> traces)
    {
        var present = entities.Select(local => new LocalEntityKey(local.DocumentId, local.Entity.Id)).ToHashSet();
        var known = traces
            .SelectMany(trace => trace.Anchors)
            .Where(anchor => present.Contains(anchor.Entity))
            .Distinct()
            .ToList();
        var builder = new ConstraintBuilder(_set, entities, known);
        var constraints = builder.Build();
        var resolved = ConstraintEnforcer.Enforce(entities, resolver.Resolve(entities, constraints), constraints);
        var all = traces.SelectMany(trace => trace.Notes).Concat(builder.Notes).ToList();
        resolved = Rename(resolved, entities, known, all);
        all.AddRange(_set.Missing(traces.Select(trace => trace.DocumentId).ToHashSet(StringComparer.Ordinal)));
        return new JudgedCorpus(
            resolved,
            [.. all.Distinct().OrderBy(note => note.Line).ThenBy(note => note.Message, StringComparer.Ordinal)],
            new RelationRejector(_set, known, [.. traces.SelectMany(trace => trace.Rejected)], resolved)
        )
        {
            Constraints = constraints,
        };
    }

    private CorpusEntities Rename(
        CorpusEntities resolved,
        List<LocalEntity> entities,
        List<JudgementAnchor> anchors,
        List<JudgementNote> notes
    )
    {
        var renames = _set.Judgements.Where(judgement => judgement.Verb == JudgementVerb.Rename).ToList();
        if (renames.Count == 0)
        {
            return resolved;
        }

        var names = new Dictionary<EntityId, Judgement>();
        var entityOf = anchors
            .GroupBy(anchor => anchor.Component)
            .ToDictionary(
                group => group.Key,
                group => resolved.Map[(group.First().Entity.DocumentId, group.First().Entity.LocalId)]
            );
        foreach (var rename in renames)
        {
            if (
                entityOf.TryGetValue(_set.Links.ComponentOf(rename.Mentions[0]), out var id)
                && !names.TryAdd(id, rename)
                && names[id].Name != rename.Name
            )
            {
                notes.Add(
                    new JudgementNote(
                        rename.Line,
                        false,
                        $"rename not applied to {rename.Mentions[0]}: it is the entity that line {names[id].Line} names '{names[id].Name}'."
                    )
                );
            }
        }

        var members = entities
            .OrderBy(local => local.DocumentId, StringComparer.Ordinal)
            .ThenBy(local => local.FirstStart)
            .ThenBy(local => local.Entity.Id)
            .GroupBy(local => resolved.Map[(local.DocumentId, local.Entity.Id)])
            .ToDictionary(group => group.Key, group => (IReadOnlyList<LocalEntity>)[.. group]);
        return EntityNumbering.Number(
            resolved
                .Entities.Where(entity => members.ContainsKey(entity.Id))
                .Select(entity =>
                    (
                        names.TryGetValue(entity.Id, out var rename)
                            ? EntityNaming.Rename(entity, rename.Name!)
                            : entity,
                        members[entity.Id]
                    )
                ),
            resolved
        );
    }
}
