using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Reads what a text says of other names of a person: "called Auntie Rose", "née Brandt", "who as Ana Brandt won",
/// "then still Brandt".
/// </summary>
internal sealed partial class StatedNames(AnnotatedDocument document)
{
    private const int LongestName = 5;
    private const int LongestGap = 4;
    private const int MostNames = 4;

    private const int LongestWedding = 7;

    private static readonly WordSet s_weddings = new(
        "marries marry married marrying weds wed wedding husband bride bridegroom groom"
    );
    private static readonly WordSet s_nameCues = new(
        "listed call calls called nicknamed named dubbed alias aka known name nickname"
    );
    private static readonly WordSet s_nameLeads = new(
        ", ( is was also better widely popularly often who simply under affectionately commonly been the a on now"
    );
    private static readonly WordSet s_formerCues = new("as born née nee formerly previously still was once then");
    private static readonly WordSet s_birthCues = new("born née nee formerly previously still");
    private static readonly WordSet s_renamings = new(
        "formerly previously renamed rename renames renaming rebranded called name named known becomes became"
    );
    private static readonly WordSet s_sureRenamings = new(
        "formerly previously renamed rename renames renaming rebranded until till"
    );
    private static readonly WordSet s_gap = new(
        "the as to of from into , : was were has had been is be being name called known a an itself it"
    );
    private static readonly WordSet s_familyNames = new("maiden birth family married his her husband's wife's");
    private static readonly WordSet s_places = new("in at near from on of");
    private static readonly WordSet s_small = new("of the de la von van der den du di da al bin");

    /// <summary>
    /// Names that some sentences state of an organisation ("formerly …", "renamed …", "until 2019 …"), ordinal order,
    /// at most four.
    /// </summary>
    /// <param name="name">Its canonical name.</param>
    /// <param name="sentences">The sentences that mention it; the one after each is read too.</param>
    /// <param name="others">
    /// Names of the document's other entities: that one called the other something says nothing of its own name, so
    /// only sure words ("formerly") state one of these.
    /// </param>
    public ImmutableArray<string> OfOrganisation(string name, IEnumerable<int> sentences, IEnumerable<string> others)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var sure = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in Read(sentences))
        {
            var end = sentence.TokenStart + sentence.TokenCount;
            for (var index = sentence.TokenStart; index < end; index++)
            {
                var isTime = Word(index) is "till" or "until";
                if (
                    !isTime
                    && !(
                        s_renamings.Contains(Word(index))
                        && (s_sureRenamings.Contains(Word(index)) || IsPassive(index, sentence.TokenStart, name))
                    )
                )
                {
                    continue;
                }

                var before = found.Count;

                var start = index + 1;
                while (
                    start < end
                    && start - index <= LongestGap
                    && !char.IsUpper(Word(start)[0])
                    && (isTime || s_gap.Contains(Word(start)) || IsQuote(Word(start)))
                )
                {
                    start++;
                }

                AddUnlessOwn(found, NameAt(start, end), name);
                if (isTime)
                {
                    AddUnlessOwn(found, NameAt(Before(index, sentence.TokenStart), index), name);
                }
                else if (Word(index) is "renamed")
                {
                    AddUnlessOwn(found, NameAt(Before(index, sentence.TokenStart, s_gap), index), name);
                }

                // "Dropped the name …" says so as well.
                if (found.Count > before && ((Word(index) is "name" && start == index + 1) || HasSureWord(sentence)))
                {
                    sure.UnionWith(found);
                }
            }
        }

        return [.. found.Where(stated => sure.Contains(stated) || !IsOfOther(stated, others)).Take(MostNames)];
    }

    private bool HasSureWord(Sentence sentence) =>
        Enumerable
            .Range(sentence.TokenStart, sentence.TokenCount)
            .Any(index => s_sureRenamings.Contains(Word(index).ToString().ToLowerInvariant()));

    // "Is called", "also known", and the comma after the name itself: what somebody or a stream beside it is called is
    // another matter.
    private bool IsPassive(int index, int first, string name) =>
        Word(index) is "name" or "becomes" or "became"
        || (
            index > first
            && s_nameLeads.Contains(Word(index - 1))
            && (
                Word(index - 1) is not ("," or "(")
                || (index > first + 1 && name.AsSpan().EndsWith(Word(index - 2), StringComparison.Ordinal))
            )
        );

    private static bool IsOfOther(string stated, IEnumerable<string> others) =>
        others.Any(other =>
            stated == other
            || (other.Contains(' ', StringComparison.Ordinal) && (HasWords(stated, other) || HasWords(other, stated)))
        );

    private static bool HasWords(string longer, string shorter) =>
        $" {longer} ".Contains($" {shorter} ", StringComparison.Ordinal);

    // One word may be anything; two or more are a name that the score still has to find in like company.
    private static void AddUnlessOwn(SortedSet<string> found, (string Text, int Words, int Next) stated, string name)
    {
        if (
            stated.Words > 1
            && !stated.Text.Contains(name, StringComparison.Ordinal)
            && !name.Contains(stated.Text, StringComparison.Ordinal)
        )
        {
            found.Add(stated.Text);
        }
    }

    // The first word of the run of capitals that ends before a word, small words that may stand between left out.
    private int Before(int index, int first, WordSet? between = null)
    {
        var end = index;
        while (end > first && between is not null && between.Contains(Word(end - 1)))
        {
            end--;
        }

        var start = end;
        while (
            start > first
            && (
                char.IsUpper(Word(start - 1)[0])
                || (s_small.Contains(Word(start - 1)) && start - 1 > first && char.IsUpper(Word(start - 2)[0]))
            )
        )
        {
            start--;
        }

        return start;
    }

    // "President of the Union" and "Mayor Brandt" are an office and who holds it, no other name.
    private static bool IsPersonal(string text, string name) =>
        text != name
        && !text.Contains(" of ", StringComparison.Ordinal)
        && !text.Contains(name, StringComparison.Ordinal)
        && text.Split(' ') is var words
        && words[0] is not ("The" or "A")
        && words[^1].Length > 1
        && Trades.Find(words[0], isPerson: true) is null
        && Trades.Find(words[^1], isPerson: true) is null;

    private IEnumerable<Sentence> Read(IEnumerable<int> sentences) =>
        sentences
            .SelectMany(index => new[] { index, index + 1 })
            .Distinct()
            .Where(index => index < document.Tokenized.Sentences.Length)
            .Select(index => document.Tokenized.Sentences[index]);

    private (string Text, int Words, int Next) NameAt(int start, int end)
    {
        var (next, words) = (start, 0);
        while (
            next < end
            && next - start < LongestName
            && (
                char.IsUpper(Word(next)[0])
                || (words > 0 && s_small.Contains(Word(next)) && next + 1 < end && char.IsUpper(Word(next + 1)[0]))
            )
        )
        {
            words++;
            next++;
        }

        return words == 0
            ? ("", 0, next)
            : (
                document.Tokenized.Slice(
                    TextSpan.Cover(document.Tokenized.Tokens[start].Span, document.Tokenized.Tokens[next - 1].Span)
                ),
                words,
                next
            );
    }

    private ReadOnlySpan<char> Word(int index) => document.Tokenized.Slice(document.Tokenized.Tokens[index]);

    private static bool IsQuote(ReadOnlySpan<char> word) =>
        word is "\"" or "“" or "”" or "'" or "‘" or "’" or "''" or "``" or "«" or "»";
}
