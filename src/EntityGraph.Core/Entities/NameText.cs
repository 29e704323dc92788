using System.Text;

namespace EntityGraph;

/// <summary>Cleans names as texts write them.</summary>
internal static class NameText
{
    private static readonly string[] s_possessives = ["'s", "’s", "'", "’"];

    /// <summary>
    /// Without an article before and a possessive after it, runs of white space as one space, no full stop that only
    /// ends a sentence.
    /// </summary>
    public static string Clean(ReadOnlySpan<char> surface)
    {
        surface = surface.Trim();
        foreach (var possessive in s_possessives)
        {
            if (surface.Length > possessive.Length && surface.EndsWith(possessive, StringComparison.Ordinal))
            {
                surface = surface[..^possessive.Length];
                break;
            }
        }

        if (surface.Length > 4 && surface.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            surface = surface[4..];
        }

        var builder = new StringBuilder(surface.Length);
        foreach (var character in surface.Trim())
        {
            if (!char.IsWhiteSpace(character))
            {
                builder.Append(character);
            }
            else if (builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        return builder.Length > 0 ? builder.ToString() : surface.ToString();
    }

    /// <summary>
    /// True where all letters are capitals and there are at least two words or six letters: a headline's way, not an
    /// acronym.
    /// </summary>
    public static bool IsShouted(string name) =>
        name.Any(char.IsLetter)
        && !name.Any(char.IsLower)
        && (name.Contains(' ', StringComparison.Ordinal) || name.Length > 5);

    /// <summary>A shouted name with one capital a word; particles stay small.</summary>
    public static string ToProperCase(string name)
    {
        var builder = new StringBuilder(name.Length);
        var atStart = true;
        foreach (var character in name)
        {
            builder.Append(atStart ? char.ToUpperInvariant(character) : char.ToLowerInvariant(character));
            atStart = !char.IsLetter(character) && character is not ('\'' or '’');
        }

        return builder.ToString();
    }

    /// <summary>
    /// The forms of a name as one string for comparing: case, accents, hyphens, commas and full stops don't count.
    /// </summary>
    public static string Key(string name) =>
        string.Join(
            ' ',
            NameFolding
                .Fold(name)
                .Replace(".", "", StringComparison.Ordinal)
                .Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries)
        );
}
