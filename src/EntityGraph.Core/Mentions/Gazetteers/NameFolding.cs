using System.Text;

namespace EntityGraph;

/// <summary>One form for the ways in which texts write the same name.</summary>
internal static class NameFolding
{
    private const int TableSize = 0x2200;
    private static readonly char[] s_table = BuildTable();

    /// <summary>The folded character; NUL for one that counts for nothing (a combining mark, a soft hyphen).</summary>
    public static char Fold(char character) => character < TableSize ? s_table[character] : character;

    /// <summary>The folded form of a name.</summary>
    public static string Fold(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            var folded = Fold(character);
            if (folded != '\0')
            {
                builder.Append(folded);
            }
        }

        return builder.ToString();
    }

    /// <summary>
    /// How a text writes a name, given the list's way. Letters are compared in order, so accents and hyphens may
    /// differ.
    /// </summary>
    public static NameCasing CasingOf(ReadOnlySpan<char> written, ReadOnlySpan<char> listed)
    {
        var hasLower = false;
        var listedHasLower = false;
        var position = 0;
        foreach (var character in listed)
        {
            if (!char.IsLetter(character))
            {
                continue;
            }

            while (position < written.Length && !char.IsLetter(written[position]))
            {
                position++;
            }

            if (position == written.Length)
            {
                break;
            }

            var isLower = char.IsLower(written[position]);
            if (char.IsUpper(character) && isLower)
            {
                return NameCasing.Lower;
            }

            hasLower |= isLower;
            listedHasLower |= char.IsLower(character);
            position++;
        }

        return listedHasLower && !hasLower ? NameCasing.Upper : NameCasing.Proper;
    }

    private static char[] BuildTable()
    {
        var table = new char[TableSize];
        for (var code = 0; code < TableSize; code++)
        {
            var character = (char)code;
            table[code] = character switch
            {
                '\u00AD' => '\0',
                >= '\u0300' and <= '\u036F' => '\0',
                >= '\u2010' and <= '\u2015' => '-',
                '\u2018' or '\u2019' or '\u02BC' or '\u02BB' or '`' or '\u00B4' => '\'',
                'ø' or 'Ø' => 'o',
                'ł' or 'Ł' => 'l',
                'đ' or 'Đ' => 'd',
                'ı' => 'i',
                _ when char.IsWhiteSpace(character) => ' ',
                _ => BaseLetter(character),
            };
        }

        return table;
    }

    private static char BaseLetter(char character)
    {
        var decomposed = character.ToString().Normalize(NormalizationForm.FormKD);
        var isPlain =
            decomposed.Length > 0
            && (
                decomposed.Length == 1
                || char.GetUnicodeCategory(decomposed[1]) == System.Globalization.UnicodeCategory.NonSpacingMark
            );
        return char.ToLowerInvariant(isPlain ? decomposed[0] : character);
    }
}
