using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Makes constraints on entities of documents of judgements on mentions.</summary>
internal sealed class ConstraintBuilder
{
    private readonly JudgementSet _set;
    private readonly List<(LocalEntityKey Entity, List<int> Components)> _entities;
    private readonly Dictionary<LocalEntityKey, int> _ranks;
    private readonly int[] _parents;
    private readonly List<int>[] _members;

    public ConstraintBuilder(JudgementSet set, IReadOnlyList<LocalEntity> entities, List<JudgementAnchor> anchors)
    {
        _set = set;
        _ranks = anchors
            .GroupBy(anchor => anchor.Entity)
            .ToDictionary(group => group.Key, group => group.Min(anchor => anchor.Rank));
        var components = anchors.ToLookup(anchor => anchor.Entity, anchor => anchor.Component);
        _entities =
        [
            .. entities
                .Where(local => components.Contains(new LocalEntityKey(local.DocumentId, local.Entity.Id)))
                .OrderBy(local => local.DocumentId, StringComparer.Ordinal)
                .ThenBy(local => local.FirstStart)
                .ThenBy(local => local.Entity.Id)
                .Select(local => new LocalEntityKey(local.DocumentId, local.Entity.Id))
                .Select(key => (key, components[key].Distinct().Order().ToList())),
        ];
        _parents = [.. Enumerable.Range(0, set.Links.Count)];
        _members = [.. Enumerable.Range(0, set.Links.Count).Select(component => new List<int> { component })];
    }

    /// <summary>Judgements that documents make impossible to obey together.</summary>
    public List<JudgementNote> Notes { get; } = [];

    public ResolutionConstraints Build()
    {
        var groupOf = new Dictionary<LocalEntityKey, int>();
        foreach (var (entity, components) in _entities)
        {
            foreach (var component in components.Skip(1))
            {
                Unite(components[0], component, entity);
            }

            groupOf.Add(entity, components[0]);
        }

        var groups = _entities
            .GroupBy(one => Root(groupOf[one.Entity]))
            .OrderBy(group => group.Key)
            .Select(group =>
                (
                    Component: group.Key,
                    Entities: group.OrderBy(one => _ranks[one.Entity]).Select(one => one.Entity).ToImmutableArray()
                )
            )
            .ToList();
        var index = groups
            .Select((group, position) => (group.Component, position))
            .ToDictionary(pair => pair.Component, pair => pair.position);
        var apart = _set
            .Links.Apart.Select(pair => (Leaves: Root(pair.Key.Leaves), Stays: Root(pair.Key.Stays)))
            .Where(pair => index.ContainsKey(pair.Leaves) && index.ContainsKey(pair.Stays))
            .Select(pair => (index[pair.Leaves], index[pair.Stays]))
            .Distinct()
            .Order();
        return new ResolutionConstraints([.. groups.Select(group => group.Entities)], [.. apart]);
    }

    // A document's resolver links two components through one entity, which a judgement may forbid by way of a third.
    private void Unite(int first, int second, LocalEntityKey entity)
    {
        var (one, other) = (Root(first), Root(second));
        if (one == other)
        {
            return;
        }

        foreach (var left in _members[one])
        {
            foreach (var right in _members[other])
            {
                if (_set.Links.AreApart(left, right))
                {
                    var line = _set
                        .Judgements.Where(judgement =>
                            judgement.Keys.Any(key =>
                                !ReferenceEquals(key, judgement.Place) && _set.Links.ComponentOf(key) == second
                            )
                        )
                        .Min(judgement => judgement.Line);
                    Notes.Add(
                        new JudgementNote(
                            line,
                            false,
                            $"not applied to {entity.LocalId} in {entity.DocumentId}: other judgements keep it apart from what the document makes it one with."
                        )
                    );
                    return;
                }
            }
        }

        var (root, child) = one < other ? (one, other) : (other, one);
        _parents[child] = root;
        _members[root].AddRange(_members[child]);
    }

    private int Root(int component)
    {
        while (_parents[component] != component)
        {
            component = _parents[component];
        }

        return component;
    }
}
