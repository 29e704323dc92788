using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>Nouns that mean people, organisations and places: <c>data/gazetteers/common-nouns.tsv</c>.</summary>
internal static class CommonNouns
{
    private static readonly Lazy<FrozenDictionary<string, MentionKind>> s_kinds = new(Read);

    private static readonly FrozenDictionary<string, string> s_irregular = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["men"] = "man",
        ["women"] = "woman",
        ["children"] = "child",
        ["people"] = "person",
        ["wives"] = "wife",
        ["folks"] = "folk",
        ["chairmen"] = "chairman",
        ["gentlemen"] = "gentleman",
        ["fishermen"] = "fisherman",
        ["spokesmen"] = "spokesman",
        ["media"] = "media",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The kind of a lower-case noun, singular or plural; who has a trade is a person; null for any other word.
    /// </summary>
    public static MentionKind? KindOf(string lower)
    {
        var singular = Singular(lower);
        return s_kinds.Value.TryGetValue(lower, out var kind) || s_kinds.Value.TryGetValue(singular, out kind) ? kind
            : Trades.Find(singular, isPerson: true) is not null ? MentionKind.Person
            : null;
    }

    /// <summary>
    /// True for a lower-case word that stands before a person's name and belongs to it: "judge", "Mrs", "actress".
    /// </summary>
    public static bool IsTitle(string lower) =>
        TitleLexicon.IsTitle(lower)
        || PronounLexicon.SaidBy(lower) is not null
        || (KindOf(lower) == MentionKind.Person && !IsPlural(lower));

    /// <summary>True for a plural form.</summary>
    public static bool IsPlural(string lower) => lower is not "media" and not "police" && Singular(lower) != lower;

    /// <summary>The singular of a lower-case noun, as far as rules tell.</summary>
    public static string Singular(string lower)
    {
        if (s_irregular.TryGetValue(lower, out var singular))
        {
            return singular;
        }

        if (
            !lower.EndsWith('s')
            || lower.EndsWith("ss", StringComparison.Ordinal)
            || lower.EndsWith("us", StringComparison.Ordinal)
            || lower.Length < 4
        )
        {
            return lower;
        }

        if (lower.EndsWith("ies", StringComparison.Ordinal))
        {
            return lower[..^3] + "y";
        }

        return
            lower.EndsWith("ches", StringComparison.Ordinal)
            || lower.EndsWith("sses", StringComparison.Ordinal)
            || lower.EndsWith("shes", StringComparison.Ordinal)
            ? lower[..^2]
            : lower[..^1];
    }

    private static FrozenDictionary<string, MentionKind> Read()
    {
        var kinds = new Dictionary<string, MentionKind>(StringComparer.Ordinal);
        foreach (var row in GazetteerFile.Read("common-nouns.tsv", 2))
        {
            if (!SnakeCase.TryParse<MentionKind>(row[0], out var kind))
            {
                throw new DataFormatException("common-nouns.tsv", 0, $"'{row[0]}' is no kind.");
            }

            foreach (var word in GazetteerFile.List(row[1]))
            {
                kinds[word] = kind;
            }
        }

        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
