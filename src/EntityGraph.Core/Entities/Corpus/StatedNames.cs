using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Reads what a text says of other names of a person: "called Auntie Rose", "née Brandt", "who as Ana Brandt won", "then still Brandt".</summary>
internal sealed class StatedNames(AnnotatedDocument document)
{
    private const int LongestName = 5;
    private const int LongestGap = 4;
    private const int MostNames = 4;

    private const int LongestWedding = 7;

    private static readonly WordSet s_weddings = new("marries marry married marrying weds wed wedding husband bride bridegroom groom");
    private static readonly WordSet s_nameCues = new("listed call calls called nicknamed named dubbed alias aka known name nickname");
    private static readonly WordSet s_nameLeads = new(", ( is was also better widely popularly often who simply under affectionately commonly been the a on now");
    private static readonly WordSet s_formerCues = new("as born née nee formerly previously still was once then");
    private static readonly WordSet s_birthCues = new("born née nee formerly previously still");
    private static readonly WordSet s_renamings = new("formerly previously renamed rename renames renaming rebranded called name named known becomes became");
    private static readonly WordSet s_sureRenamings = new("formerly previously renamed rename renames renaming rebranded until till");
    private static readonly WordSet s_gap = new("the as to of from into , : was were has had been is be being name called known a an itself it");
    private static readonly WordSet s_familyNames = new("maiden birth family married his her husband's wife's");
    private static readonly WordSet s_places = new("in at near from on of");
    private static readonly WordSet s_small = new("of the de la von van der den du di da al bin");

    /// <summary>Names that some sentences state of an organisation ("formerly …", "renamed …", "until 2019 …"), ordinal order, at most four.</summary>
    /// <param name="name">Its canonical name.</param>
    /// <param name="sentences">The sentences that mention it; the one after each is read too.</param>
    /// <param name="others">
    /// Names of the document's other entities: that one called the other something says nothing of its own name, so only sure words
    /// ("formerly") state one of these.
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
                if (!isTime && !(s_renamings.Contains(Word(index)) && (s_sureRenamings.Contains(Word(index)) || IsPassive(index, sentence.TokenStart, name))))
                {
                    continue;
                }

                var before = found.Count;

                var start = index + 1;
                while (start < end && start - index <= LongestGap && !char.IsUpper(Word(start)[0]) && (isTime || s_gap.Contains(Word(start)) || IsQuote(Word(start))))
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
        Enumerable.Range(sentence.TokenStart, sentence.TokenCount).Any(index => s_sureRenamings.Contains(Word(index).ToString().ToLowerInvariant()));

    // "Is called", "also known", and the comma after the name itself: what somebody or a stream beside it is called is another matter.
    private bool IsPassive(int index, int first, string name) => Word(index) is "name" or "becomes" or "became"
        || (index > first && s_nameLeads.Contains(Word(index - 1))
            && (Word(index - 1) is not ("," or "(") || (index > first + 1 && name.AsSpan().EndsWith(Word(index - 2), StringComparison.Ordinal))));

    private static bool IsOfOther(string stated, IEnumerable<string> others) => others.Any(other =>
        stated == other || (other.Contains(' ', StringComparison.Ordinal) && (HasWords(stated, other) || HasWords(other, stated))));

    private static bool HasWords(string longer, string shorter) => $" {longer} ".Contains($" {shorter} ", StringComparison.Ordinal);

    // One word may be anything; two or more are a name that the score still has to find in like company.
    private static void AddUnlessOwn(SortedSet<string> found, (string Text, int Words, int Next) stated, string name)
    {
        if (stated.Words > 1 && !stated.Text.Contains(name, StringComparison.Ordinal) && !name.Contains(stated.Text, StringComparison.Ordinal))
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
        while (start > first && (char.IsUpper(Word(start - 1)[0]) || (s_small.Contains(Word(start - 1)) && start - 1 > first && char.IsUpper(Word(start - 2)[0]))))
        {
            start--;
        }

        return start;
    }

    // "President of the Union" and "Mayor Brandt" are an office and who holds it, no other name.
    private static bool IsPersonal(string text, string name) => text != name && !text.Contains(" of ", StringComparison.Ordinal)
        && !text.Contains(name, StringComparison.Ordinal) && text.Split(' ') is var words && words[0] is not ("The" or "A") && words[^1].Length > 1
        && Trades.Find(words[0], isPerson: true) is null && Trades.Find(words[^1], isPerson: true) is null;

    private IEnumerable<Sentence> Read(IEnumerable<int> sentences) => sentences.SelectMany(index => new[] { index, index + 1 }).Distinct()
        .Where(index => index < document.Tokenized.Sentences.Length).Select(index => document.Tokenized.Sentences[index]);

    /// <summary>The names stated in some sentences, ordinal order, each once, at most four.</summary>
    /// <param name="name">The person's canonical name.</param>
    /// <param name="sentences">The sentences that mention the person.</param>
    /// <param name="others">Names of the document's other entities: none of them is a name of this one for standing in quotation marks or behind "as".</param>
    public ImmutableArray<string> Of(string name, IEnumerable<int> sentences, IEnumerable<string> others)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var sure = new HashSet<string>(StringComparer.Ordinal);
        var given = name.Split(' ')[0];
        foreach (var sentence in Read(sentences))
        {
            Read(sentence, name, given, found, sure);
        }

