namespace EntityGraph;

/// <summary>Takes clusters apart and puts them together as constraints ask.</summary>
internal sealed class ClusterJudge
{
    private readonly List<LocalEntity> _members;
    private readonly CorpusEntities _resolved;
    private readonly ResolutionConstraints _constraints;
    private readonly Dictionary<EntityId, Entity> _entities;
    private readonly Dictionary<EntityId, List<LocalEntity>> _clusters;

    // Atoms are the groups by their index, then what is left of each cluster that a group touches.
    private readonly List<int> _parents = [];
    private readonly List<List<int>> _groupsOf = [];
    private readonly List<List<LocalEntity>> _atoms = [];

    public ClusterJudge(IEnumerable<LocalEntity> entities, CorpusEntities resolved, ResolutionConstraints constraints)
    {
        _members =
        [
            .. entities
                .OrderBy(local => local.DocumentId, StringComparer.Ordinal)
                .ThenBy(local => local.FirstStart)
                .ThenBy(local => local.Entity.Id),
        ];
        _resolved = resolved;
        _constraints = constraints;
        _entities = resolved.Entities.ToDictionary(entity => entity.Id);
        _clusters = _members.GroupBy(BaseOf).ToDictionary(cluster => cluster.Key, cluster => cluster.ToList());
    }

    public CorpusEntities Enforce()
    {
        var present = _members.ToLookup(member => _constraints.GroupOf(KeyOf(member)) ?? -1);
        for (var group = 0; group < _constraints.Groups.Length; group++)
        {
            AddAtom([.. present[group]], group);
        }

        var touched = new HashSet<EntityId>(
            _members.Where(member => _constraints.GroupOf(KeyOf(member)) is not null).Select(BaseOf)
        );
        foreach (
            var cluster in _clusters.Where(cluster => touched.Contains(cluster.Key)).OrderBy(cluster => cluster.Key)
        )
        {
            Join(cluster.Value);
        }

        var clusters = _clusters
            .Where(cluster => !touched.Contains(cluster.Key))
            .Select(cluster => new Cluster(_entities[cluster.Key], cluster.Value))
            .ToList();
        clusters.AddRange(
            Enumerable
                .Range(0, _atoms.Count)
                .GroupBy(Root)
                .Select(atoms => atoms.ToList())
                .Where(atoms => atoms.Any(atom => _atoms[atom].Count > 0))
                .Select(Build)
        );
        return EntityNumbering.Number(
            clusters.Select(cluster => (cluster.Entity, (IReadOnlyList<LocalEntity>)cluster.Members)),
            _resolved
        );
    }

    private static LocalEntityKey KeyOf(LocalEntity local) => new(local.DocumentId, local.Entity.Id);

    private EntityId BaseOf(LocalEntity local) => _resolved.Map[(local.DocumentId, local.Entity.Id)];

    private int AddAtom(List<LocalEntity> members, int group = -1)
    {
        _parents.Add(_parents.Count);
        _groupsOf.Add(group < 0 ? [] : [group]);
        _atoms.Add(members);
        return _parents.Count - 1;
    }

    // The resolver's cluster stays together as far as no two groups of it are apart.
    private void Join(List<LocalEntity> cluster)
    {
        var groups = cluster.Select(member => _constraints.GroupOf(KeyOf(member))).OfType<int>().Distinct().ToList();
        var ordered = groups
            .OrderBy(group => _constraints.Apart.Any(pair => pair.Leaves == group && groups.Contains(pair.Stays)))
            .ToList();
        var rest = cluster.Where(member => _constraints.GroupOf(KeyOf(member)) is null).ToList();
        var bins = rest.Count > 0 ? new List<int> { AddAtom(rest) } : [];
        foreach (var group in ordered)
        {
            var bin = bins.FindIndex(one => AreFree(Root(one), Root(group)));
            if (bin < 0)
            {
                bins.Add(group);
            }
            else
            {
                Unite(Root(bins[bin]), Root(group));
            }
        }
    }

    private bool AreFree(int first, int second) =>
        first == second
        || !_groupsOf[first].Exists(one => _groupsOf[second].Exists(other => _constraints.AreApart(one, other)));

    private void Unite(int first, int second)
    {
        if (first != second)
        {
            _parents[second] = first;
            _groupsOf[first].AddRange(_groupsOf[second]);
        }
    }

    private int Root(int atom)
    {
        while (_parents[atom] != atom)
        {
            atom = _parents[atom];
        }

        return atom;
    }

    private Cluster Build(List<int> atoms)
    {
        var members = atoms
            .SelectMany(atom => _atoms[atom])
            .OrderBy(member => member.DocumentId, StringComparer.Ordinal)
            .ThenBy(member => member.FirstStart)
            .ThenBy(member => member.Entity.Id)
            .ToList();
        var bases = members.Select(BaseOf).Distinct().ToList();
        if (bases.Count == 1 && _clusters[bases[0]].Count == members.Count)
        {
            return new Cluster(_entities[bases[0]], members);
        }

        var groups = atoms.SelectMany(atom => _groupsOf[Root(atom)]).Distinct().Order().ToList();
        var first = groups
            .Select(group => members.Find(member => KeyOf(member) == _constraints.Groups[group][0]))
            .FirstOrDefault(member => member is not null);
        var kind = (first ?? members[0]).Entity.Kind;
        var areWhole = bases.Sum(id => _clusters[id].Count) == members.Count;
        var candidates = areWhole
            ? bases.Select(id => _entities[id]).ToList()
            : members.Select(member => member.Entity).ToList();
        return new Cluster(EntityMerge.Merge(candidates, kind, isFullest: areWhole, members), members);
    }

    private sealed record Cluster(Entity Entity, List<LocalEntity> Members);
}
