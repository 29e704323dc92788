using System.Collections.Frozen;
using System.Globalization;

namespace EntityGraph;

/// <summary>
/// Which sentences of a document tell of a match, by their words and scores: <c>data/gazetteers/sport-words.tsv</c>.
/// </summary>
/// <remarks>Immutable; made in time linear in the document.</remarks>
internal sealed class SportScenes
{
    // Ranks set by hand: a strong word is enough, and so is a word of sport with a loose one.
    private const int Strong = 4;
    private const int Sport = 2;
    private const int Enough = 3;

    private static readonly Lazy<FrozenDictionary<string, WordSet>> s_classes = new(() =>
        GazetteerFile
            .Read("sport-words.tsv", 2)
            .ToFrozenDictionary(row => row[0], row => new WordSet(row[1].Replace('|', ' ')), StringComparer.Ordinal)
    );

    private static readonly WordSet s_numbers = new("one two three four five six seven eight nine ten no");

    private readonly TokenizedDocument _document;
    private readonly int[] _scores;

    /// <summary>True of a match report.</summary>
    public bool IsReport { get; }

    /// <summary>Reads a document.</summary>
    public SportScenes(TokenizedDocument document)
    {
        _document = document;
        IsReport = SportVocabulary.IsSport(document);
        _scores = [.. document.Sentences.Select(sentence => Score(sentence) + (IsReport ? Sport : 0))];
    }

    /// <summary>True where a sentence tells of a match.</summary>
    public bool IsSport(int sentence) => _scores[sentence] >= Enough;

    /// <summary>True where a word is of a class of the list.</summary>
    public static bool Has(string kind, ReadOnlySpan<char> word) => s_classes.Value[kind].Contains(word);

    private int Score(Sentence sentence)
    {
        var score = 0;
        for (var token = sentence.TokenStart; token < sentence.TokenEnd; token++)
        {
            var word = Word(token);
            if (Has("blocked", word))
            {
                score -= Strong;
            }

            score +=
                !IsPlay(token) ? 0
                : IsResult(token)
                || Has("strong", word)
                || IsStrongPair(token)
                || (word is "sheet" && Word(token - 1) is "clean")
                    ? Strong
                : Has("sport", word) ? Sport
                : Has("loose", word) ? 1
                : 0;
        }

        return score;
    }

    // "half-time" cut at its hyphen.
    private bool IsStrongPair(int token) =>
        Word(token + 1) is "-"
        && _document.Tokens[token].Span.End == _document.Tokens[token + 1].Span.Start
        && Has("strong", $"{Word(token)}-{Word(token + 2)}");

    // "tries to", "to match the offer", "friendly relations" are no play.
    private bool IsPlay(int token) =>
        Word(token) switch
        {
            "tries" or "try" or "lead" or "strikers" => Word(token + 1) is not "to",
            "match" or "draw" or "coach" or "score" => Word(token - 1) is not ("to" or "not" or "would")
                || Word(token) is "score",
            "friendly" => Word(token + 1) is "against" or "with" or "match" or "in" or "on"
                && Word(token - 1) is "a" or "the",
            _ => true,
        };

    // "3-1", "31 - 19", "402 for three", "all out for 96", "by nine wickets".
    private bool IsResult(int token)
    {
        var word = Word(token);
        if (word is "all" && Word(token + 1) is "out" && Word(token + 2) is "for")
        {
            return true;
        }

        var dash = word.IndexOfAny('-', '–');
        if (dash > 0 && IsPoints(word[..dash]) && IsPoints(word[(dash + 1)..]))
        {
            return true;
        }

        return IsPoints(word)
            && (
                (Word(token + 1) is "-" or "–" && IsPoints(Word(token + 2)))
                || (
                    word.Length > 1
                    && Word(token + 1) is "for"
                    && (s_numbers.Contains(Word(token + 2)) || IsPoints(Word(token + 2)))
                    && Word(token + 3) is "." or "," or "" or "and" or "at" or "after" or "declared" or "when" or "by"
                )
            );
    }

    private static bool IsPoints(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private ReadOnlySpan<char> Word(int token) =>
        token >= 0 && token < _document.Tokens.Length ? _document.Slice(_document.Tokens[token]) : default;
}
