using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Reads what a text says of other names of a person: "called Auntie Rose", "née Brandt", "who as Ana Brandt won", "then still Brandt".</summary>
internal sealed class StatedNames(AnnotatedDocument document)
{
    private const int LongestName = 5;
    private const int MostNames = 4;

    private static readonly WordSet s_nameCues = new("called nicknamed named dubbed alias aka known name nickname");
    private static readonly WordSet s_nameLeads = new(", ( is was also better widely popularly often who simply under affectionately commonly been the a");
    private static readonly WordSet s_formerCues = new("as born née nee formerly previously still was once then");
    private static readonly WordSet s_small = new("of the de la von van der den du di da al bin");

    /// <summary>The names stated in some sentences, ordinal order, each once, at most four.</summary>
    /// <param name="name">The person's canonical name.</param>
    /// <param name="sentences">The sentences that mention the person.</param>
    public ImmutableArray<string> Of(string name, IEnumerable<int> sentences)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var given = name.Split(' ')[0];
        foreach (var sentence in sentences.SelectMany(index => new[] { index, index + 1 }).Distinct().Where(index => index < document.Tokenized.Sentences.Length))
        {
            Read(document.Tokenized.Sentences[sentence], name, given, found);
        }

        return [.. found.Take(MostNames)];
    }

    private void Read(Sentence sentence, string name, string given, SortedSet<string> found)
    {
        var end = sentence.TokenStart + sentence.TokenCount;
        for (var index = sentence.TokenStart; index < end; index++)
        {
            var isQuote = IsQuote(Word(index));
            var isName = s_nameCues.Contains(Word(index)) && index > sentence.TokenStart && s_nameLeads.Contains(Word(index - 1));
            var isFormer = !isName && s_formerCues.Contains(Word(index));
            if (!isQuote && !isName && !isFormer)
            {
                continue;
            }

            var start = index + 1;
            while (start < end && (IsQuote(Word(start)) || Word(start) is "as" or "of" or "by" or "the" or "simply"))
            {
                start++;
            }

            var (text, words, next) = NameAt(start, end);
            if (words == 0 || text == name || (isQuote && (next >= end || !IsQuote(Word(next)) || words < 2)))
            {
                continue;
            }

            if (isFormer && words == 1)
            {
                found.Add($"{given} {text}");
            }
            else if (isFormer ? text.StartsWith($"{given} ", StringComparison.Ordinal) : words > 1)
            {
                found.Add(text);
            }
        }
    }

    private (string Text, int Words, int Next) NameAt(int start, int end)
    {
        var (next, words) = (start, 0);
        while (next < end && next - start < LongestName
            && (char.IsUpper(Word(next)[0]) || (words > 0 && s_small.Contains(Word(next)) && next + 1 < end && char.IsUpper(Word(next + 1)[0]))))
        {
            words++;
            next++;
        }

        return words == 0
            ? ("", 0, next)
            : (document.Tokenized.Slice(TextSpan.Cover(document.Tokenized.Tokens[start].Span, document.Tokenized.Tokens[next - 1].Span)), words, next);
    }

    private ReadOnlySpan<char> Word(int index) => document.Tokenized.Slice(document.Tokenized.Tokens[index]);

    private static bool IsQuote(ReadOnlySpan<char> word) => word is "\"" or "“" or "”" or "'" or "‘" or "’" or "''" or "``" or "«" or "»";
}
