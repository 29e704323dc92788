using Microsoft.ML.OnnxRuntime;

namespace EntityGraph.Training.Tests.Support;

/// <summary>Runs a graph with the bare runtime on one thread.</summary>
internal sealed class OnnxRun : IDisposable
{
    private readonly InferenceSession _session;

    public OnnxRun(byte[] model)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(model, options);
    }

    /// <summary>All outputs by name; inputs are long[] or float[], given as [1, length].</summary>
    public Dictionary<string, float[]> Run(params (string Name, Array Values)[] inputs)
    {
        var values = inputs
            .Select(input =>
                input.Values is long[] longs
                    ? OrtValue.CreateTensorValueFromMemory(longs, [1, longs.Length])
                    : OrtValue.CreateTensorValueFromMemory((float[])input.Values, [1, input.Values.Length])
            )
            .ToArray();
        try
        {
            using var options = new RunOptions();
            using var results = _session.Run(
                options,
                [.. inputs.Select(input => input.Name)],
                values,
                _session.OutputNames
            );
            return _session
                .OutputNames.Zip(results)
                .ToDictionary(
                    pair => pair.First,
                    pair => pair.Second.GetTensorDataAsSpan<float>().ToArray(),
                    StringComparer.Ordinal
                );
        }
        finally
        {
            Array.ForEach(values, value => value.Dispose());
        }
    }

    public void Dispose() => _session.Dispose();
}
