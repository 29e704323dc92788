namespace EntityGraph;

/// <summary>Clusters profiles that may be one thing, a bounded number at a time.</summary>
internal sealed class ProfileClusters(PairScore score)
{
    /// <summary>
    /// The most profiles that are compared pair by pair; more are clustered in turns of this many, then their clusters
    /// again.
    /// </summary>
    public const int MostAtOnce = 32;

    private readonly double _bound = Math.Log(score.Threshold / (1 - score.Threshold));

    /// <summary>The clusters of some profiles.</summary>
    /// <param name="profiles">In an order that is a function of the set.</param>
    /// <remarks>
    /// At most O(n × <see cref="MostAtOnce"/>) pairs a round. Rounds end when nothing more was joined; of more than
    /// <see cref="MostAtOnce"/> clusters two that no turn brought together stay apart.
    /// </remarks>
    public List<EntityProfile> Cluster(List<EntityProfile> profiles)
    {
        while (profiles.Count > 1)
        {
            var joined = new List<EntityProfile>();
            foreach (var turn in profiles.Chunk(MostAtOnce))
            {
                joined.AddRange(ClusterTurn(turn));
            }

            if (joined.Count == profiles.Count || profiles.Count <= MostAtOnce)
            {
                return joined;
            }

            profiles = joined;
        }

        return profiles;
    }

    private IEnumerable<EntityProfile> ClusterTurn(EntityProfile[] turn)
    {
        if (turn.Length == 1)
        {
            return turn;
        }

        var scores = new double[turn.Length, turn.Length];
        for (var first = 0; first < turn.Length; first++)
        {
            for (var second = first + 1; second < turn.Length; second++)
            {
                scores[first, second] = scores[second, first] = Score(turn[first], turn[second]);
            }
        }

        var cluster = AverageLink.Cluster([.. turn.Select(profile => profile.Members.Length)], scores, _bound);
        return turn.Index()
            .GroupBy(pair => cluster[pair.Index], pair => pair.Item)
            .OrderBy(group => group.Key)
            .Select(group =>
                group.Count() == 1
                    ? group.First()
                    : EntityProfile.Of(InOrder(group.SelectMany(profile => profile.Members)))
            );
    }

    private double Score(EntityProfile first, EntityProfile second)
    {
        var match = first.Match(second);
        return match == NameMatch.None || ShareDocument(first, second, match)
            ? double.NegativeInfinity
            : Math.Clamp(score.LogOdds(first, second, match), -30, 30);
    }

    // What one document tells apart, nobody joins: not two persons of one document, not two of one name; but for what
    // it says itself of other names.
    private static bool ShareDocument(EntityProfile first, EntityProfile second, NameMatch match)
    {
        if (match == NameMatch.Stated || (first.Kind != EntityKind.Person && match != NameMatch.Exact))
        {
            return false;
        }

        var (left, right) = (0, 0);
        while (left < first.Members.Length && right < second.Members.Length)
        {
            var order = string.CompareOrdinal(first.Members[left].DocumentId, second.Members[right].DocumentId);
            if (
                order == 0
                && (
                    first.Kind == EntityKind.Person
                    || first.Members[left].Entity.Name == second.Members[right].Entity.Name
                )
            )
            {
                return true;
            }

            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return false;
    }

    /// <summary>In order of (document id, start, local id).</summary>
    public static List<LocalEntity> InOrder(IEnumerable<LocalEntity> members) =>
        [
            .. members
                .OrderBy(member => member.DocumentId, StringComparer.Ordinal)
                .ThenBy(member => member.FirstStart)
                .ThenBy(member => member.Entity.Id),
        ];
}
