using System.Text;

namespace EntityGraph.Benchmarks;

/// <summary>
/// Simulated articles: sentences of real ones drawn anew, with names exchanged. For measuring only; no such thing
/// happened.
/// </summary>
/// <remarks>
/// Every article is a draw of its own, so that none is a near-duplicate of another, and about a third of its names are
/// made up, most of them rare, so that the number of entities grows with the corpus as it does in news (Heaps' law).
/// Seeded: the same input gives the same articles, and the first thousand of ten thousand are the thousand.
/// </remarks>
internal sealed class PerturbedCorpus
{
    private const double ExchangedShare = 0.35;
    private const int NameCount = 200_000;
    private static readonly string[] s_onsets =
    [
        "B",
        "Br",
        "D",
        "F",
        "G",
        "H",
        "J",
        "K",
        "Kr",
        "L",
        "M",
        "N",
        "P",
        "R",
        "S",
        "St",
        "T",
        "V",
        "Z",
    ];
    private static readonly string[] s_middles =
    [
        "a",
        "e",
        "i",
        "o",
        "u",
        "al",
        "an",
        "ar",
        "el",
        "en",
        "er",
        "ik",
        "il",
        "in",
        "or",
        "os",
        "ul",
        "und",
    ];
    private static readonly string[] s_ends =
    [
        "berg",
        "dal",
        "der",
        "ek",
        "en",
        "ev",
        "i",
        "ic",
        "ino",
        "ko",
        "len",
        "man",
        "o",
        "ov",
        "sen",
        "son",
        "ten",
        "vic",
    ];
    private readonly List<string> _sentences = [];
    private readonly HashSet<string> _firstWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _wordsPerArticle;

    /// <summary>Takes the body sentences of some documents as material.</summary>
    public PerturbedCorpus(IEnumerable<Document> documents, int wordsPerArticle)
    {
        _wordsPerArticle = wordsPerArticle;
        var tokenizer = new Tokenizer();
        foreach (var document in documents.OrderBy(document => document.Id, StringComparer.Ordinal))
        {
            var tokenized = tokenizer.Tokenize(document);
            foreach (
                var sentence in tokenized.Sentences.Where(sentence =>
                    sentence.Zone == ZoneKind.Body && sentence.TokenCount >= 5
                )
            )
            {
                var text = tokenized.Slice(sentence.Span).ReplaceLineEndings(" ");
                _sentences.Add(text);
                _firstWords.Add(text.Split(' ')[0]);
            }
        }

        if (_sentences.Count == 0)
        {
            throw new ArgumentException("The documents hold no sentence of five tokens or more.", nameof(documents));
        }
    }

    /// <summary>The first articles, with the dates of consecutive days.</summary>
    public IEnumerable<(string Id, DateOnly Date, string Text)> Take(int count)
    {
        for (var number = 0; number < count; number++)
        {
            yield return (
                $"simulated-{number:000000}",
                new DateOnly(2020, 1, 1).AddDays(number % 1800),
                Article(new Random(number))
            );
        }
    }

    private string Article(Random random)
    {
        var text = new StringBuilder();
        var exchanged = new Dictionary<string, string>(StringComparer.Ordinal);
        var words = 0;
        var sentenceNumber = 0;
        while (words < _wordsPerArticle)
        {
            var sentence = _sentences[random.Next(_sentences.Count)].Split(' ');
            if (sentenceNumber > 0)
            {
                text.Append(sentenceNumber % 2 == 0 ? "\n\n" : " ");
            }

            text.AppendJoin(
                ' ',
                sentence.Select((word, index) => index == 0 ? word : Exchange(word, exchanged, random))
            );
            words += sentence.Length;
            sentenceNumber++;
        }

        return text.Append('\n').ToString();
    }

    /// <summary>
    /// A made-up name for some capitalised words within sentences, the same one throughout an article.
    /// </summary>
    private string Exchange(string word, Dictionary<string, string> exchanged, Random random)
    {
        var length = word.AsSpan().IndexOfAnyExceptInRange('A', 'z');
        var name = length < 0 ? word : word[..length];
        if (
            name.Length < 4
            || !char.IsAsciiLetterUpper(name[0])
            || name.Skip(1).Any(char.IsAsciiLetterUpper)
            || _firstWords.Contains(name)
        )
        {
            return word;
        }

        if (!exchanged.TryGetValue(name, out var other))
        {
            exchanged[name] = other = random.NextDouble() < ExchangedShare ? Name(random) : name;
        }

        return other + word[name.Length..];
    }

    /// <summary>A name whose rank falls off as in Zipf's law: a few are everywhere, most are met once.</summary>
    private static string Name(Random random)
    {
        var rank = (int)Math.Pow(NameCount, random.NextDouble());
        var middle = s_middles[rank / s_onsets.Length % s_middles.Length];
        var second = rank / s_onsets.Length / s_middles.Length;
        return s_onsets[rank % s_onsets.Length]
            + middle
            + (second < s_middles.Length ? "" : "l" + s_middles[second / s_ends.Length % s_middles.Length])
            + s_ends[second % s_ends.Length];
    }
}
