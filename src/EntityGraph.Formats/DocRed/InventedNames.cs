using System.Collections.Immutable;
using System.Text;

namespace EntityGraph.Formats;

/// <summary>
/// Puts invented names in the place of all names of a DocRED document: whoever still reads its relations does not
/// remember them.
/// </summary>
/// <remarks>
/// Capitalised words of the mentions of people, organisations, places and other names become words made of syllables,
/// the same word always the same within a document, wherever it stands; initials stay initials. What tells the kind of
/// a thing ("University", "River", "Party") and small words stay. Number of tokens, mentions and labels stay.
/// Repeatable.
/// </remarks>
public static class InventedNames
{
    private const int LeastLength = 3;
    private static readonly string[] s_onsets =
    [
        "b",
        "d",
        "f",
        "g",
        "h",
        "k",
        "l",
        "m",
        "n",
        "p",
        "r",
        "s",
        "t",
        "v",
        "z",
        "br",
        "dr",
        "kr",
        "st",
        "tr",
        "sh",
    ];
    private static readonly string[] s_vowels = ["a", "e", "i", "o", "u"];
    private static readonly string[] s_ends = ["", "n", "l", "r", "s", "k", "m", "nd"];
    private static readonly ImmutableHashSet<string> s_names = ["PER", "ORG", "LOC", "MISC"];

    private static readonly ImmutableHashSet<string> s_kinds =
    [
        .. (
            "University College School Institute Academy Party Army Navy Air Force Forces Ministry "
            + "Department Government Council Court Senate House "
            + "Parliament Congress Assembly Committee Commission Board Bureau Agency Office Company "
            + "Corporation Inc Inc. Ltd Ltd. Group Bank Club "
            + "Team League Cup Association Federation Union Society Museum Library Hospital Church Cathedral "
            + "Airport Station Railway Records Band "
            + "Orchestra Festival Award Awards Prize War Battle Treaty Act River Lake Mount Mountain Mountains "
            + "Island Islands Sea Ocean Bay County "
            + "District Province State City Town Village Region Park Street Road Bridge Valley North South "
            + "East West Northern Southern Eastern "
            + "Western Central New Old Great Saint St. Sir Lord Lady King Queen Prince Princess President The "
            + "Of And Football Basketball Hockey"
        ).Split(' '),
    ];

    /// <summary>The document with invented names.</summary>
    public static DocRedDocument Replace(DocRedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var old = document.Tokenized;
        var words = old.Tokens.Select(token => old.Slice(token).ToString()).ToArray();
        var named = new HashSet<string>(StringComparer.Ordinal);
        var starts = new Dictionary<int, int>();
        var ends = new Dictionary<int, int>();
        for (var token = 0; token < words.Length; token++)
        {
            starts[old.Tokens[token].Span.Start] = token;
            ends[old.Tokens[token].Span.End] = token;
        }

        foreach (var mention in document.Mentions.Where(mention => s_names.Contains(mention.Label)))
        {
            for (var token = starts[mention.Span.Start]; token <= ends[mention.Span.End]; token++)
            {
                if (char.IsUpper(words[token][0]) && !s_kinds.Contains(words[token]))
                {
                    named.Add(words[token]);
                }
            }
        }

        var random = new Random(Seed(old.Document.Text));
        var invented = named
            .Order(StringComparer.Ordinal)
            .ToDictionary(word => word, word => Invent(word, random), StringComparer.Ordinal);
        var sentences = old.Sentences.Select(sentence =>
            (IReadOnlyList<string>)
                [
                    .. words[sentence.TokenStart..sentence.TokenEnd]
                        .Select(word => invented.GetValueOrDefault(word, word)),
                ]
        );
        var tokenized = RunningText.Build([.. sentences], old.Document.Id);
        return new DocRedDocument(
            tokenized,
            [
                .. document.Mentions.Select(mention =>
                    mention with
                    {
                        Span = TextSpan.Cover(
                            tokenized.Tokens[starts[mention.Span.Start]].Span,
                            tokenized.Tokens[ends[mention.Span.End]].Span
                        ),
                    }
                ),
            ]
        )
        {
            Labels = document.Labels,
        };
    }

    private static string Invent(string word, Random random)
    {
        if (word.EndsWith('.') && word.Length <= LeastLength)
        {
            return (char)('A' + random.Next(26)) + ".";
        }

        if (word.Length <= 5 && word.All(static letter => char.IsUpper(letter) || letter == '.'))
        {
            return string.Concat(word.Select(letter => letter == '.' ? '.' : (char)('A' + random.Next(26))));
        }

        var text = new StringBuilder();
        while (text.Length < Math.Max(LeastLength, Math.Min(word.Length - 1, 8)))
        {
            text.Append(s_onsets[random.Next(s_onsets.Length)])
                .Append(s_vowels[random.Next(s_vowels.Length)])
                .Append(s_ends[random.Next(s_ends.Length)]);
        }

        // An adjective of a place stays one.
        var isAdjective =
            word.EndsWith("ian", StringComparison.Ordinal)
            || word.EndsWith("can", StringComparison.Ordinal)
            || word.EndsWith("ese", StringComparison.Ordinal)
            || word.EndsWith("ish", StringComparison.Ordinal);
        text[0] = char.ToUpperInvariant(text[0]);
        return text.Append(isAdjective ? "ian" : "").ToString();
    }

    // The same on every machine, as the hash of a string is not.
    private static int Seed(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return (int)(hash & int.MaxValue);
    }
}
