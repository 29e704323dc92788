using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>
/// Scores parts of speech and dependencies against a treebank where the text was cut by the tokenizer: from raw text to
/// trees.
/// </summary>
/// <remarks>
/// As the CoNLL 2018 shared task (Zeman et al. 2018): words are aligned by their characters, a head is right where it
/// is the word that is aligned with the treebank's head, and a figure is the F1 of right words among those of both
/// sides. Words that the two sides cut differently on purpose (<see cref="SegmentationMap"/>) are one word of both; its
/// head is that of the first part whose head lies outside. Labels are compared by their universal part. Not
/// thread-safe.
/// </remarks>
public sealed class RawSyntaxEvaluator
{
    private const int Nothing = int.MinValue;
    private readonly List<MatchCount> _partsOfSpeech = [];
    private readonly List<MatchCount> _heads = [];
    private readonly List<MatchCount> _labelledHeads = [];

    /// <summary>Adds one document.</summary>
    /// <param name="gold">Its words.</param>
    /// <param name="text">The same document as <see cref="ConlluReader.ReadDocuments"/> gives it.</param>
    /// <param name="found">Its text as the tokenizer cut it.</param>
    /// <param name="syntax">What was found, one word for each token of <paramref name="found"/>.</param>
    public void Add(ConlluDocument gold, TokenizedDocument text, TokenizedDocument found, SyntaxLayer syntax)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(syntax);
        var (goldUnits, foundUnits) = Align(text, found);
        var words = Words(gold, goldUnits);
        var guesses = Words(syntax, foundUnits);
        var (upos, uas, las) = (0, 0, 0);
        foreach (var (unit, word) in words)
        {
            if (guesses.TryGetValue(unit, out var guess))
            {
                var isHead = word.Head == guess.Head && word.Head != Nothing;
                upos += word.Part == guess.Part ? 1 : 0;
                uas += isHead ? 1 : 0;
                las += isHead && word.Label == guess.Label ? 1 : 0;
            }
        }

        _partsOfSpeech.Add(Count(upos));
        _heads.Add(Count(uas));
        _labelledHeads.Add(Count(las));

        MatchCount Count(int right) => new(right, guesses.Count - right, words.Count - right);
    }

    /// <summary>The figures so far.</summary>
    /// <param name="seed">Seed of the bootstrap over documents.</param>
    public RawSyntaxReport Report(int seed = 1) =>
        new(_heads.Count, Figure(_partsOfSpeech, seed), Figure(_heads, seed), Figure(_labelledHeads, seed));

    // For each token of both sides the number of its unit: equal numbers are one word, others have a number that the
    // other side lacks.
    private static (int[] Gold, int[] Found) Align(TokenizedDocument gold, TokenizedDocument found)
    {
        var mapped = (Gold: SegmentationMap.Apply(gold).ToHashSet(), Found: SegmentationMap.Apply(found).ToHashSet());
        var (units, guesses) = (new int[gold.Tokens.Length], new int[found.Tokens.Length]);
        var (i, j, next) = (0, 0, 0);
        while (i < units.Length && j < guesses.Length)
        {
            var (firstGold, firstFound) = (i++, j++);
            while (gold.Tokens[i - 1].Span.End != found.Tokens[j - 1].Span.End)
            {
                var isShort = gold.Tokens[i - 1].Span.End < found.Tokens[j - 1].Span.End;
                if (isShort ? i == units.Length : j == guesses.Length)
                {
                    break;
                }

                (i, j) = isShort ? (i + 1, j) : (i, j + 1);
            }

            var range = new TextSpan(gold.Tokens[firstGold].Span.Start, gold.Tokens[i - 1].Span.End);
            var isOne =
                (i - firstGold == 1 && j - firstFound == 1)
                || mapped.Gold.Where(range.Contains).ToHashSet().SetEquals(mapped.Found.Where(range.Contains));
            for (var index = firstGold; index < i; index++)
            {
                units[index] = isOne ? next : next + index - firstGold;
            }

            next += isOne ? 0 : i - firstGold;
            for (var index = firstFound; index < j; index++)
            {
                guesses[index] = isOne ? next : next + index - firstFound;
            }

            next += isOne ? 1 : j - firstFound;
        }

        Array.Fill(units, Nothing, i, units.Length - i);
        Array.Fill(guesses, Nothing, j, guesses.Length - j);
        return (units, guesses);
    }

    private static Dictionary<int, (int Head, string Part, string Label)> Words(ConlluDocument gold, int[] units)
    {
        var heads = new List<(int, string, string)>();
        foreach (var sentence in gold.Sentences)
        {
            // Words that stand empty are no tokens; what hangs on them has no head that could be right.
            var numbers = new int[sentence.Words.Length];
            var next = heads.Count;
            for (var index = 0; index < numbers.Length; index++)
            {
                numbers[index] = sentence.Words[index].Span.IsEmpty ? Nothing : next++;
            }

            heads.AddRange(
                sentence
                    .Words.Where(word => !word.Span.IsEmpty)
                    .Select(word =>
                        (word.Head == 0 ? SyntaxWord.Root : numbers[word.Head - 1], word.Upos, word.Relation)
                    )
            );
        }

        return Units(heads, units);
    }

    private static Dictionary<int, (int Head, string Part, string Label)> Words(SyntaxLayer syntax, int[] units) =>
        Units([.. syntax.Words.Select(word => (word.Head, word.PartOfSpeech, word.Relation))], units);

    private static Dictionary<int, (int Head, string Part, string Label)> Units(
        List<(int Head, string Part, string Label)> words,
        int[] units
    )
    {
        var found = new Dictionary<int, (int, string, string)>();
        for (var index = 0; index < words.Count; index++)
        {
            var (head, part, label) = words[index];
            var above = head < 0 ? head : units[head];
            if (units[index] != Nothing && above != units[index])
            {
                found.TryAdd(units[index], (above, part, label.Split(':', 2)[0]));
            }
        }

        return found;
    }

    private static SyntaxFigure Figure(IReadOnlyList<MatchCount> documents, int seed) =>
        new(documents.Aggregate(default(MatchCount), (sum, count) => sum + count), Bootstrap.F1(documents, seed));
}
