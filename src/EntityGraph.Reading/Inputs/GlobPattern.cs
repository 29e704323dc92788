using System.Text;
using System.Text.RegularExpressions;

namespace EntityGraph.Reading;

/// <summary>
/// A path pattern: <c>*</c> and <c>?</c> within a name, <c>[a-z]</c>, <c>{a,b}</c>, and <c>**</c> across folders.
/// </summary>
internal sealed class GlobPattern
{
    private static readonly char[] s_wildcards = ['*', '?', '[', '{'];
    private readonly Regex _regex;

    private GlobPattern(string folder, Regex regex)
    {
        Folder = folder;
        _regex = regex;
    }

    /// <summary>
    /// The folder that every match lies below, as far as the pattern fixes it; empty for the current one.
    /// </summary>
    public string Folder { get; }

    public static bool IsPattern(string path) => path.AsSpan().IndexOfAny(s_wildcards) >= 0;

    public static GlobPattern Parse(string pattern)
    {
        var path = Path.DirectorySeparatorChar == '\\' ? pattern.Replace('\\', '/') : pattern;
        var border = path.LastIndexOf('/', path.AsSpan().IndexOfAny(s_wildcards)) + 1;
        var regex = new Regex(
            "^" + ToRegex(path[border..]) + "$",
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
        );
        return new GlobPattern(path[..border], regex);
    }

    /// <summary>True where a path below <see cref="Folder"/>, with <c>/</c> between names, fits.</summary>
    public bool Accepts(string relativePath) => _regex.IsMatch(relativePath);

    private static string ToRegex(string glob)
    {
        var regex = new StringBuilder();
        var braces = 0;
        for (var index = 0; index < glob.Length; index++)
        {
            var rest = glob.AsSpan(index);
            if (rest.StartsWith("**/"))
            {
                regex.Append("(?:.*/)?");
                index += 2;
            }
            else if (rest.StartsWith("**"))
            {
                regex.Append(".*");
                index++;
            }
            else if (glob[index] == '[' && rest[1..].IndexOf(']') is > 0 and var length)
            {
                regex.Append(CharacterClass(glob.Substring(index + 1, length)));
                index += length + 1;
            }
            else
            {
                regex.Append(ToRegex(glob[index], ref braces));
            }
        }

        return regex.Append(')', braces).ToString();
    }

    private static string ToRegex(char character, ref int braces)
    {
        switch (character)
        {
            case '*':
                return "[^/]*";
            case '?':
                return "[^/]";
            case '{':
                braces++;
                return "(?:";
            case '}' when braces > 0:
                braces--;
                return ")";
            case ',' when braces > 0:
                return "|";
            default:
                return Regex.Escape(character.ToString());
        }
    }

    private static string CharacterClass(string characters)
    {
        var negated = characters[0] is '!' or '^' && characters.Length > 1;
        var members = (negated ? characters[1..] : characters)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal)
            .Replace("^", "\\^", StringComparison.Ordinal);
        return (negated ? "[^/" : "[") + members + "]";
    }
}
