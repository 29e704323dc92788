using EntityGraph.Formats;
using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>
/// The dev sets, and quick scores on them: exact spans, gold tokens, no correction of names. For choosing epochs, not
/// for the card.
/// </summary>
internal sealed class DevSets
{
    private static readonly string[] s_conll = ["conll2003", "crossner-politics", "wnut17", "btc", "uner-ewt"];
    private static readonly string[] s_roles = ["source", "cue", "content"];
    private readonly Dictionary<string, List<LabelledWindow>> _names = [];
    private readonly Dictionary<string, List<HashSet<(int, int, int)>>> _gold = [];
    private readonly List<LabelledWindow> _attribution = [];
    private readonly List<int> _articles = [];
    private readonly List<LabelledWindow> _syntax = [];
    private readonly SyntaxLabels _labels;

    public DevSets(string folder, TrainingConfig config, WindowBuilder builder, SyntaxLabels labels)
    {
        _labels = labels;
        var heads = config.Heads;
        string Conll(string name) => Path.Combine(folder, "ner", name + ".dev.conll");
        foreach (var name in s_conll.Where(name => heads.Contains(TrainingHeads.Names) && File.Exists(Conll(name))))
        {
            var windows = _names[name] = [];
            var gold = _gold[name] = [];
            foreach (var document in ConllReader.Read(Conll(name)))
            {
                var spans = new HashSet<(int, int, int)>();
                var start = 0;
                foreach (var sentence in document.Sentences)
                {
                    foreach (var span in sentence.Spans)
                    {
                        var type = TagMasks.TypeOf(span.Label);
                        if (type >= 0 && (type != NerTags.Misc || name == s_conll[0]))
                        {
                            spans.Add((start + span.Start, start + span.End, type));
                        }
                    }

                    start += sentence.Tokens.Length;
                }

                var added = builder
                    .Build(
                        [.. document.Sentences.Select(sentence => new LabelledSentence([.. sentence.Tokens]))],
                        1,
                        config.Window
                    )
                    .ToArray();
                windows.AddRange(added);
                gold.AddRange(
                    added.Select(window =>
                        spans
                            .Where(span => span.Item1 >= window.Window.WordStart && span.Item1 < window.Window.WordEnd)
                            .Select(span =>
                                (span.Item1 - window.Window.WordStart, span.Item2 - window.Window.WordStart, span.Item3)
                            )
                            .ToHashSet()
                    )
                );
            }
        }

        var articles = Path.Combine(folder, "attribution", "polnear.dev.jsonl");
        if (heads.Contains(TrainingHeads.Attribution) && File.Exists(articles))
        {
            foreach (var document in AttributionDocuments.Read("polnear", articles))
            {
                var windows = builder.Build(document.Sentences, 1, config.Window).ToArray();
                _attribution.AddRange(windows);
                _articles.Add(windows.Length);
            }
        }

        var trees = Path.Combine(folder, "trees", "ewt.dev.conllu");
        if (heads.Contains(TrainingHeads.Syntax) && File.Exists(trees))
        {
            _syntax.AddRange(
                TreebankDocuments
                    .Read("ewt", trees, labels, null)
                    .SelectMany(document => builder.Build(document.Sentences, 1, config.Window))
            );
        }
    }

    /// <summary>All figures, in a fixed order.</summary>
    public List<DevScore> Score(WindowScores scores)
    {
        var figures = new List<DevScore>();
        foreach (var name in s_conll.Where(_names.ContainsKey))
        {
            Names(name, scores, figures);
        }

        if (_attribution.Count > 0)
        {
            Attribution(scores, figures);
        }

        if (_syntax.Count > 0)
        {
            Syntax(scores, figures);
        }

        return figures;
    }

