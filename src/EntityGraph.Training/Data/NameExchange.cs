using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>
/// Puts other names of the same type into a sentence (mention replacement, Dai and Adel 2020), so that names are read
/// from what stands around them.
/// </summary>
/// <remarks>
/// Names come from all documents with whole names of persons, organisations and places, each distinct one as likely as
/// another.
/// </remarks>
internal sealed class NameExchange
{
    private const int MostWords = 5;
    private readonly string[][][] _pools;

    public NameExchange(IEnumerable<LabelledDocument> documents)
    {
        var pools = Enumerable
            .Range(0, NerTags.Misc)
            .Select(_ => new SortedDictionary<string, string[]>(StringComparer.Ordinal))
            .ToArray();
        foreach (
            var sentence in documents
                .SelectMany(document => document.Sentences)
                .Where(sentence => sentence.Names is not null)
        )
        {
            foreach (var (start, end, type) in Spans(sentence.Names!))
            {
                var words = sentence.Words[start..end];
                if (words.Length <= MostWords && TagMasks.StartsCapital(words[0]))
                {
                    pools[type].TryAdd(string.Join(' ', words), words);
                }
            }
        }

        _pools = [.. pools.Select(pool => pool.Values.ToArray())];
    }

    /// <summary>The sentence with every name exchanged; the sentence itself where it has none.</summary>
    public LabelledSentence Exchange(LabelledSentence sentence, Random random)
    {
        var words = new List<string>();
        var names = new List<TagMask>();
        var next = 0;
        foreach (var (start, end, type) in Spans(sentence.Names!))
        {
            words.AddRange(sentence.Words[next..start]);
            names.AddRange(sentence.Names![next..start]);
            var other =
                _pools[type].Length == 0 ? sentence.Words[start..end] : _pools[type][random.Next(_pools[type].Length)];
            words.AddRange(other);
            names.AddRange(
                other.Select((_, index) => TagMask.Of(index == 0 ? NerTags.Begin(type) : NerTags.Inside(type)))
            );
            next = end;
        }

        words.AddRange(sentence.Words[next..]);
        names.AddRange(sentence.Names![next..]);
        return next == 0 ? sentence : new LabelledSentence([.. words]) { Names = [.. names] };
    }

    // Whole names whose every tag is known, but for MISC: what stands there is too mixed.
    private static IEnumerable<(int Start, int End, int Type)> Spans(TagMask[] names)
    {
        for (var start = 0; start < names.Length; start++)
        {
            var tag = names[start].Tag;
            if (tag <= NerTags.Outside || NerTags.IsInside(tag) || NerTags.TypeOf(tag) >= NerTags.Misc)
            {
                continue;
            }

            var type = NerTags.TypeOf(tag);
            var end = start + 1;
            while (end < names.Length && names[end].Tag == NerTags.Inside(type))
            {
                end++;
            }

            if (end == names.Length || names[end].IsSingle)
            {
                yield return (start, end, type);
            }
        }
    }
}
