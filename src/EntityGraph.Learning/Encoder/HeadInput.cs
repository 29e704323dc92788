using Microsoft.ML.Data;

namespace EntityGraph.Learning;

/// <summary>What the graph for attribution reads.</summary>
internal class HeadInput
{
    [ColumnName("states")]
    public VBuffer<float> States { get; set; }
}
