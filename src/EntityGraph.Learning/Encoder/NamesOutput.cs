using Microsoft.ML.Data;

namespace EntityGraph.Learning;

/// <summary>
/// What the encoder's graph gives where only names are wanted. Its buffer is filled anew by every window.
/// </summary>
internal class NamesOutput
{
    [ColumnName("names")]
    public VBuffer<float> Names { get; set; }
}
