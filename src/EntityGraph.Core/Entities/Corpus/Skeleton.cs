using System.Text;

namespace EntityGraph;

/// <summary>
/// One form for the ways in which a name is written in Latin letters: Yeltsin and Jelzin's vowels apart, Gaddafi and
/// Qadhafi are one.
/// </summary>
internal static class Skeleton
{
    private const int LongWord = 3;
    private const int VeryLongWord = 5;

    private static readonly (string From, string To)[] s_groups =
    [
        ("shch", "S"),
        ("sch", "S"),
        ("tsch", "C"),
        ("tch", "C"),
        ("ch", "C"),
        ("sh", "S"),
        ("zh", "Z"),
        ("kh", "h"),
        ("gh", "g"),
        ("dh", "d"),
        ("th", "t"),
        ("ph", "f"),
        ("ts", "c"),
        ("tz", "c"),
        ("ck", "k"),
        ("qu", "k"),
        ("ks", "x"),
        ("ou", "u"),
        ("oo", "u"),
        ("ee", "i"),
        ("iy", "i"),
        ("yi", "i"),
        ("ij", "i"),
        ("ii", "i"),
        ("yy", "i"),
        ("ey", "i"),
        ("ei", "i"),
        ("ai", "a"),
        ("ay", "a"),
        ("yo", "o"),
        ("io", "o"),
        ("jo", "o"),
        ("yu", "u"),
        ("iu", "u"),
        ("ju", "u"),
        ("ya", "a"),
        ("ia", "a"),
        ("ja", "a"),
        ("ye", "e"),
        ("ie", "e"),
        ("je", "e"),
    ];

    private static readonly (string From, string To)[] s_sounds =
    [
        ("tsch", "s"),
        ("shch", "s"),
        ("sch", "s"),
        ("tch", "s"),
        ("ch", "s"),
        ("sh", "s"),
        ("zh", "s"),
        ("ts", "s"),
        ("tz", "s"),
        ("dz", "s"),
        ("dj", "s"),
        ("hs", "s"),
        ("ks", "s"),
        ("ck", "k"),
        ("kh", "k"),
        ("gh", "k"),
        ("ph", "f"),
        ("th", "t"),
        ("dh", "t"),
        ("qi", "s"),
        ("ij", "\0"),
    ];

    /// <summary>The skeleton of a folded word; words of one skeleton may be one name.</summary>
    public static string Of(string word)
    {
        word = word.Replace("ue", "u", StringComparison.Ordinal)
            .Replace("oe", "o", StringComparison.Ordinal)
            .Replace("ae", "a", StringComparison.Ordinal);
        var builder = new StringBuilder(word.Length);
        for (var index = 0; index < word.Length; )
        {
            var group = Array.Find(s_groups, pair =>
                word.AsSpan(index).StartsWith(pair.From, StringComparison.Ordinal)
            );
            var next = group.To is not null
                ? group.To[0]
                : word[index] switch
                {
                    'y' or 'j' => 'i',
                    'w' => 'v',
                    'q' => 'k',
                    'z' or 'ß' => 's',
                    'þ' => 't',
                    'ð' => 'd',
                    'æ' or 'ə' => 'a',
                    'œ' => 'o',
                    '\'' or '-' => '\0',
                    var other => other,
                };
            index += group.From?.Length ?? 1;
            if (next != '\0' && (builder.Length == 0 || builder[^1] != next))
            {
                builder.Append(next);
            }
        }

        return builder.ToString();
    }

    /// <summary>
    /// The consonants of a folded word by where they are spoken, whatever the system of writing: "Hakobyan" and
    /// "Hagopian", "Zhou" and "Chou".
    /// </summary>
    public static string Sounds(string word)
    {
        // Ukrainian h is Russian g: "Hryhorenko" and "Grigorenko".
        word =
            word.EndsWith("enko", StringComparison.Ordinal) || word.EndsWith("chuk", StringComparison.Ordinal)
                ? WithHardG(word)
                : word;
        var builder = new StringBuilder(word.Length);
        for (var index = 0; index < word.Length; )
        {
            var rest = word.AsSpan(index);
            var group = Array.Find(s_sounds, pair =>
                word.AsSpan(index).StartsWith(pair.From, StringComparison.Ordinal)
            );
            if (group.From == "kh" && index > 0 && word[index - 1] is 'a' or 'e' or 'i' or 'o' or 'u')
            {
                // "Akhmet" and "Ahmet": between vowel and consonant it is as often written h.
                group.To = "\0";
            }

            index += group.From?.Length ?? 1;
            var sound = group.From is not null
                ? group.To[0]
                : rest[0] switch
                {
                    'b' or 'p' => 'p',
                    'd' or 't' or 'ð' or 'þ' => 't',
                    'g' or 'k' or 'q' => 'k',
                    'v' or 'w' or 'f' => 'f',
                    'c' or 's' or 'z' or 'x' or 'j' => 's',
                    'l' or 'r' or 'm' or 'n' => rest[0],
                    _ => '\0',
                };
            if (sound != '\0' && (builder.Length == 0 || builder[^1] != sound))
            {
                builder.Append(sound);
            }
        }

        return builder.Length > 0 ? builder.ToString() : word;
    }

    private static string WithHardG(string word) =>
        string.Concat(
            word.Select(
                (letter, index) =>
                    letter == 'h' && (index == 0 || word[index - 1] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y')
                        ? 'g'
                        : letter
            )
        );

    /// <summary>
    /// True where two folded words have the same sounds, or long ones all but one that is not the first: one too many
    /// ("Bohdan" and "Bogdan"), or of five sounds another one; short ones must have the same vowels too. "Brown" and
    /// "Pravica" share three of four: two names.
    /// </summary>
    public static bool SoundAlike(string first, string second)
    {
        var (one, other) = (Sounds(first), Sounds(second));
        return Math.Max(one.Length, other.Length) > LongWord
            ? one == other
                || (
                    one[0] == other[0]
                    && (one.Length != other.Length || one.Length >= VeryLongWord)
                    && IsOneEdit(one, other)
                )
            : one == other && (one.Length == LongWord || Vowels(first) == Vowels(second));
    }

    /// <summary>True where two folded words have the same sounds.</summary>
    public static bool SameSounds(string first, string second) => Sounds(first) == Sounds(second);

    private static string Vowels(string word) =>
        string.Concat(word.Where(character => character is 'a' or 'e' or 'i' or 'o' or 'u'));

    private static bool IsOneEdit(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var start = shorter.AsSpan().CommonPrefixLength(longer);
        return longer.Length - shorter.Length <= 1
            && shorter
                .AsSpan(shorter.Length == longer.Length ? Math.Min(start + 1, shorter.Length) : start)
                .SequenceEqual(longer.AsSpan(Math.Min(start + 1, longer.Length)));
    }
}
