using System.Text;
using System.Xml;

namespace EntityGraph.Export;

/// <summary>Text that XML 1.0 can hold.</summary>
internal static class XmlText
{
    /// <summary>Leaves out what XML cannot hold: most control characters, lone surrogates, U+FFFE and U+FFFF.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="removed">Is raised by the number of code units left out.</param>
    public static string Clean(string text, ref int removed)
    {
        var index = FirstBad(text);
        if (index < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length).Append(text, 0, index);
        for (; index < text.Length; index++)
        {
            if (IsPair(text, index))
            {
                clean.Append(text, index, 2);
                index++;
            }
            else if (XmlConvert.IsXmlChar(text[index]))
            {
                clean.Append(text[index]);
            }
            else
            {
                removed++;
            }
        }

        return clean.ToString();
    }

    private static int FirstBad(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (IsPair(text, index))
            {
                index++;
            }
            else if (!XmlConvert.IsXmlChar(text[index]))
            {
                return index;
            }
        }

        return -1;
    }

    private static bool IsPair(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
}
