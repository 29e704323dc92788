using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>Makes training examples of gold texts that were analysed with names, syntax and states.</summary>
internal static class PronounExamples
{
    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal) { "person", "organization", "place" };

    /// <summary>A row of GAP: two mentions.</summary>
    public static PronounExample Of(GapExample example, GapQuestion question)
    {
        var states = StatesOf(question.Text);
        return new PronounExample(
            [
                .. question.Candidates.Select(candidate =>
                    PronounInputs.Of(question.Text, states, question.Pronoun, candidate)
                ),
            ],
            [example.IsA, example.IsB]
        );
    }

    /// <summary>
    /// Every third-person pronoun of a treebank's document that names may be meant by: as a resolver asks it, gold
    /// chains telling the groups.
    /// </summary>
    public static IEnumerable<PronounExample> Of(CoreferenceDocument gold, AnnotatedDocument document)
    {
        var chains = new ChainFinder(gold, document);
        var text = new PronounText(document, chains.Candidates());
        var states = StatesOf(text);
        foreach (var pronoun in text.Pronouns)
        {
            var candidates = text.CandidatesOf(pronoun);
            if (candidates.IsEmpty)
            {
                continue;
            }

            var chain = chains.ChainAt(pronoun.Token);
            yield return new PronounExample(
                [.. candidates.Select(candidate => PronounInputs.Of(text, states, pronoun, candidate))],
                [.. candidates.Select(candidate => chain >= 0 && text.Candidates[candidate].Group == chain)]
            );
        }
    }

    private static StateLayer StatesOf(PronounText text) =>
        text.Document.StateLayer ?? throw new InvalidOperationException("The document was analysed without states.");

    /// <summary>Which chain of the gold a found name or a pronoun is in.</summary>
    private sealed class ChainFinder
    {
        private readonly AnnotatedDocument _document;
        private readonly Dictionary<int, int> _byHead = [];
        private readonly Dictionary<int, int> _byPronoun = [];
        private int _next;

        public ChainFinder(CoreferenceDocument gold, AnnotatedDocument document)
        {
            _document = document;
            var heads = gold.Words.Sentences.Aggregate(new List<int>(), static (all, sentence) =>
            {
                var start = all.Count;
                all.AddRange(sentence.Words.Select(word => word.Head == 0 ? -1 : start + word.Head - 1));
                return all;
            });
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var mention in gold.Mentions.Where(mention => s_types.Contains(mention.Type)))
            {
                if (!numbers.TryGetValue(mention.Chain, out var number))
                {
                    numbers.Add(mention.Chain, number = _next++);
                }

                if (mention.End - mention.Start == 1)
                {
                    _byPronoun[mention.Start] = number;
                }

                for (var word = mention.Start; word < mention.End; word++)
                {
                    if (heads[word] < mention.Start || heads[word] >= mention.End)
                    {
                        _byHead.TryAdd(word, number);
                    }
                }
            }
        }

        public int ChainAt(int token) => _byPronoun.GetValueOrDefault(token, -1);

        public System.Collections.Immutable.ImmutableArray<PronounCandidate> Candidates() =>
            [
                .. _document.Mentions.Select(mention =>
                {
                    var start = _document.Tokenized.TokenIndexAt(mention.Span.Start);
                    var end = _document.Tokenized.TokenIndexAt(mention.Span.End - 1) + 1;
                    var chain = Enumerable
                        .Range(start, end - start)
                        .Select(token => _byHead.GetValueOrDefault(token, -1))
                        .Max();
                    return new PronounCandidate(start, end, chain >= 0 ? chain : _next++, mention.Kind);
                }),
            ];
    }
}
