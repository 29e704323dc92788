using System.Collections.Immutable;
using System.Globalization;

namespace EntityGraph;

/// <summary>
/// Reads what stands beside names: trades ("striker Ana Brandt", "Ana Brandt, the mayor of Aldport,") and ages ("Ana
/// Brandt, 41,").
/// </summary>
internal sealed class RoleReader(AnnotatedDocument document)
{
    private const int TokensBefore = 7;
    private const int TokensAfter = 14;
    private const int MostRoles = 8;
    private const int OldestAge = 110;
    private const int YoungestAlone = 14;

    private static readonly WordSet s_stops = new(
        ". ; : ( ) \" ” “ said says told who which that whose when while and but as has had have"
    );
    private const int LongestNumber = 20;
    private const int FirstYear = 1000;
    private const int LongDead = 10;

    private static readonly WordSet s_deaths = new("died killed fell buried dead death fallen perished drowned");

    private const int LongestSubject = 6;

    private static readonly string[] s_tens =
    [
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    ];
    private static readonly string[] s_teens =
    [
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    private static readonly string[] s_ones =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
    ];
    private static readonly WordSet s_women = new(
        "Mrs Mrs. Ms Ms. Miss Madame Lady Dame Queen Princess Señora Frau Sister Empress Duchess"
    );
    private static readonly WordSet s_men = new(
        "Mr Mr. Sir Lord King Prince Señor Herr Father Brother Emperor Duke Monsieur"
    );
    private static readonly WordSet s_she = new("she her hers herself");
    private static readonly WordSet s_he = new("he his him himself");
    private static readonly WordSet s_copulas = new("is was are were became remains as");

    /// <summary>
    /// The listed trades of people, or sorts of things, beside some mentions, each once, ordinal order.
    /// </summary>
    public ImmutableArray<string> Roles(IEnumerable<Mention> mentions, bool isPerson)
    {
        var roles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Form == MentionForm.Pronoun)
            {
                continue;
            }

