using System.Text;

namespace EntityGraph;

/// <summary>One form for the ways in which a name is written in Latin letters: Yeltsin and Jelzin's vowels apart, Gaddafi and Qadhafi are one.</summary>
internal static class Skeleton
{
    private static readonly (string From, string To)[] s_groups =
    [
        ("shch", "S"), ("sch", "S"), ("tsch", "C"), ("tch", "C"), ("ch", "C"), ("sh", "S"), ("zh", "Z"), ("kh", "h"), ("gh", "g"), ("dh", "d"),
        ("th", "t"), ("ph", "f"), ("ts", "c"), ("tz", "c"), ("ck", "k"), ("qu", "k"), ("ks", "x"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("iy", "i"),
        ("yi", "i"), ("ij", "i"), ("ii", "i"), ("yy", "i"), ("ey", "i"), ("ei", "i"), ("ai", "a"), ("ay", "a"), ("yo", "o"), ("io", "o"), ("jo", "o"),
        ("yu", "u"), ("iu", "u"), ("ju", "u"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("ye", "e"), ("ie", "e"), ("je", "e"), ("oe", "o"), ("ue", "u"), ("ae", "a"),
    ];

    /// <summary>The skeleton of a folded word; words of one skeleton may be one name.</summary>
    public static string Of(string word)
    {
        var builder = new StringBuilder(word.Length);
        for (var index = 0; index < word.Length;)
        {
            var group = Array.Find(s_groups, pair => word.AsSpan(index).StartsWith(pair.From, StringComparison.Ordinal));
            var next = group.To is not null ? group.To[0] : word[index] switch
            {
                'y' or 'j' => 'i',
                'w' => 'v',
                'q' => 'k',
                'z' => 's',
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
}
