using Microsoft.ML.Data;

namespace EntityGraph.Learning;

/// <summary>What the graph for attribution gives.</summary>
internal sealed class AttributionOutput
{
    [ColumnName("attribution")]
    public VBuffer<float> Attribution { get; set; }
}
