namespace EntityGraph.Learning;

/// <summary>
/// Input row of the ML.NET pipeline: the feature rows of one sentence, <see cref="EmissionOnnx.Width"/> places a word.
/// </summary>
internal sealed class EmissionInput
{
    public int[] Rows { get; set; } = [];
}
