using System.Buffers;

namespace EntityGraph.Evaluation;

/// <summary>
/// Brings the tokens of a treebank and of the tokenizer to one convention where the two differ on purpose.
/// </summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>What</term><description>Universal Dependencies (EWT, GUM) / the tokenizer / after the
/// map</description></listheader>
/// <item><term>prefix before a capital</term><description><c>pro-Beijing</c>, <c>mid-July</c> one token / three, so
/// that the name is a mention by itself / three</description></item>
/// <item><term>names with hyphens</term><description><c>Min-Woo</c> mostly one / three, joined again by the tagger /
/// three</description></item>
/// <item><term>lower-case prefixes</term><description>one or three by annotator (<c>pan - democrat</c>,
/// <c>co-founder</c>) / always one / three</description></item>
/// <item><term>contractions without apostrophe</term><description><c>do nt</c>, <c>it s</c> cut as if spelled right /
/// kept whole: nothing in a name hangs on them / whole</description></item>
/// <item><term>ruled lines</term><description><c>==----</c> one or several / a token a character /
/// one</description></item>
/// </list>
/// The same map is applied to both sides, so it can only forgive these differences, never add agreement elsewhere.
/// </remarks>
public static class SegmentationMap
{
    private static readonly SearchValues<char> s_ruleMarks = SearchValues.Create("-=*_~+|<>#");

    /// <summary>The token spans of a document after the map, in text order.</summary>
    public static IReadOnlyList<TextSpan> Apply(TokenizedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);

        var spans = new List<TextSpan>(document.Tokens.Length);
        foreach (var token in document.Tokens)
        {
            AddParts(document.Text, token.Span, spans);
        }

        return Join(document.Text, spans);
    }

    // Cuts at every hyphen that stands between letters or digits, at least one of them a letter.
    private static void AddParts(string text, TextSpan span, List<TextSpan> spans)
    {
        var start = span.Start;
        for (var position = span.Start + 1; position < span.End - 1; position++)
        {
            var isCut =
                text[position] == '-'
                && char.IsLetterOrDigit(text[position - 1])
                && char.IsLetterOrDigit(text[position + 1])
                && (char.IsLetter(text[position - 1]) || char.IsLetter(text[position + 1]))
                && !IsAddress(text.AsSpan(span.Start, span.Length));
            if (isCut)
            {
                spans.Add(new TextSpan(start, position));
                spans.Add(new TextSpan(position, position + 1));
                start = position + 1;
            }
        }

        spans.Add(new TextSpan(start, span.End));
    }

    private static bool IsAddress(ReadOnlySpan<char> token) => token.ContainsAny("./@#");

    private static List<TextSpan> Join(string text, List<TextSpan> spans)
    {
        var joined = new List<TextSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (joined.Count > 0 && joined[^1].End == span.Start && BelongTogether(text, joined[^1], span))
            {
                joined[^1] = TextSpan.Cover(joined[^1], span);
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }

    private static bool BelongTogether(string text, TextSpan left, TextSpan right)
    {
        var second = text.AsSpan(right.Start, right.Length);
        var isRule =
            !text.AsSpan(left.Start, left.Length).ContainsAnyExcept(s_ruleMarks)
            && !second.ContainsAnyExcept(s_ruleMarks);
        return isRule
            || (
                char.IsLetter(text[right.Start - 1])
                && second is "s" or "S" or "nt" or "NT" or "m" or "ve" or "ll" or "re" or "r" or "d"
            );
    }
}