    private void Names(string name, WindowScores scores, List<DevScore> figures)
    {
        var decoder = new BioDecoder(NerTags.TypeCount);
        var counts = new SpanCount();
        var organisations = new SpanCount();
        var emissions = scores.Linear(_names[name], TrainingHeads.Names);
        for (var index = 0; index < emissions.Length; index++)
        {
            decoder.Decode(emissions[index]);
            var found = decoder
                .Spans.Where(span => span.Type != NerTags.Misc || name == s_conll[0])
                .Select(span => (span.Start, span.End, span.Type))
                .ToHashSet();
            counts.Add(_gold[name][index], found);
            organisations.Add(
                [.. _gold[name][index].Where(span => span.Item3 == 1)],
                [.. found.Where(span => span.Type == 1)]
            );
        }

        figures.Add(new DevScore(name, "f1", counts.F1));
        figures.Add(new DevScore(name, "ORG", organisations.F1));
    }

    private void Attribution(WindowScores scores, List<DevScore> figures)
    {
        var decoder = new BioDecoder(1);
        var counts = s_roles.Select(_ => new SpanCount()).ToArray();
        var emissions = scores.Linear(_attribution, TrainingHeads.Attribution);
        var start = 0;
        foreach (var count in _articles)
        {
            // An article is one sequence: a content may run over windows.
            var gold = _attribution.Skip(start).Take(count).SelectMany(window => window.Attribution!).ToArray();
            var article = emissions.AsSpan(start, count).ToArray().SelectMany(scores => scores).ToArray();
            start += count;
            for (var role = 0; role < s_roles.Length; role++)
            {
                var layer = Layer(article, role);
                decoder.Decode(layer);
                var found = decoder.Spans.Select(span => (span.Start, span.End, 0)).ToHashSet();
                decoder.Decode([
                    .. Enumerable
                        .Range(0, gold.Length / 3)
                        .SelectMany(word =>
                            Enumerable.Range(0, 3).Select(tag => gold[(3 * word) + role] == tag ? 9f : 0f)
                        ),
                ]);
                counts[role].Add([.. decoder.Spans.Select(span => (span.Start, span.End, 0))], found);
            }
        }

        figures.AddRange(s_roles.Select((role, index) => new DevScore("polnear", role, counts[index].F1)));
    }

    private static float[] Layer(float[] scores, int role)
    {
        var layer = new float[scores.Length / 3];
        for (var word = 0; word < scores.Length / 9; word++)
        {
            scores.AsSpan((9 * word) + (3 * role), 3).CopyTo(layer.AsSpan(3 * word));
        }

        return layer;
    }

    private void Syntax(WindowScores scores, List<DevScore> figures)
    {
        var (words, upos, arcs, labelled) = (0, 0, 0, 0);
        var trees = scores.Trees(_syntax);
        for (var index = 0; index < trees.Length; index++)
        {
            var window = _syntax[index];
            for (var word = 0; word < trees[index].Length; word++)
            {
                var (part, head, relation) = trees[index][word];
                words++;
                upos += part == window.Upos![word] ? 1 : 0;
                var right = head == window.Heads![word];
                arcs += right ? 1 : 0;
                labelled += right && Universal(relation) == Universal(window.Relations![word]) ? 1 : 0;
            }
        }

        figures.Add(new DevScore("ewt", "upos", 100.0 * upos / words));
        figures.Add(new DevScore("ewt", "uas", 100.0 * arcs / words));
        figures.Add(new DevScore("ewt", "las", 100.0 * labelled / words));
    }

    private string Universal(int relation) => relation < 0 ? "" : _labels.Relations[relation].Split(':')[0];

    private sealed class SpanCount
    {
        private int _right;
        private int _gold;
        private int _found;

        public double F1 => _gold + _found == 0 ? 0 : 200.0 * _right / (_gold + _found);

        public void Add(HashSet<(int, int, int)> gold, HashSet<(int, int, int)> found)
        {
            _right += found.Count(gold.Contains);
            _gold += gold.Count;
            _found += found.Count;
        }
    }
}
