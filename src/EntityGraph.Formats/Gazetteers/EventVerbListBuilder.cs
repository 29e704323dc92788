using System.Buffers;
using System.Text.RegularExpressions;

namespace EntityGraph.Formats;

/// <summary>
/// Derives the table of event codes that Core embeds, <c>data/gazetteers/event-verbs.tsv</c>, from PETRARCH's verb
/// dictionary <c>CAMEO.2.0.txt</c> (MIT, Open Event Data Alliance).
/// </summary>
/// <remarks>
/// Kept are the code of each verb by itself and of its patterns of at most one noun and one preposition after the verb;
/// patterns with words before it, with longer phrases or with a code for the other side only are left out. Sorted, so
/// that equal inputs give equal bytes.
/// </remarks>
public static partial class EventVerbListBuilder
{
    /// <summary>The comment lines that open the table.</summary>
    public const string Header =
        "# Derived from CAMEO.2.0.txt, the verb dictionary of PETRARCH, MIT licence: see event-verbs.LICENSE.txt. Written by EventVerbListBuilder: do not edit.\n"
        + "# Columns: verbs, particle or preposition after them, nouns after that (object or the preposition's), preposition after the noun, CAMEO code; - for none. A row that opens with & is a set of nouns, one that opens with = a set of verbs.\n";

    private const int FirstPatternColumn = 2;

    // Of longer phrases, and of what the pattern asks of the other side.
    private static readonly SearchValues<char> s_marks = SearchValues.Create("{}$^+%");

    private static readonly HashSet<string> s_prepositions = new(StringComparer.Ordinal)
    {
        "about",
        "across",
        "after",
        "against",
        "ahead",
        "along",
        "alongside",
        "among",
        "apart",
        "around",
        "aside",
        "at",
        "away",
        "back",
        "behind",
        "between",
        "beyond",
        "by",
        "down",
        "for",
        "forth",
        "forward",
        "from",
        "in",
        "inside",
        "into",
        "near",
        "of",
        "off",
        "on",
        "onto",
        "out",
        "outside",
        "over",
        "through",
        "to",
        "together",
        "toward",
        "towards",
        "under",
        "up",
        "upon",
        "with",
        "within",
        "without",
    };

    /// <summary>Reads the dictionary and writes the table.</summary>
    /// <param name="dictionary">The content of <c>CAMEO.2.0.txt</c>.</param>
    public static string Build(TextReader dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        var sets = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var blocks = new List<Block> { new() };
        List<string>? set = null;
        while (dictionary.ReadLine() is { } line && !line.Contains("TRANSFORMATIONS", StringComparison.Ordinal))
        {
            var text = line.Split('#', 2)[0].Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (text[0] == '&')
            {
                sets[SetName(text)] = set = [];
            }
            else if (text.StartsWith("---", StringComparison.Ordinal))
            {
                set = null;
                var name = "=" + Words(text.Trim('-'))[0];
                var same = blocks.Count(block => block.Name.Split('~')[0] == name);
                blocks.Add(
                    new Block
                    {
                        Code = CodeOf(text),
                        Name = same == 0 ? name : FormattableString.Invariant($"{name}~{same + 1}"),
                    }
                );
            }
            else if (set is not null)
            {
                set.Add(text.Trim('+', '_').ToLowerInvariant());
            }
            else if (text.StartsWith("- ", StringComparison.Ordinal))
            {
                AddPattern(text, blocks[^1], blocks[^1].Verbs);
            }
            else
            {
                AddVerb(text, blocks[^1], blocks);
            }
        }

        var rows = blocks.SelectMany(block => block.Rows()).Distinct(StringComparer.Ordinal).ToList();
        rows.Sort(StringComparer.Ordinal);
        var used = sets.Where(pair => rows.Exists(row => row.Split('\t')[2].Split('|').Contains(pair.Key)));
        return Header
            + string.Concat(
                used.Select(pair =>
                    $"{pair.Key}\t-\t{string.Join('|', pair.Value.Where(IsPlain).Order(StringComparer.Ordinal))}\t-\t-\n"
                )
            )
            + string.Concat(
                blocks
                    .Where(block => rows.Exists(row => row.StartsWith(block.Name + "\t", StringComparison.Ordinal)))
                    .Select(block =>
                        $"{block.Name}\t-\t{string.Join('|', block.Verbs.Distinct().Order(StringComparer.Ordinal))}\t-\t-\n"
                    )
                    .Order(StringComparer.Ordinal)
            )
            + string.Concat(rows.Select(row => row + "\n"));
    }

