namespace EntityGraph.Learning;

/// <summary>Turns what a model says of unlabelled text into sentences to train on.</summary>
internal sealed class Teacher
{
    /// <summary>Follows the name of a text in the counts of the card.</summary>
    public const string Mark = " (by teacher)";

    // Keeps logarithms finite.
    private const float Least = 1e-6f;

    private readonly TeacherOptions _options;
    private readonly Viterbi _viterbi = new();
    private readonly float[] _steps = new float[NerTags.Count * NerTags.Count];

    public Teacher(TeacherOptions options) => _options = options;

    /// <summary>True of documents that a teacher tagged.</summary>
    public static bool IsLesson(TaggedDocument document) => document.Corpus.EndsWith(Mark, StringComparison.Ordinal);

    /// <summary>Sentences left out because they equal a dev sentence.</summary>
    public int Dropped { get; private set; }

    /// <summary>Tags the texts that the options name.</summary>
    public IEnumerable<TaggedDocument> Teach(string corporaFolder, DevSentences dev)
    {
        foreach (var text in _options.Texts)
        {
            foreach (
                var document in TeacherTexts
                    .Read(corporaFolder, text)
                    .Where((_, index) => index % _options.Thinning == 0)
            )
            {
                if (Tag(document, text, dev) is { Sentences.Count: > 0 } tagged)
                {
                    yield return tagged;
                }
            }
        }
    }

    private TaggedDocument Tag(TokenizedDocument document, string text, DevSentences dev)
    {
        var probabilities = TagProbabilities.Of(_options.Analyzer, document);
        var sentences = new List<TaggedSentence>();
        foreach (var sentence in document.Sentences)
        {
            if (dev.Contains(document, sentence))
            {
                Dropped++;
                continue;
            }

            var words = Enumerable
                .Range(sentence.TokenStart, sentence.TokenCount)
                .Select(token => FastAnalyzer.WordAt(document, token).ToString());
            sentences.Add(
                Tag(
                    [.. words],
                    probabilities.AsSpan(sentence.TokenStart * NerTags.Count, sentence.TokenCount * NerTags.Count)
                )
            );
        }

        return new TaggedDocument(text + Mark, sentences, _options.Weight);
    }

    private TaggedSentence Tag(string[] words, ReadOnlySpan<float> probabilities)
    {
        var logarithms = new float[probabilities.Length];
        for (var index = 0; index < logarithms.Length; index++)
        {
            logarithms[index] = MathF.Log(Math.Max(Least, probabilities[index]));
        }

        // The best valid sequence is always allowed, so that no sentence is left without one.
        var best = new byte[words.Length];
        _viterbi.Decode(logarithms, _steps, best);
        var allowed = new TagMask[words.Length];
        for (var word = 0; word < words.Length; word++)
        {
            allowed[word] = Open(probabilities.Slice(word * NerTags.Count, NerTags.Count), best[word]);
        }

        return new TaggedSentence(words, allowed) { Soft = _options.IsSoft ? logarithms : null };
    }

    private TagMask Open(ReadOnlySpan<float> probabilities, byte best)
    {
        var tags = new List<int> { best };
        var sum = probabilities[best];
        while (sum < _options.Confidence && tags.Count < NerTags.Count)
        {
            var next = -1;
            for (var tag = 0; tag < NerTags.Count; tag++)
            {
                next = !tags.Contains(tag) && (next < 0 || probabilities[tag] > probabilities[next]) ? tag : next;
            }

            tags.Add(next);
            sum += probabilities[next];
        }

        return TagMask.AnyOf(tags);
    }
}
