using System.Runtime.InteropServices;

namespace EntityGraph.Learning;

/// <summary>Turns annotated documents into rows of weights: which features are kept, and which row each has.</summary>
/// <param name="reader">Reads words.</param>
/// <param name="lists">Marks names.</param>
/// <param name="minimumCount">A feature is kept when seen this often.</param>
/// <param name="known">Keys of features that are kept in any case; they have the first rows, in this order.</param>
internal sealed class ExampleBuilder(WordReader reader, NameLists lists, int minimumCount, IReadOnlyList<uint> known)
{
    private const int Offsets = (2 * Word.Reach) + 1;
    private readonly Dictionary<string, Word> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, int> _counts = [];
    private readonly Dictionary<uint, int> _rows = new(known.Select(KeyValuePair.Create<uint, int>));
    private readonly Dictionary<(Word, int), int[]> _wordRows = [];
    private readonly Word _edge = WordReader.ReadEdge();

    /// <summary>Number of kept features.</summary>
    public int RowCount => _rows.Count;

    /// <summary>Row of each kept feature.</summary>
    public IReadOnlyDictionary<uint, int> Rows => _rows;

    private sealed record Draft(
        Word[] Words,
        uint[][] Keys,
        FeatureGroup[][] Groups,
        TagMask[] Allowed,
        float[]? Soft,
        float Weight
    );

    /// <summary>Chooses the features of <paramref name="documents"/> and gives their examples.</summary>
    public List<CrfExample> Choose(IEnumerable<TaggedDocument> documents)
    {
        var drafts = documents.SelectMany(Drafts).ToList();
        foreach (var draft in drafts)
        {
            Count(draft);
        }

        foreach (var (key, count) in _counts)
        {
            // The lowest bit says that a word that may be a name has the feature.
            if (count >> 1 >= minimumCount && ((count & 1) != 0 || count >> 1 >= 4 * minimumCount))
            {
                _rows.TryAdd(key, _rows.Count);
            }
        }

        _counts.Clear();
        return [.. drafts.Select(Example)];
    }

    /// <summary>The examples of documents that choose no features.</summary>
    public List<CrfExample> Build(IEnumerable<TaggedDocument> documents) =>
        [.. documents.SelectMany(Drafts).Select(Example)];

    private IEnumerable<Draft> Drafts(TaggedDocument document)
    {
        var view = new DocumentView(lists, _edge);
        var words = document.Sentences.SelectMany(sentence => sentence.Words).Select(WordOf).ToArray();
        var ends = new int[document.Sentences.Count];
        for (var index = 0; index < ends.Length; index++)
        {
            ends[index] = (index == 0 ? 0 : ends[index - 1]) + document.Sentences[index].Words.Length;
        }

        view.Load(words, ends);
        var keys = new FeatureKeys();
        foreach (var sentence in view.Sentences)
        {
            var count = sentence.End - sentence.Start;
            var draft = new Draft(
                words[sentence.Start..sentence.End],
                new uint[count][],
                new FeatureGroup[count][],
                document.Sentences[sentence.Number].Allowed,
                document.Sentences[sentence.Number].Soft,
                document.Weight
            );
            for (var index = 0; index < count; index++)
            {
                keys.Clear();
                ContextFeatures.Collect(view, sentence, sentence.Start + index, keys);
                draft.Keys[index] = keys.Keys.ToArray();
                draft.Groups[index] = keys.Groups.ToArray();
            }

            yield return draft;
        }
    }

    private Word WordOf(string text)
    {
        if (!_words.TryGetValue(text, out var word))
        {
            word = reader.Read(text);
            _words.Add(text, word);
        }

        return word;
    }

    private void Count(Draft draft)
    {
        for (var index = 0; index < draft.Words.Length; index++)
        {
            var named = draft.Allowed[index].IsOutside ? 0 : 1;
            foreach (var key in draft.Keys[index])
            {
                Count(key, named);
            }

            for (var offset = 0; offset < Offsets; offset++)
            {
                foreach (var key in At(draft, index + offset - Word.Reach).Keys[offset])
                {
                    Count(key, named);
                }
            }
        }
    }

    private void Count(uint key, int named)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _);
        count = (count + 2) | named;
    }

    private Word At(Draft draft, int index) => index < 0 || index >= draft.Words.Length ? _edge : draft.Words[index];

    private CrfExample Example(Draft draft)
    {
        var rows = new int[draft.Words.Length * (Offsets + 1)][];
        for (var index = 0; index < draft.Words.Length; index++)
        {
            for (var offset = 0; offset < Offsets; offset++)
            {
                rows[(index * (Offsets + 1)) + offset] = WordRows(At(draft, index + offset - Word.Reach), offset);
            }

            rows[(index * (Offsets + 1)) + Offsets] = RowsOf(draft.Keys[index], draft.Groups[index]);
        }

        return new CrfExample(rows, draft.Allowed, draft.Weight) { Soft = draft.Soft };
    }

    private int[] WordRows(Word word, int offset)
    {
        ref var rows = ref CollectionsMarshal.GetValueRefOrAddDefault(_wordRows, (word, offset), out _);
        return rows ??= RowsOf(word.Keys[offset], word.Groups[offset]);
    }

    private int[] RowsOf(uint[] keys, FeatureGroup[] groups)
    {
        var rows = new List<int>(keys.Length);
        for (var index = 0; index < keys.Length; index++)
        {
            if (_rows.TryGetValue(keys[index], out var row))
            {
                rows.Add(row | ((int)groups[index] << CrfExample.RowBits));
            }
        }

        return [.. rows];
    }
}
