using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// What people decided on which entities of documents are one and which are two: it outranks every guess.
/// </summary>
/// <remarks>
/// Entities that a judgement names come in groups: the members of a group are one entity, of whatever kinds they are,
/// and no entity is in two groups. Two groups that are apart are never one entity. Immutable and thread-safe.
/// </remarks>
public sealed class ResolutionConstraints
{
    private readonly Dictionary<LocalEntityKey, int> _groupOf = [];
    private readonly HashSet<(int First, int Second)> _apart = [];

    /// <summary>Creates constraints.</summary>
    /// <param name="groups">Each at least one entity; none twice.</param>
    /// <param name="apart">Pairs of indices into <paramref name="groups"/>; the first of a pair is the one that leaves
    /// where both were one.</param>
    /// <exception cref="ArgumentException">An entity is in two groups, or a group is apart from itself.</exception>
    public ResolutionConstraints(
        ImmutableArray<ImmutableArray<LocalEntityKey>> groups,
        ImmutableArray<(int Leaves, int Stays)> apart
    )
    {
        Groups = groups;
        Apart = apart;
        for (var index = 0; index < groups.Length; index++)
        {
            foreach (var key in groups[index])
            {
                if (!_groupOf.TryAdd(key, index))
                {
                    throw new ArgumentException(
                        $"The entity '{key.LocalId}' of '{key.DocumentId}' is in two groups.",
                        nameof(groups)
                    );
                }
            }
        }

        foreach (var (leaves, stays) in apart)
        {
            if (leaves == stays)
            {
                throw new ArgumentException($"Group {leaves} is apart from itself.", nameof(apart));
            }

            _apart.Add((leaves, stays));
            _apart.Add((stays, leaves));
        }
    }

    /// <summary>No judgement.</summary>
    public static ResolutionConstraints None { get; } = new([], []);

    /// <summary>Entities that are one, a group each.</summary>
    public ImmutableArray<ImmutableArray<LocalEntityKey>> Groups { get; }

    /// <summary>
    /// Groups that are never one, as indices. Where nothing else tells, what no judgement names goes with the group
    /// that stays.
    /// </summary>
    public ImmutableArray<(int Leaves, int Stays)> Apart { get; }

    /// <summary>True where nothing is asked.</summary>
    public bool IsEmpty => Groups.IsEmpty;

    /// <summary>Index of the group of an entity; null where no judgement names it. O(1).</summary>
    public int? GroupOf(LocalEntityKey key) => _groupOf.TryGetValue(key, out var group) ? group : null;

    /// <summary>True where two groups are never one. O(1).</summary>
    public bool AreApart(int first, int second) => _apart.Contains((first, second));
}