    private static void AddVerb(string text, Block block, List<Block> blocks)
    {
        var words = Words(text);
        if (words.Length is 0 or > 2 || !words.All(IsPlain))
        {
            return;
        }

        var own = CodeOf(text) ?? block.Code;
        if (words.Length == 1)
        {
            block.Verbs.Add(words[0]);
            block.Add(own == block.Code ? block.Verbs : [words[0]], "-", "-", "-", own);
            return;
        }

        var isParticle = s_prepositions.Contains(words[1]);
        block.Add([words[0]], isParticle ? words[1] : "-", isParticle ? "-" : words[1], "-", own);
    }

    private static void AddPattern(string text, Block block, List<string> verbs)
    {
        var pattern = Brackets().Replace(text, "")[FirstPatternColumn..].Trim();
        if (pattern.Length < FirstPatternColumn || pattern[0] != '*')
        {
            return;
        }

        var words = pattern[1..]
            .Replace("(", " ", StringComparison.Ordinal)
            .Replace(")", " ", StringComparison.Ordinal)
            .Trim()
            .ToLowerInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 3 || words.Any(word => word.AsSpan().ContainsAny(s_marks)))
        {
            return;
        }

        var first = s_prepositions.Contains(words[0]) ? words[0] : "-";
        var rest = first == "-" ? words : words[1..];
        var last = rest.Length == 2 && s_prepositions.Contains(rest[1]) ? rest[1] : "-";
        if (rest.Length > 2 || (rest.Length == 2 && last == "-"))
        {
            return;
        }

        var noun =
            rest.Length == 0 ? "-"
            : rest[0][0] == '&' ? SetName(rest[0])
            : rest[0].Trim('_');
        if (noun[0] is '&' or '-' || IsPlain(noun))
        {
            block.Add(verbs, first, noun, last, CodeOf(text));
        }
    }

    private static string[] Words(string text) =>
        Braces()
            .Replace(Brackets().Replace(text, ""), "")
            .Trim()
            .ToLowerInvariant()
            .Trim('+')
            .Split('_', StringSplitOptions.RemoveEmptyEntries);

    private static string SetName(string text) => "&" + text.Trim('&', '_').ToLowerInvariant();

    private static bool IsPlain(string word) => word.All(char.IsAsciiLetterLower);

    // [042:043] is what the one does and how the other takes it; [:043] says only the latter, [---] that it is no
    // event.
    private static string? CodeOf(string text)
    {
        var match = Code().Match(text);
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"\[(\d{3,4})(?::\d{3,4})?\]")]
    private static partial Regex Code();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Braces();

    private sealed class Block
    {
        private readonly Dictionary<
            (List<string> Verbs, string First, string Last, string Code),
            SortedSet<string>
        > _nouns = [];

        public string? Code { get; init; }

        public string Name { get; init; } = "=";

        public List<string> Verbs { get; } = [];

        public void Add(List<string> verbs, string first, string noun, string last, string? code)
        {
            if (code is null)
            {
                return;
            }

            var key = (verbs, first, last, code);
            (
                _nouns.TryGetValue(key, out var nouns)
                    ? nouns
                    : _nouns[key] = new SortedSet<string>(StringComparer.Ordinal)
            ).Add(noun);
        }

        public IEnumerable<string> Rows() =>
            _nouns
                .Where(row => row.Key.Verbs.Count > 0)
                .Select(row =>
                    $"{(row.Key.Verbs == Verbs ? Name : row.Key.Verbs[0])}\t{row.Key.First}\t{string.Join('|', row.Value)}\t{row.Key.Last}\t{row.Key.Code}"
                );
    }
}
