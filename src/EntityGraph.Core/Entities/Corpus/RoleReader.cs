using System.Collections.Immutable;
using System.Globalization;

namespace EntityGraph;

/// <summary>Reads what stands beside names: trades ("striker Ana Brandt", "Ana Brandt, the mayor of Aldport,") and ages ("Ana Brandt, 41,").</summary>
internal sealed class RoleReader(AnnotatedDocument document)
{
    private const int TokensBefore = 7;
    private const int TokensAfter = 14;
    private const int MostRoles = 8;
    private const int OldestAge = 110;

    private static readonly WordSet s_stops = new(". ; : ( ) \" ” “ said says told who which that whose when while and but as has had have");
    private static readonly WordSet s_copulas = new("is was are were became remains as");

    /// <summary>The listed trades beside some mentions, each once, ordinal order.</summary>
    public ImmutableArray<string> Roles(IEnumerable<Mention> mentions)
    {
        var roles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Form == MentionForm.Pronoun)
            {
                continue;
            }

            Before(mention, roles);
            After(mention, roles);
        }

        return [.. roles.Take(MostRoles)];
    }

    /// <summary>The age that stands after a name, in years; null for none.</summary>
    public int? Age(IEnumerable<Mention> mentions)
    {
        var tokens = document.Tokenized.Tokens;
        foreach (var mention in mentions)
        {
            var index = document.Tokenized.TokenIndexAt(mention.Span.End);
            if (index + 2 < tokens.Length && Word(index) is "," or "(" && Word(index + 2) is "," or "." or ")" or "-"
                && int.TryParse(Word(index + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age is > 0 and < OldestAge)
            {
                return age;
            }

            if (index + 1 < tokens.Length && Word(index) is "," && Word(index + 1) is "aged" && index + 2 < tokens.Length
                && int.TryParse(Word(index + 2), NumberStyles.None, CultureInfo.InvariantCulture, out age) && age is > 0 and < OldestAge)
            {
                return age;
            }
        }

        return null;
    }

    private ReadOnlySpan<char> Word(int index) => document.Tokenized.Slice(document.Tokenized.Tokens[index]);

    private void Before(Mention mention, SortedSet<string> roles)
    {
        var sentence = document.Tokenized.SentenceIndexAt(mention.Span.Start);
        if (sentence < 0)
        {
            return;
        }

        var first = document.Tokenized.Sentences[sentence].TokenStart;
        var index = document.Tokenized.TokenIndexAt(mention.Span.Start);

        // A title inside the mention's span counts as well.
        for (var inside = index; inside < document.Tokenized.Tokens.Length && document.Tokenized.Tokens[inside].Span.End <= mention.Span.End; inside++)
        {
            Add(inside, roles);
        }

        for (var back = index - 1; back >= first && back >= index - TokensBefore; back--)
        {
            var word = Word(back);
            if (s_stops.Contains(word) || (word is "," && back < index - 1))
            {
                return;
            }

            Add(back, roles);
        }
    }

    private void After(Mention mention, SortedSet<string> roles)
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

            Add(ahead, roles);
        }
    }

    private void Add(int index, SortedSet<string> roles)
    {
        if (Trades.Find(Word(index)) is { } trade)
        {
            roles.Add(trade);
        }
    }
}
