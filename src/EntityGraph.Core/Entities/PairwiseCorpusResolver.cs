using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Joins entities of different documents by name and company: a trained score of pairs, average link, and bars that no
/// score outweighs.
/// </summary>
/// <remarks>
/// <para>Only entities that share a key are ever compared: one name, or a family name with an initial, an acronym, a
/// rare word. A key that leads to more than 64 names is left out; of one name at most 32 are compared pair by pair at a
/// time, then their clusters.</para>
/// <para>Never one: entities of two kinds, two persons of one document, persons whose names cannot be one's ("John A."
/// and "John B."), entities bound to their document. What the project's list or a country settles ("Foreign Ministry
/// (Brazil)") needs no score.</para>
/// <para>A pure function of the set of inputs. Asked to, it keeps the results of names and of components of names from
/// one call to the next and takes them again where nothing in them changed: a new document then costs what its names
/// cost, and what comes out is what a resolver without memory gives. What is kept is the last call's, one entry a name.
/// O(n log n). Thread-safe; calls wait for each other.</para>
/// </remarks>
public sealed class PairwiseCorpusResolver : ICorpusResolver
{
    private readonly Lock _gate = new();
    private readonly PairScore _score;
    private readonly bool _keepsResults;
    private Dictionary<string, NameResult> _names = new(StringComparer.Ordinal);
    private Dictionary<string, ComponentResult> _components = new(StringComparer.Ordinal);

    /// <summary>Creates a resolver with the score that ships.</summary>
    /// <param name="keepsResults">Whether the next call may take results of this one again; the entities of the last
    /// call are held then.</param>
    public PairwiseCorpusResolver(bool keepsResults = false)
        : this(PairScore.Default, keepsResults) { }

    internal PairwiseCorpusResolver(PairScore score, bool keepsResults = false)
    {
        _score = score;
        _keepsResults = keepsResults;
    }

    /// <summary>
    /// How many names and components of names the last call worked out anew; the others were taken from the call
    /// before.
    /// </summary>
    internal int RecomputedCount { get; private set; }

    /// <inheritdoc/>
    public CorpusEntities Resolve(IEnumerable<LocalEntity> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);

        lock (_gate)
        {
            RecomputedCount = 0;
            var kinds = KindRepair.Of(ProfileClusters.InOrder(entities));
            var groups = Groups(kinds.Entities);
            var clusters = new List<List<LocalEntity>>();
            var open = new List<NameGroup>();
            foreach (var group in groups)
            {
                if (group.IsSettled)
                {
                    clusters.AddRange(group.IsBound ? [group.Members] : CountryClusters.Of(group.Members));
                }
                else
                {
                    open.Add(group);
                }
            }

            clusters.AddRange(Open(open));
            return kinds.Restore(ClusterNaming.Name(clusters));
        }
    }

    private static List<NameGroup> Groups(List<LocalEntity> ordered)
    {
        var groups = new Dictionary<string, NameGroup>(StringComparer.Ordinal);
        var byName = new Dictionary<(EntityKind Kind, string Name), string>();
        foreach (var local in ordered)
        {
            // Taking a name apart is dear; most names come again.
            var isPlain =
                local is { Entity.IsDocumentBound: false, IsInDoubt: false }
                && local.Entity.Kind is not (EntityKind.Country or EntityKind.Other);
            if (isPlain && byName.TryGetValue((local.Entity.Kind, local.Entity.Name), out var key))
            {
                groups[key].Members.Add(local);
                continue;
            }

            var group = NameGroup.For(local);
            groups.TryAdd(group.Key, group);
            groups[group.Key].Members.Add(local);
            if (isPlain && !group.IsBound)
            {
                byName.Add((local.Entity.Kind, local.Entity.Name), group.Key);
            }
        }

        return [.. groups.Values.OrderBy(group => group.Key, StringComparer.Ordinal)];
    }

    private IEnumerable<List<LocalEntity>> Open(List<NameGroup> groups)
    {
        var clustering = new ProfileClusters(_score);
        var names = new Dictionary<string, NameResult>(StringComparer.Ordinal);
        var results = new NameResult[groups.Count];
        for (var index = 0; index < groups.Count; index++)
        {
            var group = groups[index];
            var known = _names.GetValueOrDefault(group.Key);
            results[index] =
                known is not null && known.Members.SequenceEqual(group.Members, ReferenceEqualityComparer.Instance)
                    ? known
                    : Compute(group, clustering);
            names.Add(group.Key, results[index]);
        }

        var components = new Dictionary<string, ComponentResult>(StringComparer.Ordinal);
        var isTaken = new bool[groups.Count];
        var clusters = new List<List<LocalEntity>>();
        foreach (var component in NameBlocks.Components(groups, [.. results.Select(result => result.Forms)]))
        {
            var parts = component.ConvertAll(index => results[index]);
            component.ForEach(index => isTaken[index] = true);
            var known = _components.GetValueOrDefault(groups[component[0]].Key);
            var result =
                known is not null && known.Parts.SequenceEqual(parts, ReferenceEqualityComparer.Instance)
                    ? known
                    : Compute(parts, clustering);
            components.Add(groups[component[0]].Key, result);
            clusters.AddRange(result.Clusters);
        }

        clusters.AddRange(
            results
                .Where((_, index) => !isTaken[index])
                .SelectMany(result => result.Clusters.Select(cluster => cluster.ToList()))
        );
        if (_keepsResults)
        {
            (_names, _components) = (names, components);
        }

        return clusters;
    }

    private NameResult Compute(NameGroup group, ProfileClusters clustering)
    {
        RecomputedCount++;
        var profiles = clustering.Cluster(group.Members.ConvertAll(member => EntityProfile.Of([member])));
        var forms = profiles
            .SelectMany(profile => profile.Forms.Concat(profile.Stated))
            .DistinctBy(form => form.Key, StringComparer.Ordinal)
            .ToList();
        return new NameResult(group.Members, forms, [.. profiles.Select(profile => profile.Members)]);
    }

    private ComponentResult Compute(List<NameResult> parts, ProfileClusters clustering)
    {
        RecomputedCount++;
        var profiles = clustering.Cluster([
            .. parts.SelectMany(part => part.Clusters).Select(cluster => EntityProfile.Of(cluster)),
        ]);
        return new ComponentResult(parts, [.. profiles.Select(profile => profile.Members.ToList())]);
    }

    private sealed record NameResult(
        List<LocalEntity> Members,
        List<NameForm> Forms,
        List<ImmutableArray<LocalEntity>> Clusters
    );

    private sealed record ComponentResult(List<NameResult> Parts, List<List<LocalEntity>> Clusters);
}
