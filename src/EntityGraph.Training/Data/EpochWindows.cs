using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>
/// What one pass reads: documents drawn, noise added, packed into windows of drawn lengths, put into batches of like
/// length.
/// </summary>
/// <remarks>A pure function of the data, the configuration and the number of the pass.</remarks>
internal sealed class EpochWindows(TrainingConfig config, WindowBuilder builder, NameExchange exchange)
{
    // Windows are sorted by length inside groups of this many batches, so that batches stay mixed and padding small.
    private const int GroupBatches = 120;

    /// <summary>The batches of one pass, in a drawn order.</summary>
    public List<LabelledWindow[]> Draw(IReadOnlyList<LabelledDocument> documents, int epoch)
    {
        var random = new Random(unchecked((config.Seed * 7919) + epoch));
        var windows = new List<LabelledWindow>();
        var turns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var use = config.Corpora[document.Corpus];
            var turn = turns[document.Corpus] = turns.GetValueOrDefault(document.Corpus) + 1;
            for (var reading = Readings(use.Repeat, turn, epoch); reading > 0; reading--)
            {
                var length = config.Windows[random.Next(config.Windows.Count)];
                var sentences = document.Sentences.Select(sentence => Noise(sentence, use, random)).ToArray();
                windows.AddRange(
                    builder.Build(sentences, (float)use.Weight, length).Select(window => Hide(window, random))
                );
            }
        }

        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(windows));
        return Batches(windows, random);
    }

    // A repeat of 0.25 reads a quarter of the documents in each pass, another quarter in the next.
    private static int Readings(double repeat, int turn, int epoch)
    {
        var place = turn + epoch;
        return (int)(Math.Floor(place * repeat) - Math.Floor((place - 1) * repeat));
    }

    // Hidden words are read from what stands around them.
    private LabelledWindow Hide(LabelledWindow labelled, Random random)
    {
        var window = labelled.Window;
        var ids = window.Ids.ToArray();
        for (var word = 0; word < window.WordCount; word++)
        {
            if (random.NextDouble() < config.WordNoise)
            {
                ids.AsSpan(window.First[word]..(window.Last[word] + 1)).Fill(builder.Mask);
            }
        }

        return labelled with
        {
            Window = window with { Ids = ids },
        };
    }

    private LabelledSentence Noise(LabelledSentence sentence, CorpusUse use, Random random)
    {
        var chance = random.NextDouble();
        if (sentence.Names is null || sentence.Heads is not null)
        {
            // Trees are bound to their words; capitals may go there too.
            return sentence.Attribution is null ? Cased(sentence, chance) : sentence;
        }

        var cased = Cased(random.NextDouble() < use.Exchange ? exchange.Exchange(sentence, random) : sentence, chance);
        if (
            random.NextDouble() < config.HyphenCuts
            && Augmentation.Split(new TaggedSentence(cased.Words, cased.Names!), LabelSet.News) is { } cut
        )
        {
            return new LabelledSentence(cut.Words) { Names = cut.Allowed };
        }

        return cased;
    }

    private LabelledSentence Cased(LabelledSentence sentence, double chance) =>
        chance < config.CaseNoise
            ? sentence with
            {
                Words = [.. sentence.Words.Select(word => word.ToLowerInvariant())],
            }
        : chance < 2 * config.CaseNoise
            ? sentence with
            {
                Words = [.. sentence.Words.Select(word => word.ToUpperInvariant())],
            }
        : sentence;

    private List<LabelledWindow[]> Batches(List<LabelledWindow> windows, Random random)
    {
        var batches = new List<LabelledWindow[]>();
        var group = new List<LabelledWindow>();
        var pieces = 0;
        foreach (var window in windows)
        {
            group.Add(window);
            pieces += window.Window.Ids.Length;
            if (pieces > GroupBatches * config.BatchPieces)
            {
                Cut(group, batches);
                pieces = 0;
            }
        }

        Cut(group, batches);
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batches));
        return batches;
    }

    private void Cut(List<LabelledWindow> group, List<LabelledWindow[]> batches)
    {
        var batch = new List<LabelledWindow>();
        foreach (var window in group.OrderBy(window => window.Window.Ids.Length))
        {
            // Sorted: the newest is the longest.
            if (batch.Count > 0 && (batch.Count + 1) * PieceBatch.Padded(window.Window.Ids.Length) > config.BatchPieces)
            {
                batches.Add([.. batch]);
                batch.Clear();
            }

            batch.Add(window);
        }

        if (batch.Count > 0)
        {
            batches.Add([.. batch]);
        }

        group.Clear();
    }
}
