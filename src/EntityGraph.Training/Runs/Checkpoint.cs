using System.Text.Json;
using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>
/// The state of a run after a whole pass, kept in its work folder: an interrupted run goes on from there.
/// </summary>
/// <remarks>
/// Each file is written beside the old one and moved over it; <c>state.json</c> comes last and names what belongs
/// together.
/// </remarks>
internal sealed class Checkpoint(string folder)
{
    private sealed record State(int Epoch, int Steps, string Config, IReadOnlyList<DevScore> Scores);

    private string StatePath => Path.Combine(folder, "state.json");

    /// <summary>Writes the state after a pass.</summary>
    public void Save(
        int epoch,
        NetworkWeights weights,
        AdamW optimiser,
        TrainingConfig config,
        IReadOnlyList<DevScore> scores
    )
    {
        Directory.CreateDirectory(folder);
        weights.ToSet().Write(WeightsPath(epoch));
        optimiser.ToSet().Write(MomentsPath(epoch));
        var part = StatePath + ".part";
        File.WriteAllText(part, JsonSerializer.Serialize(new State(epoch, optimiser.Steps, config.ToJson(), scores)));
        File.Move(part, StatePath, overwrite: true);
        foreach (
            var old in new[] { MomentsPath(epoch - 1), WeightsPath(epoch - Math.Max(2, config.Averaged)) }.Where(
                File.Exists
            )
        )
        {
            File.Delete(old);
        }
    }

    /// <summary>The pass to go on from with its weights, and its moments and steps; null where there is none.</summary>
    /// <exception cref="ModelFileException">The folder holds a run of another configuration.</exception>
    public (int Epoch, int Steps, WeightSet Weights, WeightSet Moments)? Load(TrainingConfig config)
    {
        if (!File.Exists(StatePath))
        {
            return null;
        }

        var state = JsonSerializer.Deserialize<State>(File.ReadAllBytes(StatePath))
            ?? throw new ModelFileException($"{StatePath}: expected the state of a run, found null.");
        return state.Config == config.ToJson()
            ? (
                state.Epoch,
                state.Steps,
                WeightSet.Read(WeightsPath(state.Epoch)),
                WeightSet.Read(MomentsPath(state.Epoch))
            )
            : throw new ModelFileException(
                $"{StatePath}: the folder holds a run of another configuration; name another folder, or delete this one."
            );
    }

    /// <summary>The mean of the weights of the newest passes, as the configuration says.</summary>
    /// <exception cref="ModelFileException">The folder holds no run.</exception>
    public WeightSet Finished(TrainingConfig config)
    {
        var state = File.Exists(StatePath) ? JsonSerializer.Deserialize<State>(File.ReadAllBytes(StatePath)) : null;
        if (state is null)
        {
            throw new ModelFileException($"{folder}: expected a training run, found none.");
        }

        var first = Math.Max(1, state.Epoch - config.Averaged + 1);
        return WeightAverage.Of(
            Enumerable.Range(first, state.Epoch - first + 1).Select(epoch => WeightSet.Read(WeightsPath(epoch)))
        );
    }

    /// <summary>Where the weights of a pass lie.</summary>
    public string WeightsPath(int epoch) => Path.Combine(folder, $"weights-{epoch}.safetensors");

    private string MomentsPath(int epoch) => Path.Combine(folder, $"moments-{epoch}.safetensors");
}
