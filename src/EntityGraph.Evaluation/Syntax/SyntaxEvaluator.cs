using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>Scores parts of speech and dependencies against a treebank, on its own words and sentences.</summary>
/// <remarks>
/// As the word metrics of the CoNLL 2018 shared task (Zeman et al. 2018) on gold words: every word counts, punctuation
/// too; labels are compared by their universal part (<c>nmod:poss</c> as <c>nmod</c>), heads by the word. A word
/// without a part of speech or without a label in the treebank (<c>_</c>) is left out of that figure. Not thread-safe.
/// </remarks>
public sealed class SyntaxEvaluator
{
    private const string Missing = "_";
    private readonly List<MatchCount> _partsOfSpeech = [];
    private readonly List<MatchCount> _heads = [];
    private readonly List<MatchCount> _labelledHeads = [];
    private readonly List<(double Score, bool IsRight)> _partOfSpeechScores = [];
    private readonly List<(double Score, bool IsRight)> _headScores = [];
    private readonly Dictionary<string, int> _confusions = new(StringComparer.Ordinal);

    /// <summary>Adds one document.</summary>
    /// <param name="gold">The document.</param>
    /// <param name="found">Found in what <see cref="ConlluDocument.TokenizeWords"/> gave for it.</param>
    /// <exception cref="ArgumentException">The layer has not one word for each of the document's.</exception>
    public void Add(ConlluDocument gold, SyntaxLayer found)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(found);
        var count = gold.Sentences.Sum(sentence => sentence.Words.Length);
        if (found.Words.Length != count)
        {
            throw new ArgumentException($"expected {count} words, found {found.Words.Length}.", nameof(found));
        }

        var first = 0;
        var (partsOfSpeech, heads, labelledHeads) = (default(MatchCount), default(MatchCount), default(MatchCount));
        foreach (var sentence in gold.Sentences)
        {
            for (var index = 0; index < sentence.Words.Length; index++)
            {
                var word = sentence.Words[index];
                var guess = found.Words[first + index];
                partsOfSpeech += PartOfSpeech(word, guess);
                var (head, labelled) = Head(word, guess, word.Head == 0 ? SyntaxWord.Root : first + word.Head - 1);
                heads += head;
                labelledHeads += labelled;
            }

            first += sentence.Words.Length;
        }

        _partsOfSpeech.Add(partsOfSpeech);
        _heads.Add(heads);
        _labelledHeads.Add(labelledHeads);
    }

    /// <summary>The figures so far.</summary>
    /// <param name="seed">Seed of the bootstrap over documents.</param>
    public SyntaxReport Report(int seed = 1) =>
        new(
            _heads.Count,
            Figure(_partsOfSpeech, seed),
            Figure(_heads, seed),
            Figure(_labelledHeads, seed),
            Calibration.Of(_partOfSpeechScores),
            Calibration.Of(_headScores)
        )
        {
            Confusions =
            [
                .. _confusions
                    .OrderByDescending(pair => pair.Value)
                    .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => (pair.Key, pair.Value)),
            ],
        };

    private MatchCount PartOfSpeech(ConlluWord word, SyntaxWord guess)
    {
        if (word.Upos == Missing)
        {
            return default;
        }

        var right = word.Upos == guess.PartOfSpeech;
        _partOfSpeechScores.Add((guess.PartOfSpeechScore, right));
        Confuse(right, word.Upos, guess.PartOfSpeech);
        return Count(right);
    }

    private (MatchCount Head, MatchCount Labelled) Head(ConlluWord word, SyntaxWord guess, int head)
    {
        if (word.Relation == Missing)
        {
            return default;
        }

        var right = guess.Head == head;
        var (goldLabel, label) = (Universal(word.Relation), Universal(guess.Relation));
        _headScores.Add((guess.HeadScore, right));
        Confuse(!right || goldLabel == label, goldLabel, label);
        return (Count(right), Count(right && goldLabel == label));
    }

    private void Confuse(bool right, string gold, string found)
    {
        if (!right)
        {
            var key = $"{gold} found as {found}";
            _confusions[key] = _confusions.GetValueOrDefault(key) + 1;
        }
    }

    private static SyntaxFigure Figure(IReadOnlyList<MatchCount> documents, int seed) =>
        new(documents.Aggregate(default(MatchCount), (sum, count) => sum + count), Bootstrap.F1(documents, seed));

    // A wrong word is one found in vain and one missed, so that F1 is the share of right words.
    private static MatchCount Count(bool right) => right ? new MatchCount(1, 0, 0) : new MatchCount(0, 1, 1);

    private static string Universal(string relation) => relation.Split(':', 2)[0];
}
