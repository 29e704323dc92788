using static TorchSharp.torch;

namespace EntityGraph.Training;

/// <summary>Rows of the word table as a leaf of one step.</summary>
/// <param name="Rows">Their values, with a gradient after the step's backward pass.</param>
/// <param name="Numbers">Their numbers in the table, rising.</param>
internal sealed record UsedRows(Tensor Rows, Tensor Numbers) : IDisposable
{
    public void Dispose()
    {
        Rows.Dispose();
        Numbers.Dispose();
    }
}
