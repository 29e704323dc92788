using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Which mentions mean one entity and which two, by what judgements say and nothing else.</summary>
internal sealed class JudgementLinks
{
    private readonly Dictionary<MentionKey, int> _components = [];
    private readonly Dictionary<MentionKey, List<(MentionKey Other, int Line)>> _links = [];
    private readonly Dictionary<MentionKey, int> _ranks = [];
    private readonly Dictionary<(int Leaves, int Stays), int> _apart = [];

    public JudgementLinks(ImmutableArray<Judgement> judgements)
    {
        foreach (var judgement in judgements)
        {
            Link(
                judgement.Mentions,
                judgement.Line,
                isOne: judgement.Verb is JudgementVerb.Merge or JudgementVerb.Split
            );
            Link(judgement.Others, judgement.Line, isOne: judgement.Verb == JudgementVerb.Split);
        }

        foreach (var key in _links.Keys)
        {
            if (!_components.ContainsKey(key))
            {
                Spread(key, Count++);
            }
        }

        foreach (
            var judgement in judgements.Where(judgement =>
                judgement.Verb is JudgementVerb.Split or JudgementVerb.Forbid
            )
        )
        {
            _apart.TryAdd((ComponentOf(judgement.Mentions[0]), ComponentOf(judgement.Others[0])), judgement.Line);
        }
    }

    /// <summary>
    /// Number of components; they are numbered in the order in which the file first names one of their mentions.
    /// </summary>
    public int Count { get; private set; }

    /// <summary>Pairs of components that are never one, each with the first line that says so.</summary>
    public IEnumerable<KeyValuePair<(int Leaves, int Stays), int>> Apart => _apart;

    /// <summary>The component of a mention that a judgement names.</summary>
    public int ComponentOf(MentionKey key) => _components[key];

    /// <summary>Where the file first names a mention: smaller is earlier.</summary>
    public int RankOf(MentionKey key) => _ranks[key];

    /// <summary>True where two components are never one.</summary>
    public bool AreApart(int first, int second) =>
        _apart.ContainsKey((first, second)) || _apart.ContainsKey((second, first));

    /// <summary>True where the first component leaves what it shares with the second.</summary>
    public bool Leaves(int first, int second) => _apart.ContainsKey((first, second));

    /// <summary>The lines that make two mentions one, along the shortest chain; empty where they are not one.</summary>
    public ImmutableArray<int> LinesBetween(MentionKey first, MentionKey second)
    {
        var from = new Dictionary<MentionKey, (MentionKey Key, int Line)> { [first] = (first, 0) };
        var queue = new Queue<MentionKey>([first]);
        while (queue.TryDequeue(out var key) && !from.ContainsKey(second))
        {
            foreach (var (other, line) in _links[key])
            {
                if (from.TryAdd(other, (key, line)))
                {
                    queue.Enqueue(other);
                }
            }
        }

        var lines = new SortedSet<int>();
        for (var key = second; key != first && from.TryGetValue(key, out var step); key = step.Key)
        {
            lines.Add(step.Line);
        }

        return [.. lines];
    }

    private void Link(ImmutableArray<MentionKey> keys, int line, bool isOne)
    {
        for (var index = 0; index < keys.Length; index++)
        {
            _links.TryAdd(keys[index], []);
            _ranks.TryAdd(keys[index], _ranks.Count);
            if (isOne && index > 0)
            {
                _links[keys[index - 1]].Add((keys[index], line));
                _links[keys[index]].Add((keys[index - 1], line));
            }
        }
    }

    private void Spread(MentionKey key, int component)
    {
        var stack = new Stack<MentionKey>([key]);
        while (stack.TryPop(out var next))
        {
            if (_components.TryAdd(next, component))
            {
                foreach (var (other, _) in _links[next])
                {
                    stack.Push(other);
                }
            }
        }
    }
}
