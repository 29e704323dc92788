using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Finds the outermost quotations of a text, paragraph by paragraph.</summary>
/// <remarks>
/// Typographic and straight double marks, and single marks where they cannot be apostrophes. A quotation that is not
/// closed ends with its paragraph (or, where it opens inside a sentence, with that sentence), unless the next
/// paragraph opens with a mark again, as papers print a speech of several paragraphs. Linear in the text.
/// </remarks>
internal static class QuoteFinder
{
    // Keeps time linear where marks are never closed; no speech of one paragraph is as long.
    private const int LongestQuotation = 10_000;

    private static readonly HashSet<string> s_clipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "s",
        "t",
        "em",
        "til",
        "tis",
        "twas",
        "n",
        "cause",
        "d",
        "ll",
        "re",
        "ve",
        "m",
        "cos",
        "bout",
    };

    public static ImmutableArray<QuotedStretch> Find(TokenizedDocument document)
    {
        var quotes = ImmutableArray.CreateBuilder<QuotedStretch>();
        var left = false;
        for (var first = 0; first < document.Sentences.Length; )
        {
            var last = first;
            while (
                last + 1 < document.Sentences.Length
                && document.Sentences[last + 1].Paragraph == document.Sentences[first].Paragraph
            )
            {
                last++;
            }

            left = FindIn(document, first, last, left, quotes);
            first = last + 1;
        }

        return quotes.ToImmutable();
    }

    private static bool FindIn(
        TokenizedDocument document,
        int first,
        int last,
        bool leftOpen,
        ImmutableArray<QuotedStretch>.Builder quotes
    )
    {
        var text = document.Text;
        var start = document.Sentences[first].Span.Start;
        var end = document.Sentences[last].Span.End;
        var position = start;
        while (position < end)
        {
            var open = NextOpening(text, position, start, end, out var width);
            if (open < 0)
            {
                return false;
            }

            var close = Closing(text, open, width, end, out var closeWidth);
            var reopens = leftOpen && open == start;
            if (close >= 0)
            {
                quotes.Add(
                    new QuotedStretch(
                        new TextSpan(open, close + closeWidth),
                        new TextSpan(open + width, close),
                        reopens,
                        true
                    )
                );
                position = close + closeWidth;
                continue;
            }

            if (IsSingle(text[open]))
            {
                position = open + width;
                continue;
            }

            var sentence = document.Sentences[document.SentenceIndexAt(open)].Span;
            var stop =
                open == sentence.Start && NextOpening(text, open + width, start, end, out _) < 0
                    ? end
                    : Math.Max(sentence.End, open + width);
            quotes.Add(new QuotedStretch(new TextSpan(open, stop), new TextSpan(open + width, stop), reopens, false));
            position = stop;
            if (stop == end && open == sentence.Start)
            {
                return true;
            }
        }

        return false;
    }

    private static int NextOpening(string text, int from, int start, int end, out int width)
    {
        width = 1;
        for (var i = from; i < end; i++)
        {
            switch (text[i])
            {
                case '“' or '„' or '«' or '‟':
                    return i;
                case '"' when !IsWordBefore(text, i, start) && HasTextAfter(text, i + 1, end):
                    return i;
                case '”' when (i == start || char.IsWhiteSpace(text[i - 1])) && HasTextAfter(text, i + 1, end):
                    return i;
                case '`' when i + 1 < end && text[i + 1] == '`':
                    width = 2;
                    return i;
                case '\''
                    when i + 1 < end
                        && text[i + 1] == '\''
                        && !IsWordBefore(text, i, start)
                        && HasTextAfter(text, i + 2, end):
                    width = 2;
                    return i;
                case '‘' or '\'' when IsSingleOpening(text, i, start, end):
                    return i;
            }
        }

        return -1;
    }

    private static int Closing(string text, int open, int width, int end, out int closeWidth)
    {
        closeWidth = 1;
        end = Math.Min(end, open + LongestQuotation);
        if (IsSingle(text[open]) && width == 1)
        {
            return SingleClosing(text, open, end);
        }

        var depth = 0;
        for (var i = open + width; i < end; i++)
        {
            var character = text[i];
            if (character is '“' or '„' or '«')
            {
                // Nested only where marks are left to close both; else the outer one was never closed.
                if (CountClosing(text, i + 1, end) <= depth + 1)
                {
                    return -1;
                }

                depth++;
            }
            else if (character is '”' or '»' or '"')
            {
                if (
                    character == '"'
                    && char.IsWhiteSpace(text[i - 1])
                    && HasTextAfter(text, i + 1, end)
                    && i + 1 < end
                    && char.IsLetter(text[i + 1])
                )
                {
                    return -1;
                }

                if (depth == 0)
                {
                    return i;
                }

                depth--;
            }
            else if (character == '\'' && i + 1 < end && text[i + 1] == '\'' && width == 2)
            {
                closeWidth = 2;
                return i;
            }
        }

        return -1;
    }

    private static int CountClosing(string text, int from, int end)
    {
        var count = 0;
        var opened = 0;
        for (var i = from; i < end; i++)
        {
            if (text[i] is '“' or '„' or '«')
            {
                opened++;
            }
            else if (text[i] is '”' or '»')
            {
                if (opened > 0)
                {
                    opened--;
                }

                count++;
            }
        }

        return count;
    }

    private static int SingleClosing(string text, int open, int end)
    {
        var fallback = -1;
        for (var i = open + 2; i < end; i++)
        {
            if (text[i] is '“' or '”' or '"')
            {
                break;
            }

            if (
                text[i] is not ('’' or '\'')
                || char.IsWhiteSpace(text[i - 1])
                || (i + 1 < end && char.IsLetterOrDigit(text[i + 1]))
            )
            {
                continue;
            }

            if (text[i - 1] is ',' or '.' or '?' or '!' or '…')
            {
                return i;
            }

            if (fallback < 0 && text[i - 1] is not ('s' or 'S'))
            {
                fallback = i;
            }
        }

        return fallback;
    }

    private static bool IsSingleOpening(string text, int i, int start, int end)
    {
        if (i > start && !char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('(' or '—' or '–' or '['))
        {
            return false;
        }

        var stop = i + 1;
        while (stop < end && char.IsLetter(text[stop]))
        {
            stop++;
        }

        return stop > i + 1 && (text[i] == '‘' || !s_clipped.Contains(text[(i + 1)..stop]));
    }

    private static bool IsSingle(char character) => character is '‘' or '\'';

    private static bool IsWordBefore(string text, int i, int start) =>
        i > start && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '.' or ',' or '!' or '?' or '…');

    private static bool HasTextAfter(string text, int i, int end) => i < end && !char.IsWhiteSpace(text[i]);
}
