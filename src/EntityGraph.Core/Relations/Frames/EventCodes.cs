using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// CAMEO codes of verbs with their particles, prepositions and objects, from <c>data/gazetteers/event-verbs.tsv</c>.
/// </summary>
internal static class EventCodes
{
    private const string FileName = "event-verbs.tsv";
    private const int Columns = 5;
    private const string None = "-";

    // Codes are kept by set of verbs and set of nouns: spelt out they would be hundreds of thousands.
    private static readonly FrozenDictionary<string, ImmutableArray<string>> s_setsOf;
    private static readonly FrozenDictionary<(string Verb, string First, string Noun, string Last), string> s_codes;

    static EventCodes()
    {
        var sets = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var codes = new Dictionary<(string, string, string, string), string>();
        var verbs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cells in GazetteerFile.Read(FileName, Columns))
        {
            var isVerb = cells[0][0] == '=';
            if (cells[^1] != None)
            {
                foreach (var noun in GazetteerFile.List(cells[2]))
                {
                    codes.TryAdd((cells[0], cells[1], noun, cells[3]), cells[4]);
                }

                verbs.UnionWith(isVerb ? [] : [cells[0]]);
                continue;
            }

            foreach (var member in GazetteerFile.List(cells[2]))
            {
                sets[member] = [.. sets.GetValueOrDefault(member, []), cells[0]];
                verbs.UnionWith(isVerb ? [member] : []);
            }
        }

        s_setsOf = sets.ToFrozenDictionary(StringComparer.Ordinal);
        s_codes = codes.ToFrozenDictionary();
        Verbs = verbs.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>All verbs of the table.</summary>
    public static FrozenSet<string> Verbs { get; }

    /// <summary>
    /// The code of the longest known pattern; null where there is none, or where it turns on a noun that is unknown.
    /// </summary>
    /// <param name="verb">Dictionary form.</param>
    /// <param name="particle">Particle right after it; null for none.</param>
    /// <param name="noun">Its object, where that is no name, in lower case; null for none.</param>
    /// <param name="preposition">What links the other side; null for a direct object.</param>
    public static string? Find(string verb, string? particle, string? noun, string? preposition)
    {
        if (noun is null)
        {
            return Get(verb, particle ?? preposition ?? None, None, None) ?? Get(verb, None, None, None);
        }

        var other = noun.EndsWith('s') ? noun[..^1] : noun + "s";
        return Get(verb, particle ?? None, noun, preposition ?? None)
            ?? Get(verb, particle ?? None, other, preposition ?? None)
            ?? Get(verb, particle ?? None, noun, None)
            ?? Get(verb, particle ?? None, other, None);
    }

    private static string? Get(string verb, string first, string noun, string last)
    {
        foreach (var action in WithSets(verb, '='))
        {
            foreach (var thing in WithSets(noun, '&'))
            {
                if (s_codes.TryGetValue((action, first, thing, last), out var code))
                {
                    return code;
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> WithSets(string word, char mark) =>
        s_setsOf.GetValueOrDefault(word, []).Where(set => set[0] == mark).Prepend(word);
}
