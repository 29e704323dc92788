using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// The words of a document that say what it is about, as hashes: no names, no function words, no numbers.
/// </summary>
internal sealed class ContentWords
{
    private const int ShortestWord = 4;
    private const int TierMask = 3;

    // How much a shared word says: one that hardly a text uses, one of some texts, one of many. Set by hand.
    private static readonly double[] s_weights = [1.0, 0.5, 0.1, 0.1];

    private static readonly WordSet s_stop = new(
        "that with from this have were been their they will would which when about after also more than said "
            + "says saying told tells "
            + "into over other some such only most many much could should there where while what whom whose "
            + "them these those then than your "
            + "each both very just even still under between before during since until because through against "
            + "among without within across "
            + "year years month months week weeks day days time times today yesterday tomorrow monday tuesday "
            + "wednesday thursday friday "
            + "saturday sunday january february march april june july august september october november "
            + "december first second third last next "
            + "people person news report reports reported according added asked call called make made take "
            + "took taken come came goes going "
            + "went give gave given long here well like does doing done being having upon onto near around "
            + "another made make makes later "
            + "early earlier late back down however although though already always never ever again once "
            + "itself himself herself themselves "
            + "three four five seven eight nine hundred thousand million billion percent several part parts "
            + "number work works working part "
            + "same good great high left right small large little half every must might shall used using uses "
            + "known born died lived"
    );

    private static readonly Lazy<FrozenSet<int>> s_common = new(() => Listed("common-words.tsv"));
    private static readonly Lazy<FrozenSet<int>> s_lessCommon = new(() => Listed("less-common-words.tsv"));

    private readonly Dictionary<int, int> _counts = [];
    private readonly Dictionary<int, List<int>> _bySentence = [];

    public ContentWords(ResolvedDocument document)
    {
        var text = document.Tokenized;
        var mentions = document.Annotated.Mentions;
        var next = 0;
        for (var sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            foreach (var token in text.TokensOf(text.Sentences[sentence]))
            {
                while (next < mentions.Length && mentions[next].Span.End <= token.Span.Start)
                {
                    next++;
                }

                var isInName =
                    next < mentions.Length
                    && mentions[next].Span.Start < token.Span.End
                    && mentions[next].Form == MentionForm.Name;
                if (!isInName && Hash(text.Slice(token)) is { } hash)
                {
                    _counts[hash] = _counts.GetValueOrDefault(hash) + 1;
                    if (!_bySentence.TryGetValue(sentence, out var words))
                    {
                        _bySentence.Add(sentence, words = []);
                    }

                    words.Add(hash);
                }
            }
        }
    }

    /// <summary>The most frequent words of the document, ascending hashes.</summary>
    public ImmutableArray<int> OfDocument(int most) => Most(_counts.Keys, most);

    /// <summary>
    /// The words of some sentences, those most frequent in the document first where there are too many; ascending
    /// hashes.
    /// </summary>
    public ImmutableArray<int> Of(IEnumerable<int> sentences, int most) =>
        Most(sentences.SelectMany(sentence => _bySentence.GetValueOrDefault(sentence) ?? []).Distinct(), most);

    /// <summary>How much it says that two texts share a word: little for one that many texts use.</summary>
    public static double WeightOf(int hash) => s_weights[hash & TierMask];

    /// <summary>True for a word that is on the lists of common words.</summary>
    public static bool IsListed(ReadOnlySpan<char> word) =>
        Code(word) is { } code && (s_common.Value.Contains(code) || s_lessCommon.Value.Contains(code));

    private static FrozenSet<int> Listed(string file) =>
        GazetteerFile
            .Read(file, 2)
            .SelectMany(row => GazetteerFile.List(row[1]))
            .Select(word => Code(word))
            .OfType<int>()
            .ToFrozenSet();

    private ImmutableArray<int> Most(IEnumerable<int> hashes, int most) =>
        [.. hashes.OrderByDescending(hash => _counts[hash] * WeightOf(hash)).ThenBy(hash => hash).Take(most).Order()];

    // The lowest two bits say how common the word is.
    private static int? Hash(ReadOnlySpan<char> word) =>
        Code(word) is { } code
            ? code
                | (
                    s_common.Value.Contains(code) ? 2
                    : s_lessCommon.Value.Contains(code) ? 1
                    : 0
                )
            : null;

    /// <summary>
    /// FNV-1a over the lower-cased stem, its lowest two bits free; null for a word that says nothing.
    /// </summary>
    private static int? Code(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestWord || s_stop.ContainsIgnoringFirstCase(word))
        {
            return null;
        }

        var hash = 2166136261u;
        foreach (var character in Stem(word))
        {
            if (!char.IsLetter(character) && character != '-')
            {
                return null;
            }

            hash = unchecked((hash ^ char.ToLowerInvariant(character)) * 16777619u);
        }

        return unchecked((int)(hash << 2));
    }

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ies", "ed", "es", "s", "y", "e"])
        {
            if (word.Length >= ending.Length + ShortestWord && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
