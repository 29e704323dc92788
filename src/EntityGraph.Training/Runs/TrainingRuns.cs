using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>
/// One run or several from one start, whose weights are averaged (Wortsman et al. 2022, "Model soups"); a run that is
/// named twice counts twice.
/// </summary>
internal sealed class TrainingRuns
{
    private readonly (string Name, TrainingConfig Config)[] _runs;

    /// <summary>Reads the configurations.</summary>
    /// <param name="paths">At least one; the first says what is shipped beside the weights.</param>
    /// <exception cref="DataFormatException">One is not well formed.</exception>
    public TrainingRuns(IEnumerable<string> paths)
    {
        _runs = [.. paths.Select(path => (Path.GetFileNameWithoutExtension(path), TrainingConfig.Read(path)))];
    }

    /// <summary>The first configuration.</summary>
    public TrainingConfig Config => _runs[0].Config;

    /// <summary>Trains each run once, or goes on from its last whole pass.</summary>
    /// <param name="corpora">Folder of the corpora.</param>
    /// <param name="encoder">Folder of the pretrained encoder.</param>
    /// <param name="work">Folder of checkpoints.</param>
    /// <param name="say">Told how the runs go.</param>
    /// <param name="start">Model folder that each run starts from; null starts from the pretrained encoder.</param>
    public void Train(string corpora, string encoder, string work, Action<string> say, string? start = null)
    {
        foreach (var (name, config) in _runs.DistinctBy(run => run.Name))
        {
            new EncoderTrainer(config, corpora, encoder, say, start).Train(FolderOf(work, name));
        }
    }

    /// <summary>
    /// The mean of the runs' weights, and of those they started from as far as the first configuration says.
    /// </summary>
    /// <param name="work">Folder of checkpoints.</param>
    /// <param name="start">Model folder that the runs started from; null where they started from the pretrained
    /// encoder.</param>
    /// <exception cref="ModelFileException">A run is not there.</exception>
    public WeightSet Finished(string work, string? start = null)
    {
        var mean = WeightAverage.Of(_runs.Select(run => new Checkpoint(FolderOf(work, run.Name)).Finished(run.Config)));
        return start is null || Config.StartShare == 0
            ? mean
            : WeightAverage.Between(mean, FolderWeights.Read(start), Config.StartShare);
    }

    // Several runs have a folder each, named after the configuration.
    private string FolderOf(string work, string name) =>
        _runs.DistinctBy(run => run.Name).Count() == 1 ? work : Path.Combine(work, name);
}
