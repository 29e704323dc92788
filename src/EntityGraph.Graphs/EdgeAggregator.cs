using System.Collections.Immutable;

namespace EntityGraph.Graphs;

/// <summary>Puts the relations of all documents together to edges.</summary>
internal sealed class EdgeAggregator
{
    private readonly ImmutableArray<DocumentSummary> _documents;
    private readonly HashSet<string> _counted;
    private readonly Dictionary<string, DateOnly?> _dates;
    private readonly Dictionary<EntityId, long> _windows = [];
    private readonly long _allWindows;

    /// <summary>Takes documents in id order, with corpus-wide ids, and those of them that count.</summary>
    public EdgeAggregator(ImmutableArray<DocumentSummary> documents, HashSet<string> counted)
    {
        _documents = documents;
        _counted = counted;
        _dates = documents.ToDictionary(document => document.Id, document => document.Date, StringComparer.Ordinal);
        foreach (var document in documents.Where(document => counted.Contains(document.Id)))
        {
            _allWindows += document.WindowCount;
            foreach (var occurrence in document.Entities)
            {
                _windows[occurrence.Entity] = _windows.GetValueOrDefault(occurrence.Entity) + occurrence.WindowCount;
            }
        }
    }

    /// <summary>One edge for each relation id, in ordinal order.</summary>
    public ImmutableArray<GraphEdge> Aggregate()
    {
        var relations = new Dictionary<string, List<Relation>>(StringComparer.Ordinal);
        foreach (var relation in _documents.SelectMany(document => document.Relations))
        {
            var id = relation.Id;
            if (!relations.TryGetValue(id, out var same))
            {
                relations[id] = same = new List<Relation>(1);
            }

            same.Add(relation);
        }

        return [.. relations.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Edge(pair.Value))];
    }

    private static int Count(RelationKind kind, IReadOnlyList<Evidence> evidence) =>
        evidence.Count <= 1 ? evidence.Count : evidence.Select(one => EvidenceUnit.Of(kind, one)).Distinct().Count();

    private GraphEdge Edge(List<Relation> relations)
    {
        var first = relations[0];
        var all = relations.SelectMany(relation => relation.Evidence).ToImmutableArray();
        var counted = all.Where(evidence => _counted.Contains(evidence.DocumentId)).ToList();
        var asserted = counted.Where(evidence => evidence.IsAsserted).ToList();
        IReadOnlyList<Evidence> telling =
            asserted.Count > 0 ? asserted
            : counted.Count > 0 ? counted
            : all;
        var code = MostFrequent.Text(telling.Select(evidence => evidence.EventCode));
        var dates = all.Select(evidence => _dates[evidence.DocumentId]).ToList();
        return new GraphEdge(
            relations.Count == 1
                ? first
                : new Relation(first.Kind, first.Predicate, first.Source, first.Target, first.Undirected, all)
        )
        {
            Weight = Count(first.Kind, asserted),
            Claimed = Count(
                first.Kind,
                counted.FindAll(evidence => evidence.ClaimedBy is not null || evidence.ClaimedByUnknown)
            ),
            Negated = Count(first.Kind, counted.FindAll(evidence => evidence.Negated)),
            Npmi = first.Kind == RelationKind.CoMention ? Npmi(first, Count(first.Kind, counted)) : null,
            DocumentCount = all.Select(evidence => evidence.DocumentId).Distinct(StringComparer.Ordinal).Count(),
            Score = telling.Max(evidence => evidence.Score),
            Cue = MostFrequent.Text(telling.Select(evidence => evidence.Cue)),
            Mode = MostFrequent.Value(telling.Select(evidence => evidence.Mode)),
            Status = Status(telling),
            EventCode = code,
            QuadClass = telling.FirstOrDefault(evidence => code is not null && evidence.EventCode == code)?.QuadClass,
            Occurrences = asserted.Exists(evidence => evidence.Tense is not null)
                ? Math.Max(
                    1,
                    asserted
                        .Select(evidence => evidence.Happened)
                        .OfType<string>()
                        .Distinct(StringComparer.Ordinal)
                        .Count()
                )
                : 0,
            FirstSeen = dates.Aggregate((DateOnly?)null, Dates.Earlier),
            LastSeen = dates.Aggregate((DateOnly?)null, Dates.Later),
        };
    }

    private RelationStatus Status(IEnumerable<Evidence> evidence)
    {
        var latest = evidence
            .Where(one => one.Status != RelationStatus.None)
            .GroupBy(one => _dates[one.DocumentId])
            .OrderByDescending(group => group.Key ?? DateOnly.MinValue)
            .FirstOrDefault();
        return latest is null
            ? RelationStatus.None
            : MostFrequent.Value(latest.Select(one => (RelationStatus?)one.Status))!.Value;
    }

    // Bouma (2009), Normalized (Pointwise) Mutual Information in Collocation Extraction.
    private double? Npmi(Relation relation, int together)
    {
        var source = _windows.GetValueOrDefault(relation.Source);
        var target = _windows.GetValueOrDefault(relation.Target);
        if (together == 0 || source < together || target < together || _allWindows < Math.Max(source, target))
        {
            return null;
        }

        var joint = (double)together / _allWindows;
        return together == _allWindows
            ? 1.0
            : Math.Clamp(Math.Log(joint * _allWindows / source * _allWindows / target) / -Math.Log(joint), -1.0, 1.0);
    }
}
