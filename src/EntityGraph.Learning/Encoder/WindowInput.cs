using Microsoft.ML.Data;

namespace EntityGraph.Learning;

/// <summary>A window as ML.NET reads it.</summary>
internal sealed class WindowInput
{
    [ColumnName("ids")]
    public long[] Ids { get; set; } = [];

    [ColumnName("shapes")]
    public long[] Shapes { get; set; } = [];
}