        return [.. found.Where(stated => sure.Contains(stated) || !IsOfOther(stated, others)).Take(MostNames)];
    }

    private void Read(Sentence sentence, string name, string given, SortedSet<string> found, HashSet<string> sure)
    {
        var end = sentence.TokenStart + sentence.TokenCount;
        for (var index = sentence.TokenStart; index < end; index++)
        {
            var isQuote = IsQuote(Word(index));
            var isName = s_nameCues.Contains(Word(index)) && index > sentence.TokenStart
                && (Word(index) is "call" or "calls" ? index + 1 < end && IsQuote(Word(index + 1)) : s_nameLeads.Contains(Word(index - 1)));
            // "As Swami Anandamayi she teaches": another name in an office or a faith; "Carl Brandt until his vows".
            if (Word(index) is "as" or "As" && NameAt(AfterNoun(index + 1), end) is { Words: > 0 } other && other.Next < end && Word(other.Next) is "he" or "she" && (other.Words > 1 || AfterNoun(index + 1) > index + 1) && IsPersonal(other.Text, name))
            {
                sure.Add(other.Text);
                found.Add(other.Text);
            }
            else if (Word(index) is "until" or "till" && NameAt(Before(index, sentence.TokenStart), index) is { Words: > 1 } earlier && earlier.Next == index && IsPersonal(earlier.Text, name))
            {
                sure.Add(earlier.Text);
                found.Add(earlier.Text);
            }

            // "Or Cacau, as everybody calls him", "marries the oboist Pieter Brandt": a name that the other text may use.
            if (Word(index) is "or" && NameAt(index + 1, end) is { Words: > 0 } called && called.Next + 1 < end && Word(called.Next) is "," && Word(called.Next + 1) is "as" or "for")
            {
                sure.Add(called.Text);
                found.Add(called.Text);
            }
            else if (s_weddings.Contains(Word(index)) && Spouse(index + 1, end) is { } spouse && !name.EndsWith(spouse, StringComparison.Ordinal))
            {
                found.Add($"{given} {spouse}");
                sure.Add($"{given} {spouse}");
            }

            // "Under her maiden name, Oriolo", "take his name, Oriolo".
            if (Word(index) is "name" && index > sentence.TokenStart && index + 2 < end && s_familyNames.Contains(Word(index - 1))
                && NameAt(Word(index + 1) is "," or "of" ? index + 2 : index + 1, end) is { Words: > 0 } family && IsPersonal(family.Text, name))
            {
                var whole = family.Words == 1 ? $"{given} {family.Text}" : family.Text;
                found.Add(whole);
                sure.Add(whole);
            }

            // "Known to all Aldport as Captain Kettle".
            if (Word(index) is "known" && index > sentence.TokenStart && s_nameLeads.Contains(Word(index - 1)) && AfterAs(index, end) is { Words: > 0 } alias)
            {
                found.Add(alias.Text);
                sure.Add(alias.Text);
            }

            var isFormer = !isName && s_formerCues.Contains(Word(index));
            if (!isQuote && !isName && !isFormer)
            {
                continue;
            }

            var start = index + 1;
            while (start < end && (IsQuote(Word(start)) || Word(start) is "as" or "of" or "by" or "the" or "simply" or "under" or "el" or "la" or "le" or "il"))
            {
                start++;
            }

            var (text, words, next) = NameAt(start, end);
            if (words == 0 || text == name || (next < end && Word(next) is "'s" or "’s" or "'" or "’" && !isQuote) || (isQuote && (next >= end || !IsQuote(Word(next)) || words < 2)))
            {
                continue;
            }

            if (isFormer && words == 1)
            {
                if (s_birthCues.Contains(Word(index)))
                {
                    found.Add($"{given} {text}");
                }
            }
            else if (isFormer ? text.StartsWith($"{given} ", StringComparison.Ordinal) : words > 1 || isName)
            {
                found.Add(text);
                if (isName || isFormer)
                {
                    sure.Add(text);
                }

                // Called "Puma", Ana Brandt is "Puma Brandt" as well.
                if (isName && words == 1 && IsQuote(Word(next)) && name.LastIndexOf(' ') is > 0 and var space)
                {
                    found.Add($"{text}{name[space..]}");
                }
            }
        }
    }

    private (string Text, int Words, int Next) AfterAs(int index, int end)
    {
        for (var next = index + 1; next < Math.Min(end, index + LongestWedding); next++)
        {
            if (Word(next) is "as" or "under")
            {
                next++;
                while (next < end && (IsQuote(Word(next)) || Word(next) is "the" or "simply" or "just"))
                {
                    next++;
                }

                return NameAt(next, end);
            }
        }

        return ("", 0, end);
    }

    // "The nun" before a name.
    private int AfterNoun(int index) => index + 2 < document.Tokenized.Tokens.Length && Word(index) is "the" or "a" && char.IsLower(Word(index + 1)[0]) ? index + 2 : index;

    // The family name of whom somebody marries; null where none is near.
    private string? Spouse(int start, int end)
    {
        for (var index = start; index < Math.Min(end, start + LongestWedding); index++)
        {
            if (char.IsUpper(Word(index)[0]) && !s_places.Contains(Word(index - 1)) && NameAt(index, end) is { Words: > 0 } spouse && PersonTitles.ClassOf(spouse.Text) is null && CountryGazetteer.Default.Lookup(spouse.Text) is null)
            {
                return spouse.Text[(spouse.Text.LastIndexOf(' ') + 1)..];
            }
        }

        return null;
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
