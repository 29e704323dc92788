using Microsoft.ML.Data;

namespace EntityGraph.Learning;

/// <summary>What the graph for dependency labels gives.</summary>
internal sealed class LabelOutput
{
    [ColumnName("labels")]
    public VBuffer<float> Labels { get; set; }
}
