namespace EntityGraph.Learning;

/// <summary>Copies of training sentences in forms that news has and the corpora lack: headlines in capitals, hyphenated words cut.</summary>
internal static class Augmentation
{
    /// <summary>A hyphen that stands between letters without spaces, as the tagger sees it: U+2011.</summary>
    public const string TightHyphen = FastAnalyzer.TightHyphen;

    private static readonly int s_insides = Enumerable.Range(0, NerTags.TypeCount).Sum(type => 1 << NerTags.Inside(type));

    /// <summary>The sentence in capitals.</summary>
    public static TaggedSentence Upper(TaggedSentence sentence) =>
        sentence with { Words = [.. sentence.Words.Select(word => word.ToUpperInvariant())] };

    /// <summary>The sentence without capitals.</summary>
    public static TaggedSentence Lower(TaggedSentence sentence) =>
        sentence with { Words = [.. sentence.Words.Select(word => word.ToLowerInvariant())] };

    /// <summary>The sentence with hyphenated words cut as the tokenizer cuts them; null where there is none with a capital.</summary>
    public static TaggedSentence? Split(TaggedSentence sentence, CountryNames countries)
    {
        var words = new List<string>();
        var allowed = new List<ushort>();
        for (var index = 0; index < sentence.Words.Length; index++)
        {
            var parts = Parts(sentence.Words[index]);
            words.Add(parts[0]);
            var first = words.Count - 1;
            foreach (var part in parts.Skip(1))
            {
                words.Add(TightHyphen);
                words.Add(part);
            }

            var goesOn = index + 1 < sentence.Allowed.Length && (sentence.Allowed[index + 1] & ~s_insides) == 0;
            allowed.AddRange(Masks(sentence.Allowed[index], parts, goesOn, countries));
            if (parts.Length == 1)
            {
                words[first] = sentence.Words[index];
            }
        }

        return words.Count == sentence.Words.Length ? null : new TaggedSentence([.. words], [.. allowed]);
    }

    private static string[] Parts(string word)
    {
        var parts = word.Split('-');
        var isCut = parts.Length > 1 && parts.All(part => part.Length > 0 && part.Any(char.IsLetter)) && parts.Any(TagMasks.StartsCapital);
        return isCut ? parts : [word];
    }

    private static IEnumerable<ushort> Masks(ushort mask, string[] parts, bool goesOn, CountryNames countries)
    {
        var tag = System.Numerics.BitOperations.TrailingZeroCount(mask);
        var isOpen = System.Numerics.BitOperations.PopCount(mask) > 1;
        if (parts.Length == 1 || isOpen || tag == NerTags.Outside)
        {
            return Enumerable.Repeat(mask, (2 * parts.Length) - 1);
        }

        var type = NerTags.TypeOf(tag);
        var begin = (ushort)(1 << NerTags.Begin(type));
        var inside = (ushort)(1 << NerTags.Inside(type));
        if (!goesOn && !NerTags.IsInside(tag) && type >= 2)
        {
            // British-based, China-Russia: each side by itself.
            var named = parts.Select(part => TagMasks.StartsCapital(part) ? begin : (ushort)1).ToArray();
            var isPair = parts.All(part => countries.IsName(part) || countries.IsDemonym(part));
            if (isPair || (type == NerTags.Misc && named.Contains((ushort)1)))
            {
                return named.SelectMany((side, index) => index == 0 ? [side] : new ushort[] { 1, side });
            }
        }

        return Enumerable.Repeat(inside, (2 * parts.Length) - 2).Prepend(mask);
    }
}
