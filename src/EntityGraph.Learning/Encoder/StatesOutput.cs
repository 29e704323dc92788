using Microsoft.ML.Data;

namespace EntityGraph.Learning;

/// <summary>What the encoder's graph gives where further heads are run.</summary>
internal sealed class StatesOutput : NamesOutput
{
    [ColumnName("states")]
    public VBuffer<float> States { get; set; }
}
