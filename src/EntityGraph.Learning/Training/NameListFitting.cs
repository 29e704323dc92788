namespace EntityGraph.Learning;

/// <summary>Builds the name lists from country names and from names that corpora mark.</summary>
internal sealed class NameListFitting
{
    private readonly Dictionary<uint, ushort> _entries = [];

    /// <summary>Lists by bit number.</summary>
    public enum NameList
    {
        Country,
        Demonym,
        Capital,
        Person,
        Organisation,
        Location,
        FirstName,
        LastName,
    }

    public void Add(NameList list, IReadOnlyList<string> words)
    {
        if (words.Count is 0 or > NameLists.LongestName || words.Any(word => word.Length == 0))
        {
            return;
        }

        var hash = 0UL;
        for (var index = 0; index < words.Count; index++)
        {
            hash = NameLists.Extend(hash, FeatureHash.OfText(WordShape.Lower(WordShape.Plain(words[index]))));
            var key = NameLists.KeyOf(hash);
            _entries.TryGetValue(key, out var entry);
            _entries[key] = (ushort)(entry | (index == words.Count - 1 ? 1 << (int)list : NameLists.Prefix));
        }
    }

    public void Add(CountryGazetteer countries)
    {
        foreach (var name in countries.Names)
        {
            var words = name.Surface.Split(' ');
            AddIf(name.IsCountry, NameList.Country, words);
            AddIf(name.IsDemonym, NameList.Demonym, words);
            AddIf(name.IsSeat, NameList.Capital, words);
        }
    }

    private void AddIf(bool isListed, NameList list, string[] words)
    {
        if (isListed)
        {
            Add(list, words);
        }
    }

    /// <summary>Takes the marked names of sentences that are not trained on.</summary>
    public void Add(IEnumerable<TaggedSentence> sentences)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (var (start, end, type) in Spans(sentence))
            {
                var words = sentence.Words[start..end];
                if (type > 2 || !words[0].Any(char.IsLetter) || !TagMasks.StartsCapital(words[0]))
                {
                    continue;
                }

                Add(NameList.Person + type, words);
                if (type == 0 && words.Length is 2 or 3 && words.All(TagMasks.StartsCapital))
                {
                    first[words[0]] = first.GetValueOrDefault(words[0]) + 1;
                    last[words[^1]] = last.GetValueOrDefault(words[^1]) + 1;
                }
            }
        }

        foreach (var (name, count) in first.Where(pair => pair.Key.Length > 2))
        {
            if (count > 1)
            {
                Add(NameList.FirstName, [name]);
            }
        }

        foreach (var (name, count) in last.Where(pair => pair.Key.Length > 2))
        {
            if (count > 1)
            {
                Add(NameList.LastName, [name]);
            }
        }
    }

    public NameLists Build() => new(_entries);

    private static IEnumerable<(int Start, int End, int Type)> Spans(TaggedSentence sentence)
    {
        var index = 0;
        while (index < sentence.Words.Length)
        {
            var tag = sentence.Allowed[index].Tag;
            if (tag <= 0 || NerTags.IsInside(tag))
            {
                index++;
                continue;
            }

            var end = index + 1;
            while (end < sentence.Words.Length && sentence.Allowed[end].Tag == tag + 1)
            {
                end++;
            }

            yield return (index, end, NerTags.TypeOf(tag));
            index = end;
        }
    }
}
