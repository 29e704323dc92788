using System.Text;

namespace EntityGraph;

/// <summary>
/// Compares names that were carried over from another script by sound: "Zakhary" and "Zachary", "Seyhoun" and "Seyhun".
/// </summary>
internal static class NameSounds
{
    private const int ShortestName = 4;

    private static readonly (string Written, string Sound)[] s_sounds =
    [
        ("sch", "s"),
        ("sh", "s"),
        ("kh", "k"),
        ("ch", "k"),
        ("gh", "k"),
        ("ph", "f"),
        ("th", "t"),
        ("dh", "d"),
        ("zh", "z"),
        ("ck", "k"),
        ("q", "k"),
        ("c", "k"),
        ("g", "k"),
        ("w", "v"),
        ("ou", "u"),
        ("oo", "u"),
    ];

    /// <summary>
    /// True for two ways to write one name part: the same sounds in order and the same last letter, so that "Daniel"
    /// and "Daniela", "Jean" and "Joan" stay two.
    /// </summary>
    /// <param name="first">A folded part.</param>
    /// <param name="second">Another.</param>
    public static bool AreAlike(string first, string second) =>
        first == second
        || (
            first.Length >= ShortestName
            && second.Length >= ShortestName
            && LastOf(first) == LastOf(second)
            && SkeletonOf(first) == SkeletonOf(second)
        );

    private static char LastOf(string name) => name[^1] is 'y' or 'j' or 'i' ? 'i' : name[^1];

    private static string SkeletonOf(string name)
    {
        foreach (var (written, sound) in s_sounds)
        {
            name = name.Replace(written, sound, StringComparison.Ordinal);
        }

        // E, i and y are one vowel, o and u another; doubled letters are one; an h that is left is silent.
        var builder = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            var sound =
                letter is 'e' or 'i' or 'y' ? 'e'
                : letter is 'o' or 'u' ? 'o'
                : letter;
            if (letter is not ('h' or '\'') && (builder.Length == 0 || builder[^1] != sound))
            {
                builder.Append(sound);
            }
        }

        return builder.ToString() is "momad" or "momed" ? "momed" : builder.ToString();
    }
}