            Before(mention, isPerson, roles);
            After(mention, isPerson, roles);
        }

        return [.. roles.Take(MostRoles)];
    }

    /// <summary>
    /// True where a sentence begins "The Pune wire producer", "The company": the text is about a business.
    /// </summary>
    public bool TellsOfBusiness()
    {
        foreach (var sentence in document.Tokenized.Sentences)
        {
            if (Text(sentence.TokenStart) is not "The")
            {
                continue;
            }

            for (
                var index = sentence.TokenStart + 1;
                index < Math.Min(sentence.TokenEnd, sentence.TokenStart + LongestSubject);
                index++
            )
            {
                if (
                    Word(index) is "group"
                    || (Trades.Find(Word(index), isPerson: false) is { } trade && Trades.FieldOf(trade) == "business")
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// The year in which a document's only person died, where it is long before the document; null elsewhere.
    /// </summary>
    /// <param name="year">The document's.</param>
    public int? DeathYear(int year)
    {
        foreach (var sentence in document.Tokenized.Sentences)
        {
            var (isDeath, found) = (false, (int?)null);
            for (var index = sentence.TokenStart; index < sentence.TokenEnd; index++)
            {
                isDeath |= s_deaths.Contains(Word(index));
                found ??=
                    int.TryParse(Word(index), NumberStyles.None, CultureInfo.InvariantCulture, out var stated)
                    && stated > FirstYear
                    && stated < year - LongDead
                        ? stated
                        : null;
            }

            if (isDeath && found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The age of a person, in years; null where none is said.</summary>
    /// <param name="mentions">The person's mentions.</param>
    /// <param name="isAlone">Whether the document names no other person, so that "the 41-year-old" and "at 41" can only
    /// mean this one.</param>
    public int? Age(IEnumerable<Mention> mentions, bool isAlone)
    {
        foreach (var mention in mentions)
        {
            var index = document.Tokenized.TokenIndexAt(mention.Span.End);
            if (
                Text(index) is "," or "("
                && (
                    Text(index + 1) is "aged" ? AgeAt(index + 2)
                    : Text(index + 2) is "," or "." or ")" or "-" ? AgeAt(index + 1)
                    : null
                )
                    is { } age
            )
            {
                return age;
            }
        }

        if (!isAlone)
        {
            return null;
        }

        for (var index = 0; index < document.Tokenized.Tokens.Length; index++)
        {
            var word = Word(index);

            // "The King, 70, returned".
            if (
                word is ","
                && index > 0
                && char.IsLetter(Word(index - 1)[0])
                && Text(index + 2) is ","
                && AgeAt(index + 1) is > YoungestAlone and { } years
            )
            {
                return years;
            }

            if (word.EndsWith("-year-old", StringComparison.Ordinal) && AgeOf(word[..^"-year-old".Length]) is { } old)
            {
                return old;
            }

            if (
                (
                    word is "aged" or "At" or "at" && (word is "aged" || Text(index + 2) is "," or "." or "the")
                        ? AgeAt(index + 1)
                    : word is "age" && Text(index + 1) is "of" ? AgeAt(index + 2)
                    : word is "is" or "was" or "turned" && Text(index + 2) is "," or "." or "and" or "years"
                        ? AgeAt(index + 1)
                    : null
                ) is
                { } said
            )
            {
                return said;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a person is a woman, by title, or by the pronouns of a document that names no other person; null where
    /// neither says.
    /// </summary>
    public bool? IsFemale(IEnumerable<Mention> mentions, bool isAlone)
    {
        foreach (var mention in mentions)
        {
            var before = Text(document.Tokenized.TokenIndexAt(mention.Span.Start) - 1);
            if (s_women.Contains(before) || s_men.Contains(before))
            {
                return s_women.Contains(before);
            }
        }

        if (!isAlone)
        {
            return null;
        }

        var (she, he) = (0, 0);
        foreach (var token in document.Tokenized.Tokens)
        {
            var word = document.Tokenized.Slice(token);
            she += s_she.ContainsIgnoringFirstCase(word) ? 1 : 0;
            he += s_he.ContainsIgnoringFirstCase(word) ? 1 : 0;
        }

        return she == he ? null
            : she > 2 * he ? true
            : he > 2 * she ? false
            : null;
    }

    private ReadOnlySpan<char> Text(int index) =>
        index >= 0 && index < document.Tokenized.Tokens.Length ? Word(index) : default;

    private int? AgeAt(int index) => AgeOf(Text(index));

    private static int? AgeOf(ReadOnlySpan<char> word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var age))
        {
            return age is > 5 and < OldestAge ? age : null;
        }

        Span<char> lowered = stackalloc char[Math.Min(word.Length, LongestNumber)];
        word[..lowered.Length].ToLowerInvariant(lowered);
        var hyphen = lowered.IndexOf('-');
        var teens = Array.IndexOf(s_teens, lowered.ToString());
        if (teens >= 0)
        {
            return teens + 10;
        }

        var tens = Array.IndexOf(s_tens, lowered[..(hyphen < 0 ? lowered.Length : hyphen)].ToString());
        return tens < 0
            ? null
            : ((tens + 2) * 10)
                + (hyphen < 0 ? 0 : Math.Max(0, Array.IndexOf(s_ones, lowered[(hyphen + 1)..].ToString())));
    }

    private ReadOnlySpan<char> Word(int index) => document.Tokenized.Slice(document.Tokenized.Tokens[index]);

    private void Before(Mention mention, bool isPerson, SortedSet<string> roles)
    {
        var sentence = document.Tokenized.SentenceIndexAt(mention.Span.Start);
        if (sentence < 0)
        {
            return;
        }

        var first = document.Tokenized.Sentences[sentence].TokenStart;
        var index = document.Tokenized.TokenIndexAt(mention.Span.Start);

        // A title inside the mention's span counts as well.
        for (
            var inside = index;
            inside < document.Tokenized.Tokens.Length && document.Tokenized.Tokens[inside].Span.End <= mention.Span.End;
            inside++
        )
        {
            Add(inside, isPerson, roles);
        }

        for (var back = index - 1; back >= first && back >= index - TokensBefore; back--)
        {
            var word = Word(back);
            if (s_stops.Contains(word) || (word is "," && back < index - 1))
            {
                return;
            }

            Add(back, isPerson, roles);
        }
    }

    private void After(Mention mention, bool isPerson, SortedSet<string> roles)
    {
        var tokens = document.Tokenized.Tokens;
        var index = document.Tokenized.TokenIndexAt(mention.Span.End);
        var isCopula = index < tokens.Length && s_copulas.Contains(Word(index));
        if (index >= tokens.Length || !(isCopula || Word(index) is "," or "("))
        {
            return;
        }

        var commas = 0;
        for (var ahead = index + 1; ahead < tokens.Length && ahead <= index + TokensAfter; ahead++)
        {
            var word = Word(ahead);
            if (s_stops.Contains(word) || (word is "," && ++commas == 2))
            {
                return;
            }

            Add(ahead, isPerson, roles);
        }
    }

    private void Add(int index, bool isPerson, SortedSet<string> roles)
    {
        if (Trades.Find(Word(index), isPerson) is { } trade)
        {
            roles.Add(trade);
        }
    }
}
