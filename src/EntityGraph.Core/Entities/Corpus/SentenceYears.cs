using System.Collections.Immutable;
using System.Globalization;

namespace EntityGraph;

/// <summary>Which years some sentences name: "who reigned from 1588", "in 1940".</summary>
internal static class SentenceYears
{
    private const int MostYears = 8;
    private const int Digits = 4;
    private const int First = 1000;
    private const int Last = 2100;

    // Numbers that are counts: "1,588 casks" is one token, "1588 casks" has a noun behind it.
    private static readonly WordSet s_before = new(
        "in since from until till of by around circa c. about before after and to between during year spring "
            + "summer autumn fall winter early late ( – - ,"
    );

    /// <summary>The years, ascending, each once, the first eight. Linear in the sentences.</summary>
    public static ImmutableArray<int> Of(TokenizedDocument document, IEnumerable<int> sentences)
    {
        var years = new SortedSet<int>();
        foreach (var index in sentences)
        {
            var sentence = document.Sentences[index];
            for (var token = sentence.TokenStart; token < sentence.TokenEnd; token++)
            {
                if (
                    YearAt(document, token) is { } year
                    && (token == sentence.TokenStart || IsDated(document.Slice(document.Tokens[token - 1])))
                )
                {
                    years.Add(year);
                }
            }
        }

        return [.. years.Take(MostYears)];
    }

    private static bool IsDated(ReadOnlySpan<char> before) =>
        s_before.ContainsIgnoringFirstCase(before) || (before.Length > 2 && char.IsUpper(before[0]));

    private static int? YearAt(TokenizedDocument document, int token) =>
        document.Slice(document.Tokens[token]) is { Length: Digits } word
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is > First and < Last
            ? year
            : null;
}
