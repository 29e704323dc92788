namespace EntityGraph.Learning;

/// <summary>
/// Copies of training sentences in forms that news has and the corpora lack: headlines in capitals, hyphenated words
/// cut.
/// </summary>
internal static class Augmentation
{
    /// <summary>A hyphen that stands between letters without spaces, as the tagger sees it: U+2011.</summary>
    public const string TightHyphen = FastAnalyzer.TightHyphen;

    /// <summary>The sentence in capitals.</summary>
    public static TaggedSentence Upper(TaggedSentence sentence) =>
        sentence with
        {
            Words = [.. sentence.Words.Select(word => word.ToUpperInvariant())],
        };

    /// <summary>The sentence without capitals.</summary>
    public static TaggedSentence Lower(TaggedSentence sentence) =>
        sentence with
        {
            Words = [.. sentence.Words.Select(word => word.ToLowerInvariant())],
        };

    /// <summary>
    /// The sentence with hyphenated words cut as the tokenizer cuts them; null where there is none with a capital.
    /// </summary>
    public static TaggedSentence? Split(TaggedSentence sentence, LabelSet labels)
    {
        var words = new List<string>();
        var allowed = new List<TagMask>();
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

            var goesOn = index + 1 < sentence.Allowed.Length && NerTags.IsInside(sentence.Allowed[index + 1].Tag);
            allowed.AddRange(Masks(sentence.Allowed[index], parts, goesOn, labels));
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
        var isCut =
            parts.Length > 1
            && parts.All(part => part.Length > 0 && part.Any(char.IsLetter))
            && parts.Any(TagMasks.StartsCapital);
        return isCut ? parts : [word];
    }

    private static IEnumerable<TagMask> Masks(TagMask mask, string[] parts, bool goesOn, LabelSet labels)
    {
        if (parts.Length == 1 || !mask.IsSingle || mask.IsOutside)
        {
            return Enumerable.Repeat(mask, (2 * parts.Length) - 1);
        }

        var outside = TagMask.Of(NerTags.Outside);
        var type = NerTags.TypeOf(mask.Tag);
        var kind = labels.Kinds[type];
        if (!goesOn && !NerTags.IsInside(mask.Tag) && kind is not (MentionKind.Person or MentionKind.Organisation))
        {
            // British-based, China-Russia: each side by itself.
            var named = parts.Select(part => TagMasks.StartsCapital(part) ? mask : outside).ToArray();
            var isMixed = kind == MentionKind.Nationality || (kind == MentionKind.Other && labels.IsNews);
            if (parts.All(CountryWords.Contains) || (isMixed && named.Contains(outside)))
            {
                return named.SelectMany((side, index) => index == 0 ? [side] : new[] { outside, side });
            }
        }

        return Enumerable.Repeat(TagMask.Of(NerTags.Inside(type)), (2 * parts.Length) - 2).Prepend(mask);
    }
}
