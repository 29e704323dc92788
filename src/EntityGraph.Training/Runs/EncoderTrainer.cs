using System.Diagnostics;
using System.Globalization;
using EntityGraph.Learning;
using static TorchSharp.torch;

namespace EntityGraph.Training;

/// <summary>Fine-tunes the encoder with its heads by one configuration.</summary>
/// <param name="config">What is learned, and how.</param>
/// <param name="corpora">Folder of the corpora.</param>
/// <param name="encoder">Folder of the pretrained encoder and its vocabulary.</param>
/// <param name="say">Told how the run goes.</param>
/// <param name="start">Model folder whose weights the run starts from; null starts from the pretrained encoder with new
/// heads.</param>
internal sealed class EncoderTrainer(
    TrainingConfig config,
    string corpora,
    string encoder,
    Action<string> say,
    string? start = null
)
{
    private static readonly TimeSpan s_progressEvery = TimeSpan.FromSeconds(20);

    /// <summary>Trains, or goes on from the last whole pass in the work folder.</summary>
    /// <param name="work">Folder of checkpoints.</param>
    /// <returns>The final weights: the mean of the last passes.</returns>
    public WeightSet Train(string work)
    {
        random.manual_seed(config.Seed);
        var data = TrainingData.Read(corpora, config);
        Describe(data);
        using var vocabulary = File.OpenRead(Path.Combine(encoder, "vocab.txt"));
        var pieces = new WordPieceEncoder(vocabulary);
        var builder = new WindowBuilder(pieces);
        var dev = new DevSets(corpora, config, builder, data.Labels);
        var epochs = new EpochWindows(config, builder, new NameExchange(data.Documents));
        var checkpoint = new Checkpoint(work);
        var saved = checkpoint.Load(config);
        using var weights = new NetworkWeights(
            saved?.Weights
                ?? HeadWeights.Complete(
                    start is null
                        ? WeightSet.Read(Path.Combine(encoder, "model.safetensors"))
                        : FolderWeights.Read(start),
                    config.Heads,
                    data.Labels,
                    config.Seed
                )
        );
        Release(weights);
        var network = new EncoderNetwork(weights, config.Dropout, config.BFloat16)
        {
            SyntaxDropout = config.SyntaxDropout,
        };
        using var optimiser = new AdamW(weights, name => Rate(name, network.Layers), config.WeightDecay);
        if (saved is { } state)
        {
            optimiser.Load(state.Moments, state.Steps);
            say(Invariant($"going on after pass {state.Epoch}"));
        }
        else if (start is not null)
        {
            say("start: " + Shown(dev.Score(new WindowScores(network, 2 * config.BatchPieces))));
        }

        for (var epoch = (saved?.Epoch ?? 0) + 1; epoch <= config.Epochs; epoch++)
        {
            random.manual_seed(unchecked((config.Seed * 1000) + epoch));
            Pass(epoch, epochs.Draw(data.Documents, epoch), network, weights, optimiser);
            var scores = dev.Score(new WindowScores(network, 2 * config.BatchPieces));
            say(Invariant($"pass {epoch}: ") + Shown(scores));
            checkpoint.Save(epoch, weights, optimiser, config, scores);
        }

        return checkpoint.Finished(config);
    }

    private static string Shown(IEnumerable<DevScore> scores) =>
        string.Join("  ", scores.Select(score => Invariant($"{score.Set} {score.Figure} {score.Percent:0.0}")));

    private void Describe(TrainingData data)
    {
        foreach (var corpus in data.Documents.GroupBy(document => document.Corpus))
        {
            say(
                Invariant(
                    $"{corpus.Key, -20} {corpus.Count(), 6} documents {corpus.Sum(document => document.Sentences.Count), 7} sentences {corpus.Sum(document => document.Sentences.Sum(sentence => sentence.Words.Length)), 8} words"
                )
            );
        }

        say(Invariant($"{data.Dropped} sentences dropped because they equal a dev sentence"));
    }

    private void Release(NetworkWeights weights)
    {
        foreach (var name in weights.Names)
        {
            var isHead = config.Heads.Any(head => name.StartsWith(head + ".", StringComparison.Ordinal));
            if (
                name != NetworkWeights.WordTable
                && (isHead || !config.FrozenEncoder)
                && !name.Contains("token_type", StringComparison.Ordinal)
            )
            {
                weights[name].requires_grad_(true);
            }
        }

        weights.TableLearns = !config.FrozenEncoder;
    }

    // Relative to the step's rate: heads and shapes learn faster, lower layers slower.
    private double Rate(string name, int layers)
    {
        if (name.StartsWith("encoder.layer.", StringComparison.Ordinal))
        {
            return Math.Pow(config.LayerDecay, layers - 1 - (name["encoder.layer.".Length] - '0'));
        }

        return
            name.StartsWith("embeddings.", StringComparison.Ordinal)
            && !name.Contains("shape", StringComparison.Ordinal)
            ? Math.Pow(config.LayerDecay, layers)
            : config.HeadLearningRate / config.LearningRate;
    }

    private void Pass(
        int epoch,
        List<LabelledWindow[]> batches,
        EncoderNetwork network,
        NetworkWeights weights,
        AdamW optimiser
    )
    {
        network.Training = true;
        var losses = new HeadLosses(network, config.Smoothing);
        var watch = Stopwatch.StartNew();
        var shown = TimeSpan.Zero;
        var sums = new SortedDictionary<string, (double Loss, int Count)>(StringComparer.Ordinal);
        long pieces = 0;
        for (var index = 0; index < batches.Count; index++)
        {
            using (var scope = NewDisposeScope())
            {
                using var batch = new PieceBatch(
                    [.. batches[index].Select(window => window.Window)],
                    config.BatchPieces
                );
                var states = network.States(batch);
                Tensor? total = null;
                foreach (var (head, loss) in losses.Compute(states, batches[index]))
                {
                    var weighted = loss * (float)(config.HeadWeights.GetValueOrDefault(head, 1) / config.BatchPieces);
                    total = total is null ? weighted : total + weighted;
                    var (sum, count) = sums.GetValueOrDefault(head);
                    sums[head] = (sum + (loss.item<float>() / config.BatchPieces), count + 1);
                }

                if (total is not null)
                {
                    total.backward();
                    var progress = (epoch - 1 + ((double)index / batches.Count)) / config.Epochs;
                    optimiser.Step(config.LearningRate * Schedule(progress), config.Clip);
                }

                pieces += batches[index].Sum(window => window.Window.Ids.Length);
            }

            if (watch.Elapsed - shown > s_progressEvery || index == batches.Count - 1)
            {
                shown = watch.Elapsed;
                var left = watch.Elapsed * ((double)(batches.Count - index - 1) / (index + 1));
                say(
                    Invariant(
                        $"pass {epoch} of {config.Epochs}, step {index + 1} of {batches.Count}, {pieces / watch.Elapsed.TotalSeconds:0} pieces/s, {left.TotalMinutes:0.0} min left: "
                    )
                        + string.Join(
                            ", ",
                            sums.Select(pair => Invariant($"{pair.Key} {pair.Value.Loss / pair.Value.Count:0.0000}"))
                        )
                );
                sums.Clear();
            }
        }

        network.Training = false;
    }

    private double Schedule(double progress) =>
        progress < config.WarmUp ? Math.Max(progress, 1e-4) / config.WarmUp : (1 - progress) / (1 - config.WarmUp);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
