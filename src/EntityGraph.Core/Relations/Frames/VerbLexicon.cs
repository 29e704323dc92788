using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>Tells the dictionary form of a verb, from <c>data/gazetteers/verbs.tsv</c> and the regular forms.</summary>
internal static class VerbLexicon
{
    private const string FileName = "verbs.tsv";
    private const int ShortestStem = 2;

    // Frequent irregular forms, and the auxiliaries.
    private static readonly string[] s_irregular =
    [
        "be am is are was were been being 's 're 'm",
        "have has had having 've",
        "do does did done doing",
        "go goes went gone going",
        "meet met",
        "say said",
        "hold held",
        "lead led",
        "leave left",
        "fight fought",
        "strike struck stricken",
        "win won",
        "lose lost",
        "find found",
        "bring brought",
        "buy bought",
        "sell sold",
        "send sent",
        "seek sought",
        "teach taught",
        "catch caught",
        "build built",
        "spend spent",
        "shoot shot",
        "sue sued suing",
        "tie tied tying",
        "lie lied lay lain lying",
        "die died dying",
        "pay paid",
        "lay laid",
        "swear swore sworn",
        "steal stole stolen",
        "withdraw withdrew withdrawn",
        "overthrow overthrew overthrown",
        "forgive forgave forgiven",
        "forbid forbade forbidden",
        "bid bid",
        "flee fled",
        "shake shook shaken",
        "beat beat beaten",
        "bind bound",
        "feed fed",
        "freeze froze frozen",
        "hang hung hanged",
        "ban banned banning",
        "undertake undertook undertaken",
        "fly flies flew flown flying",
        "throw threw thrown",
        "draw drew drawn",
        "blow blew blown",
        "overtake overtook overtaken",
        "marry married marries",
        "quit quit quitting",
        "oust ousted",
        "woo wooed wooing",
    ];

    private static readonly FrozenSet<string> s_verbs;
    private static readonly FrozenDictionary<string, string> s_lemmas;

    static VerbLexicon()
    {
        var lemmas = new Dictionary<string, string>(StringComparer.Ordinal);
        var verbs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in s_irregular.Select(row => row.Split(' ')))
        {
            verbs.Add(row[0]);
            Add(lemmas, row[0], row.Skip(1));
        }

        foreach (var cells in GazetteerFile.Read(FileName, 2))
        {
            verbs.Add(cells[0]);
            Add(lemmas, cells[0], GazetteerFile.List(cells[1]));
        }

        foreach (var verb in EventCodes.Verbs)
        {
            verbs.Add(verb);
        }

        s_verbs = verbs.ToFrozenSet(StringComparer.Ordinal);
        foreach (var verb in verbs)
        {
            Add(lemmas, verb, Inflection.Of(verb).Where(form => form.Form != VerbForm.Base).Select(form => form.Word));
        }

        s_lemmas = lemmas.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The dictionary form of a verb in lower case; the word itself where nothing is known of it.</summary>
    public static string Lemma(string word)
    {
        if (s_lemmas.TryGetValue(word, out var lemma))
        {
            return lemma;
        }

        return s_verbs.Contains(word)
            ? word
            : Stem(word, "ies", "y")
                ?? Stem(word, "es", "")
                ?? Stem(word, "s", "")
                ?? Stem(word, "ied", "y")
                ?? Stem(word, "ed", "")
                ?? Stem(word, "ed", "e")
                ?? Stem(word, "ing", "")
                ?? Stem(word, "ing", "e")
                ?? Guess(word);
    }

    /// <summary>True for the dictionary form of a listed verb.</summary>
    public static bool IsKnown(string lemma) => s_verbs.Contains(lemma);

    /// <summary>True for a form that tells of the past or is a past participle, as far as spelling goes.</summary>
    public static bool IsPast(string word) =>
        Lemma(word) != word
        && !word.EndsWith("ing", StringComparison.Ordinal)
        && (!word.EndsWith('s') || word is "was")
        && word is not ("is" or "are" or "am" or "has" or "does" or "'re" or "'m" or "'ve");

    /// <summary>True for an -ing form.</summary>
    public static bool IsGerund(string word) =>
        word.Length > 4 && word.EndsWith("ing", StringComparison.Ordinal) && Lemma(word) != word;

    private static void Add(Dictionary<string, string> lemmas, string verb, IEnumerable<string> forms)
    {
        foreach (var form in forms)
        {
            lemmas.TryAdd(form, verb);
        }
    }

    private static string? Stem(string word, string ending, string instead)
    {
        if (word.Length - ending.Length < ShortestStem || !word.EndsWith(ending, StringComparison.Ordinal))
        {
            return null;
        }

        var stem = word[..^ending.Length] + instead;
        return s_verbs.Contains(stem) ? stem
            : stem.Length > 2 && stem[^1] == stem[^2] && s_verbs.Contains(stem[..^1]) ? stem[..^1]
            : null;
    }

    // A verb that no list has: cut what looks like an ending.
    private static string Guess(string word) =>
        word switch
        {
            _ when word.Length > 5 && word.EndsWith("ied", StringComparison.Ordinal) => word[..^3] + "y",
            _ when word.Length > 5 && word.EndsWith("ated", StringComparison.Ordinal) => word[..^1],
            _ when word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) => Undouble(word[..^2]),
            _ when word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) => Undouble(word[..^3]),
            _ when word.Length > 4 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
            _ => word,
        };

    // "planned" to "plan", "merged" to "merge": a consonant that no English verb ends in alone takes its e back.
    private static string Undouble(string stem) =>
        stem switch
        {
            _ when stem.Length > 2 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'f' or 'z') => stem[..^1],
            _ when stem[^1] is 'v' or 'c' or 'g' or 'z' or 'u'
                    || stem.EndsWith("at", StringComparison.Ordinal)
                    || stem.EndsWith("is", StringComparison.Ordinal) => stem + "e",
            _ => stem,
        };
}
