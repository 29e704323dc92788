using System.Text.Json;
using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>
/// Reads the annotated corpora that the tagger trains on, in a fixed order; one that is not there gives no documents.
/// </summary>
internal sealed class TrainingCorpora(string folder)
{
    /// <summary>Words before people's names that are no part of them.</summary>
    internal static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr",
        "mr.",
        "mrs",
        "mrs.",
        "ms",
        "ms.",
        "dr",
        "dr.",
        "prof",
        "prof.",
        "professor",
        "president",
        "sir",
        "gen.",
        "sen.",
        "rep.",
        "gov.",
        "lt.",
        "col.",
        "capt.",
        "sgt.",
        "rev.",
        "king",
        "queen",
        "prince",
        "princess",
        "senator",
        "minister",
        "chancellor",
        "premier",
        "general",
        "captain",
        "lord",
        "lady",
        "saint",
        "pope",
        "judge",
        "justice",
        "secretary",
    };

    /// <summary>
    /// A corpus of <c>ner/</c>; where <paramref name="hasMisc"/> is false, words that it leaves untagged may be MISC.
    /// </summary>
    public IEnumerable<TaggedDocument> Conll(string name, bool hasMisc, float weight)
    {
        var path = Path.Combine(folder, "ner", name + ".train.conll");
        foreach (var document in File.Exists(path) ? ConllReader.Read(path) : [])
        {
            yield return new TaggedDocument(
                name,
                [.. document.Sentences.Select(sentence => Sentence(sentence, hasMisc))],
                weight
            );
        }
    }

    /// <summary>Documents with their mentions of <c>redocred</c>.</summary>
    public IEnumerable<TaggedDocument> Redocred(float weight)
    {
        var path = Path.Combine(folder, "relations", "redocred.dev.json");
        using var json = JsonDocument.Parse(File.Exists(path) ? File.ReadAllBytes(path) : "[]"u8.ToArray());
        foreach (var document in json.RootElement.EnumerateArray())
        {
            var sentences = document
                .GetProperty("sents")
                .EnumerateArray()
                .Select(sentence => sentence.EnumerateArray().Select(word => word.GetString() ?? "").ToArray())
                .ToArray();
            var spans = sentences.Select(_ => new List<(int Start, int End, int Type)>()).ToArray();
            foreach (
                var mention in document
                    .GetProperty("vertexSet")
                    .EnumerateArray()
                    .SelectMany(entity => entity.EnumerateArray())
            )
            {
                var sentence = mention.GetProperty("sent_id").GetInt32();
                var start = mention.GetProperty("pos")[0].GetInt32();
                var end = mention.GetProperty("pos")[1].GetInt32();
                var type = TagMasks.TypeOf(mention.GetProperty("type").GetString() ?? "");
                AddSpan(spans[sentence], sentences[sentence], start, end, type);
            }

            yield return new TaggedDocument(
                "redocred",
                [.. sentences.Select((words, index) => Masked(words, spans[index], true))],
                weight
            );
        }
    }

    /// <summary>Sentences of a CrossRE domain.</summary>
    public IEnumerable<TaggedDocument> Crossre(string domain, float weight)
    {
        foreach (var line in Lines("relations", "crossre", domain + "-train.json"))
        {
            using var json = JsonDocument.Parse(line);
            var words = json
                .RootElement.GetProperty("sentence")
                .EnumerateArray()
                .Select(word => word.GetString() ?? "")
                .ToArray();
            var spans = new List<(int, int, int)>();
            foreach (var name in json.RootElement.GetProperty("ner").EnumerateArray())
            {
                var type = TagMasks.TypeOf(name[2].GetString() ?? "");
                AddSpan(spans, words, name[0].GetInt32(), name[1].GetInt32() + 1, type);
            }

            yield return new TaggedDocument("crossre-" + domain, [Masked(words, spans, true)], weight);
        }
    }

    /// <summary>Sentences of CoNLL04.</summary>
    public IEnumerable<TaggedDocument> Conll04(float weight)
    {
        var words = new List<string>();
        var tags = new List<string>();
        foreach (var line in Lines("relations", "conll04.train.txt").Append("#"))
        {
            if (line.StartsWith('#') || line.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return new TaggedDocument("conll04", [Conll04([.. words], [.. tags])], weight);
                    words.Clear();
                    tags.Clear();
                }

                continue;
            }

            var columns = line.Split('\t');
            words.Add(columns[1]);
            tags.Add(columns[2]);
        }
    }

    /// <summary>What a file of <c>trees/</c> shows of names, by <see cref="TreebankNames"/>.</summary>
    public IEnumerable<TaggedDocument> Treebank(string name, string file, float weight) =>
        TreebankNames
            .Read(Lines("trees", file), Titles)
            .Select(sentences => new TaggedDocument(name, sentences, weight));

    private IEnumerable<string> Lines(params string[] names)
    {
        var path = Path.Combine([folder, .. names]);
        return File.Exists(path) ? File.ReadLines(path) : [];
    }

    private static void AddSpan(
        List<(int Start, int End, int Type)> spans,
        string[] words,
        int start,
        int end,
        int type
    )
    {
        if (start < end && words[start].Equals("the", StringComparison.OrdinalIgnoreCase) && type >= 0)
        {
            start++;
        }

        if (start < end && end <= words.Length && !spans.Any(span => span.Start < end && start < span.End))
        {
            spans.Add((start, end, type));
        }
    }

    private static TaggedSentence Sentence(ConllSentence sentence, bool hasMisc) =>
        Masked(
            [.. sentence.Tokens],
            [.. sentence.Spans.Select(span => (span.Start, span.End, TagMasks.TypeOf(span.Label)))],
            !hasMisc
        );

    private static TaggedSentence Conll04(string[] words, string[] tags)
    {
        var spans = new List<(int Start, int End, int Type)>();
        foreach (var (start, end, label) in TagMasks.Spans(tags))
        {
            var first = start;
            while (label == "Peop" && first < end - 1 && Titles.Contains(words[first]))
            {
                first++;
            }

            spans.Add((first, end, TagMasks.TypeOf(label)));
        }

        return Masked(words, spans, true);
    }

    private static TaggedSentence Masked(string[] words, List<(int Start, int End, int Type)> spans, bool openMisc)
    {
        for (var index = 0; index < spans.Count; index++)
        {
            var (start, end, type) = spans[index];
            if (openMisc && type == 2 && end == start + 1 && CountryWords.IsDemonym(words[start]))
            {
                spans[index] = (start, end, NerTags.Misc);
            }
        }

        bool Open(string word) => openMisc && TagMasks.MayBeMisc(word);
        return new TaggedSentence(words, TagMasks.FromSpans(words, spans, Open));
    }
}
