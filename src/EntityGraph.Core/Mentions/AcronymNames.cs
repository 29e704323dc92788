using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>
/// Finds acronyms of organisations that the tagger missed where the words beside them say that somebody is meant:
/// "writes WCSTS", "the SLF in Davos".
/// </summary>
internal static class AcronymNames
{
    private const int Shortest = 3;
    private const int Longest = 6;

    private static readonly Lazy<FrozenSet<string>> s_nouns = new(() =>
        GazetteerFile
            .Read("common-acronyms.tsv", 2)
            .SelectMany(row => GazetteerFile.List(row[1]))
            .ToFrozenSet(StringComparer.Ordinal)
    );

    private static readonly WordSet s_acts = new(
        "said says told tells writes wrote warned warns announced announces claims claimed argues argued "
            + "wants wanted asked asks plans planned urged urges "
            + "refused refuses declined denies denied demands demanded hopes hoped insists insisted promises "
            + "promised rejects rejected objects objected"
    );
    private static readonly WordSet s_after = new("in of which whose 's ’s");

    /// <summary>Changes the names of a document.</summary>
    public static void Correct(NameEdits names)
    {
        var tokens = names.Document.Tokens;
        for (var token = 0; token < tokens.Length; token++)
        {
            if (
                tokens[token].Span.Length is >= Shortest and <= Longest
                && names.IsOpen(token)
                && IsAcronym(names.Word(token))
                && IsSomebody(names, token)
                && !s_nouns.Value.Contains(names.Word(token).ToString())
                && !IsAmongCapitals(names, token)
            )
            {
                names.Put(token, token + 1, MentionKind.Organisation);
            }
        }
    }

    private static bool IsAcronym(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('A', 'Z');

    // "Writes WCSTS", "the SLF warned", "SLF in Davos, which began".
    private static bool IsSomebody(NameEdits names, int token)
    {
        var hasArticle = names.Word(token - 1) is "the" or "The";
        var before = names.Word(hasArticle ? token - 2 : token - 1);
        var next = names.Word(token + 1);
        return s_acts.Contains(before)
            || s_acts.Contains(next)
            || (hasArticle && (s_after.Contains(next) || before is "by"))
            || (
                next is "in"
                && names.IsCapitalised(token + 2)
                && names.Word(token + 3) is ","
                && names.Word(token + 4) is "which" or "whose"
            );
    }

    private static bool IsAmongCapitals(NameEdits names, int token) =>
        (names.Word(token - 1) is { Length: > 1 } before && IsAcronym(before))
        || (names.Word(token + 1) is { Length: > 1 } next && IsAcronym(next));
}
