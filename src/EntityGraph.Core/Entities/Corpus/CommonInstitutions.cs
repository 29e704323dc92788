using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Names that many towns have one of ("Holy Cross Hospital", "Lincoln High School"): a common head and common words
/// before it.
/// </summary>
internal static class CommonInstitutions
{
    private static readonly Lazy<FrozenSet<string>> s_heads = new(() => GivenNames.Listed("head"));
    private static readonly Lazy<FrozenSet<string>> s_bodies = new(() => GivenNames.Listed("body"));
    private static readonly Lazy<FrozenSet<string>> s_words = new(() => GivenNames.Listed("namesake"));

    /// <summary>True where the folded words are a common head and common words alone.</summary>
    public static bool Is(ImmutableArray<string> words) =>
        words.Length > 1
        && (s_heads.Value.Contains(words[^1]) || s_heads.Value.Contains(words[0]))
        && words
            .Skip(s_heads.Value.Contains(words[^1]) ? 0 : 1)
            .SkipLast(s_heads.Value.Contains(words[^1]) ? 1 : 0)
            .All(word => s_heads.Value.Contains(word) || s_words.Value.Contains(word) || GivenNames.IsCommon(word));

    /// <summary>
    /// True for a folded word that ends the names of organisations and places, never of a person ("foundation").
    /// </summary>
    public static bool IsHead(string word) => s_heads.Value.Contains(word) || s_bodies.Value.Contains(word);

    /// <summary>
    /// True for the folded words of a ministry's name, which without its country says nothing outside its document.
    /// </summary>
    public static bool IsMinistry(ImmutableArray<string> words) =>
        words.Length > 1 && (words[0] == "ministry" || words[^1] == "ministry");
}
