using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EntityGraph;

/// <summary>The part of an entity id that comes from its name.</summary>
public static class Slug
{
    private const int HashBytes = 6;

    // Latin letters that NFKD leaves whole, so that "Strømnes" and "Stromnes" are one slug.
    private static readonly Dictionary<int, string> s_folds = new()
    {
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ı'] = "i",
        ['ħ'] = "h",
        ['ŋ'] = "n",
        ['ŧ'] = "t",
        ['ə'] = "a",
    };

    /// <summary>
    /// NFKD, marks stripped, invariant lower case, ø ł ß and their like to plain letters, every run of other characters
    /// one hyphen; 12 hex digits of SHA-256 over the UTF-8 name where nothing is left.
    /// </summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var clean = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
        var builder = new StringBuilder(clean.Length);
        foreach (var rune in clean.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                var lower = Rune.ToLowerInvariant(rune);
                builder.Append(s_folds.TryGetValue(lower.Value, out var fold) ? fold : lower.ToString());
            }
            else if (
                Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
                && builder.Length > 0
                && builder[^1] != '-'
            )
            {
                builder.Append('-');
            }
        }

        var slug = builder.ToString().Trim('-');
        return slug.Length > 0
            ? slug
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, HashBytes));
    }
}
