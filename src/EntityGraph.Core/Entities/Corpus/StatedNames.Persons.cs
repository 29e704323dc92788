using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Names that a text states of a person: born, married, called, in quotation marks.</summary>
internal sealed partial class StatedNames
{
    /// <summary>The names stated in some sentences, ordinal order, each once, at most four.</summary>
    /// <param name="name">The person's canonical name.</param>
    /// <param name="sentences">The sentences that mention the person.</param>
    /// <param name="others">Names of the document's other entities: none of them is a name of this one for standing in
    /// quotation marks or behind "as".</param>
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
            var isName =
                s_nameCues.Contains(Word(index))
                && index > sentence.TokenStart
                && (
                    Word(index) is "call" or "calls"
                        ? index + 1 < end && IsQuote(Word(index + 1))
                        : s_nameLeads.Contains(Word(index - 1))
                );
            // "As Swami Anandamayi she teaches": another name in an office or a faith; "Carl Brandt until his vows".
            if (
                Word(index) is "as" or "As"
                && NameAt(AfterNoun(index + 1), end) is { Words: > 0 } other
                && other.Next < end
                && Word(other.Next) is "he" or "she"
                && (other.Words > 1 || AfterNoun(index + 1) > index + 1)
                && IsPersonal(other.Text, name)
            )
            {
                sure.Add(other.Text);
                found.Add(other.Text);
            }
            else if (
                Word(index) is "until" or "till"
                && NameAt(Before(index, sentence.TokenStart), index) is { Words: > 1 } earlier
                && earlier.Next == index
                && IsPersonal(earlier.Text, name)
            )
            {
                sure.Add(earlier.Text);
                found.Add(earlier.Text);
            }

            // "Or Cacau, as everybody calls him", "marries the oboist Pieter Brandt": a name that the other text may
            // use.
            if (
                Word(index) is "or"
                && NameAt(index + 1, end) is { Words: > 0 } called
                && called.Next + 1 < end
                && Word(called.Next) is ","
                && Word(called.Next + 1) is "as" or "for"
            )
            {
                sure.Add(called.Text);
                found.Add(called.Text);
            }
            else if (
                s_weddings.Contains(Word(index))
                && Spouse(index + 1, end) is { } spouse
                && !name.EndsWith(spouse, StringComparison.Ordinal)
            )
            {
                found.Add($"{given} {spouse}");
                sure.Add($"{given} {spouse}");
            }

            // "Under her maiden name, Oriolo", "take his name, Oriolo".
            if (
                Word(index) is "name"
                && index > sentence.TokenStart
                && index + 2 < end
                && s_familyNames.Contains(Word(index - 1))
                && NameAt(Word(index + 1) is "," or "of" ? index + 2 : index + 1, end) is { Words: > 0 } family
                && IsPersonal(family.Text, name)
            )
            {
                var whole = family.Words == 1 ? $"{given} {family.Text}" : family.Text;
                found.Add(whole);
                sure.Add(whole);
            }

            // "Known to all Aldport as Captain Kettle".
            if (
                Word(index) is "known"
                && index > sentence.TokenStart
                && s_nameLeads.Contains(Word(index - 1))
                && AfterAs(index, end) is { Words: > 0 } alias
            )
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
            while (
                start < end
                && (
                    IsQuote(Word(start))
                    || Word(start)
                        is "as"
                            or "of"
                            or "by"
                            or "the"
                            or "simply"
                            or "under"
                            or "el"
                            or "la"
                            or "le"
                            or "il"
                )
            )
            {
                start++;
            }

            var (text, words, next) = NameAt(start, end);
            if (
                words == 0
                || text == name
                || (next < end && Word(next) is "'s" or "’s" or "'" or "’" && !isQuote)
                || (isQuote && (next >= end || !IsQuote(Word(next)) || words < 2))
            )
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
    private int AfterNoun(int index) =>
        index + 2 < document.Tokenized.Tokens.Length && Word(index) is "the" or "a" && char.IsLower(Word(index + 1)[0])
            ? index + 2
            : index;

    // The family name of whom somebody marries; null where none is near.
    private string? Spouse(int start, int end)
    {
        for (var index = start; index < Math.Min(end, start + LongestWedding); index++)
        {
            if (
                char.IsUpper(Word(index)[0])
                && !s_places.Contains(Word(index - 1))
                && NameAt(index, end) is { Words: > 0 } spouse
                && PersonTitles.ClassOf(spouse.Text) is null
                && CountryGazetteer.Default.Lookup(spouse.Text) is null
            )
            {
                return spouse.Text[(spouse.Text.LastIndexOf(' ') + 1)..];
            }
        }

        return null;
    }
}
