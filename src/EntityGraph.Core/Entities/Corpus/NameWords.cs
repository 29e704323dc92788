using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// The words of names in a document, and its numbers, as hashes: what two reports of one event have in common, however
/// a tagger cuts the names.
/// </summary>
/// <remarks>
/// The lowest two bits say what it is, from which <see cref="WeightOf"/> tells how much it says that two texts share
/// it.
/// </remarks>
internal static class NameWords
{
    private const int ShortestWord = 3;
    private const int Rare = 0;
    private const int Common = 1;
    private const int OfCountry = 2;
    private const int Number = 3;
    private const int TierMask = 3;

    // A name that few texts have says most, a country's little. Set by hand; the score weighs the sum.
    private static readonly double[] s_weights = [1.0, 0.4, 0.25, 0.6];

    private static readonly WordSet s_none = new(
        "january february march april may june july august september october november december monday "
            + "tuesday wednesday thursday friday saturday sunday "
            + "christmas easter mr mrs ms dr prof sir the and for but not that this with from his her she they "
            + "their there when where what who why how our you "
            + "its one two all any some every each after before since until while although here then now only "
            + "even both day new year north south east west"
    );

    /// <summary>
    /// The words of a document, ascending, each once, the first ones of the text where there are too many.
    /// </summary>
    public static ImmutableArray<int> Of(AnnotatedDocument document, int most)
    {
        var found = new HashSet<int>();
        var text = document.Tokenized;
        var mentions = document.Mentions;
        var next = 0;
        foreach (var sentence in text.Sentences)
        {
            for (var index = sentence.TokenStart; index < sentence.TokenEnd && found.Count < most; index++)
            {
                var token = text.Tokens[index];
                while (next < mentions.Length && mentions[next].Span.End <= token.Span.Start)
                {
                    next++;
                }

                var isInName =
                    next < mentions.Length
                    && mentions[next].Span.Start < token.Span.End
                    && mentions[next].Form == MentionForm.Name;
                var isFirst = index == sentence.TokenStart || IsOpening(text.Slice(text.Tokens[index - 1]));
                Add(text.Slice(token), isInName, isFirst, found);
            }
        }

        return [.. found.Order()];
    }

    /// <summary>The words of one name, as <see cref="Of(AnnotatedDocument, int)"/> has them.</summary>
    public static IEnumerable<int> Of(string name)
    {
        var found = new HashSet<int>();
        foreach (var word in name.Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            AddParts(word, found);
        }

        return found;
    }

    /// <summary>How much it says that two texts share a word, in [0, 1].</summary>
    public static double WeightOf(int hash) => s_weights[hash & TierMask];

    private static bool IsOpening(ReadOnlySpan<char> word) =>
        word.Length == 1
        && (word[0] is ':' or '(' || (!char.IsLetterOrDigit(word[0]) && word[0] is not (',' or ';' or '-' or '–')));

    private static void Add(ReadOnlySpan<char> word, bool isInName, bool isFirst, HashSet<int> found)
    {
        if (char.IsDigit(word[0]))
        {
            if (word.Length > 1)
            {
                found.Add(Hash(word.ToString().Replace(",", "", StringComparison.Ordinal)) | Number);
            }
        }
        else if (char.IsUpper(word[0]) && (isInName || !isFirst))
        {
            AddParts(word.ToString(), found);
        }
    }

    private static void AddParts(string word, HashSet<int> found)
    {
        foreach (var part in NameFolding.Fold(word).Split(['-', '’', '\'', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length >= ShortestWord && !s_none.Contains(part))
            {
                found.Add(Hash(part) | TierOf(word, part));
            }
        }
    }

    private static int TierOf(string word, string part) =>
        CountryGazetteer.Default.Lookup(word) is not null ? OfCountry
        : GivenNames.IsCommon(part) || ContentWords.IsListed(part) ? Common
        : Rare;

    private static int Hash(string word)
    {
        var hash = 2166136261u;
        foreach (var character in word)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return unchecked((int)(hash << 2));
    }
}
