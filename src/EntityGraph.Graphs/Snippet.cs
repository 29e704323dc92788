using System.Text;
using System.Text.RegularExpressions;

namespace EntityGraph.Graphs;

/// <summary>Cuts sentences short for showing without changing what they say.</summary>
public static partial class Snippet
{
    private const char Gap = '…';

    // Both ends may become gaps, each with a space.
    private const int GapsLength = 4;

    // Words around a kept negation or condition that stay with it, so that a reader sees what it belongs to.
    private const int Company = 2;

    /// <summary>A sentence, cut to a length around a part of it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="focus">The part that must be seen, in the document's code units; what lies outside the sentence is
    /// ignored.</param>
    /// <param name="maxLength">How long the result should be, in UTF-16 code units.</param>
    public static string Of(ShownSentence sentence, TextSpan focus, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var start = Math.Clamp(focus.Start - sentence.Span.Start, 0, sentence.Text.Length);
        var end = Math.Clamp(focus.End - sentence.Span.Start, start, sentence.Text.Length);
        return Of(sentence.Text, new TextSpan(start, end), maxLength);
    }

    /// <summary>A text, cut to a length around a part of it.</summary>
    /// <remarks>
    /// White space becomes single spaces. Whole words are left out, farthest from the focus first, and each gap shows
    /// as "…". The focus, every negation and every condition stay, with two words on either side, even where the result
    /// becomes longer than asked.
    /// </remarks>
    /// <param name="text">Any text.</param>
    /// <param name="focus">The part of it that must be seen.</param>
    /// <param name="maxLength">How long the result should be, in UTF-16 code units.</param>
    public static string Of(string text, TextSpan focus, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Words().Matches(text);
        if (words.Count == 0 || words.Sum(word => word.Length + 1) - 1 <= maxLength)
        {
            return string.Join(' ', words.Select(word => word.Value));
        }

        var kept = new bool[words.Count];
        KeepFocus(words, focus, kept, out var first, out var last);
        KeepPolarity(words, kept);
        Grow(words, kept, first, last, maxLength);
        return Render(words, kept);
    }

    /// <summary>
    /// True where a text holds a negation, a denial or a condition, which turns what stands beside it.
    /// </summary>
    public static bool HasPolarity(string text) => Polarity().IsMatch(text);

    private static void KeepFocus(MatchCollection words, TextSpan focus, bool[] kept, out int first, out int last)
    {
        first = words.Count - 1;
        last = 0;
        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index];
            if (word.Index < Math.Max(focus.End, focus.Start + 1) && word.Index + word.Length > focus.Start)
            {
                kept[index] = true;
                first = Math.Min(first, index);
                last = Math.Max(last, index);
            }
        }

        if (first > last)
        {
            first = last = 0;
        }
    }

    private static void KeepPolarity(MatchCollection words, bool[] kept)
    {
        for (var index = 0; index < words.Count; index++)
        {
            if (!HasPolarity(words[index].Value))
            {
                continue;
            }

            for (var near = Math.Max(0, index - Company); near <= Math.Min(words.Count - 1, index + Company); near++)
            {
                kept[near] = true;
            }
        }
    }

    private static void Grow(MatchCollection words, bool[] kept, int first, int last, int maxLength)
    {
        var length =
            Enumerable.Range(0, kept.Length).Where(index => kept[index]).Sum(index => words[index].Length + 1)
            + GapsLength;
        var (left, right) = (first - 1, last + 1);
        while (left >= 0 || right < kept.Length)
        {
            var index = right < kept.Length && (left < 0 || right - last <= first - left) ? right++ : left--;
            if (kept[index])
            {
                continue;
            }

            length += words[index].Length + 1;
            if (length > maxLength)
            {
                return;
            }

            kept[index] = true;
        }
    }

    private static string Render(MatchCollection words, bool[] kept)
    {
        var shown = new StringBuilder();
        for (var index = 0; index < kept.Length; index++)
        {
            if (kept[index])
            {
                shown.Append(shown.Length > 0 ? " " : "").Append(words[index].Value);
            }
            else if (index == 0 || kept[index - 1])
            {
                shown.Append(shown.Length > 0 ? " " : "").Append(Gap);
            }
        }

        return shown.ToString();
    }

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(
        @"\b(?:not|cannot|no|nor|never|neither|none|nobody|nothing|nowhere|without|hardly|scarcely|barely|if|unless|whether|"
            + @"provided|would|could|might|may|false|falsely|untrue|"
            + @"den(?:y|ies|ied|ying|ial|ials)|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing|ion)?|fail(?:s|ed|ing)?|alleged(?:ly)?|reportedly)\b|n['’]t\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Polarity();
}
