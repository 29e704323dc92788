namespace EntityGraph;

/// <summary>Which full names are one person, and by which single names each person goes.</summary>
internal sealed partial class PersonReader
{
    private void Cluster()
    {
        var sameFamily = new Dictionary<string, List<PersonCluster>>(StringComparer.Ordinal);

        // Longer names first, so that a shorter one finds the person that it abbreviates.
        var full = _names
            .Where(pair => !pair.Value.IsSingle)
            .OrderByDescending(pair => pair.Value.PartCount + (pair.Value.Suffix is null ? 0 : 1))
            .ThenBy(pair => pair.Value.HasInitials)
            .ThenBy(pair => pair.Key);
        foreach (var (index, name) in full)
        {
            if (!_byKey.TryGetValue(name.Key, out var cluster))
            {
                var namesakes = sameFamily.GetValueOrDefault(name.FamilyKey) ?? [];
                cluster = Only(namesakes, other => other.Fits(name) || other.EndsWith(name));
                if (cluster is null && !namesakes.Exists(other => other.Fits(name)))
                {
                    cluster = Only(_clusters, other => other.BeginsWith(name))
                        ?? Only(_clusters, other => other.SoundsLike(name));
                }

                if (cluster is null)
                {
                    cluster = new PersonCluster(name, index);
                    _clusters.Add(cluster);
                    namesakes.Add(cluster);
                    sameFamily[name.FamilyKey] = namesakes;
                }

                _byKey.Add(name.Key, cluster);
            }

            cluster.Add(name, index);
        }
    }

    private static PersonCluster? Only(List<PersonCluster> clusters, Func<PersonCluster, bool> isFitting) =>
        clusters.Where(isFitting).Take(2).ToList() is [var only] ? only : null;

    private void Index(PersonCluster cluster)
    {
        var name = cluster.CanonicalName();
        cluster.Draft = EntityDraft.Named(EntityKind.Person, name);
        cluster.IsRelative = IsRelative(cluster);
        var isFamilyFirst = cluster.IsFamilyFirst;
        // "Charles III" has a given name only.
        Add(isFamilyFirst || cluster.Longest.Given.IsEmpty ? _byGiven : _byFamily, cluster.Longest.FamilyKey);
        if (cluster.Longest.Given.Length > 0)
        {
            Add(isFamilyFirst ? _byFamily : _byGiven, cluster.Longest.Given[0]);
        }

        if (!isFamilyFirst)
        {
            foreach (var part in cluster.Longest.Given.Skip(1).Where(part => part.Length > 1))
            {
                Add(_byMiddle, part);
            }

            // "Ana Lopez-Mota" goes by Lopez as well.
            foreach (var part in cluster.Longest.Family.Length > 1 ? cluster.Longest.Family : [])
            {
                Add(_byMiddle, part);
            }
        }

        void Add(Dictionary<string, List<PersonCluster>> index, string key)
        {
            if (!index.TryGetValue(key, out var clusters))
            {
                index.Add(key, clusters = []);
            }

            if (!clusters.Contains(cluster))
            {
                clusters.Add(cluster);
            }
        }
    }
}
