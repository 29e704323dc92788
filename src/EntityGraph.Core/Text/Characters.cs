using System.Globalization;

namespace EntityGraph;

/// <summary>The class of every UTF-16 code unit, from one table.</summary>
internal static class Characters
{
    private static readonly CharacterClass[] s_classes = BuildTable();

    /// <summary>The class of one code unit. O(1).</summary>
    public static CharacterClass Of(char character) => s_classes[character];

    /// <summary>True where the code unit has one of the flags.</summary>
    public static bool Is(char character, CharacterClass flags) => (s_classes[character] & flags) != 0;

    /// <summary>True for dashes longer than a hyphen.</summary>
    public static bool IsDash(char character) => character is '–' or '—' or '―' or '−' or '‒';

    private static CharacterClass[] BuildTable()
    {
        var table = new CharacterClass[char.MaxValue + 1];
        for (var code = 0; code <= char.MaxValue; code++)
        {
            table[code] = Classify((char)code);
        }

        return table;
    }

    private static CharacterClass Classify(char character) =>
        character switch
        {
            '\'' or '’' or 'ʼ' or '＇' => CharacterClass.Apostrophe,
            '-' or '‐' or '\u2011' => CharacterClass.Hyphen,
            '.' => CharacterClass.Period,
            '!' or '?' or '‼' or '⁇' or '！' or '？' => CharacterClass.Exclamation,
            '@' => CharacterClass.At,
            '_' => CharacterClass.Underscore,
            '\u00AD' or '\u200C' or '\u200D' => CharacterClass.Mark,
            '(' or '[' or '{' or '“' or '‘' or '«' or '‹' or '„' or '‚' => CharacterClass.Open,
            ')' or ']' or '}' or '”' or '»' or '›' => CharacterClass.Close,
            _ => ByCategory(character),
        };

    private static CharacterClass ByCategory(char character) =>
        char.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharacterClass.Upper,
            UnicodeCategory.LowercaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter =>
                CharacterClass.Lower,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => CharacterClass.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark =>
                CharacterClass.Mark,
            UnicodeCategory.Surrogate => CharacterClass.Surrogate,
            UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator => CharacterClass.Space,
            _ => CharacterClass.Symbol,
        };
}
