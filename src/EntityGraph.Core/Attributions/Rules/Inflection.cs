namespace EntityGraph;

/// <summary>Regular English verb forms.</summary>
internal static class Inflection
{
    // Verbs of more than one syllable whose last consonant is doubled.
    private static readonly HashSet<string> s_doubled = new(StringComparer.Ordinal)
    {
        "admit",
        "rebut",
        "refer",
        "repel",
        "submit",
        "commit",
        "regret",
        "rebel",
        "transmit",
    };

    /// <summary>The forms of a regular verb: "says", "claimed", "claiming".</summary>
    public static IEnumerable<(string Word, VerbForm Form)> Of(string verb)
    {
        yield return (verb, VerbForm.Base);
        yield return (Third(verb), VerbForm.Third);
        yield return (Past(verb), VerbForm.Past);
        yield return (Gerund(verb), VerbForm.Gerund);
    }

    public static string Third(string verb) =>
        EndsInY(verb) ? verb[..^1] + "ies"
        : verb.EndsWith('s')
        || verb.EndsWith('x')
        || verb.EndsWith('z')
        || verb.EndsWith('o')
        || verb.EndsWith("ch", StringComparison.Ordinal)
        || verb.EndsWith("sh", StringComparison.Ordinal)
            ? verb + "es"
        : verb + "s";

    public static string Past(string verb) =>
        verb.EndsWith('e') ? verb + "d"
        : EndsInY(verb) ? verb[..^1] + "ied"
        : Doubles(verb) ? verb + verb[^1] + "ed"
        : verb + "ed";

    public static string Gerund(string verb) =>
        verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing"
        : Doubles(verb) ? verb + verb[^1] + "ing"
        : verb + "ing";

    private static bool EndsInY(string verb) => verb.Length > 1 && verb[^1] == 'y' && !IsVowel(verb[^2]);

    private static bool Doubles(string verb) =>
        s_doubled.Contains(verb)
        || (
            verb.Length is 3 or 4
            && !IsVowel(verb[^1])
            && verb[^1] is not ('w' or 'x' or 'y')
            && IsVowel(verb[^2])
            && !IsVowel(verb[^3])
        );

    private static bool IsVowel(char character) => character is 'a' or 'e' or 'i' or 'o' or 'u';
}
