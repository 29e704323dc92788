using Microsoft.ML.Data;

namespace EntityGraph.Learning;

/// <summary>What the graph for parts of speech and arcs reads: places of each word's first and last piece.</summary>
internal class SyntaxInput : HeadInput
{
    [ColumnName("first")]
    public long[] First { get; set; } = [];

    [ColumnName("last")]
    public long[] Last { get; set; } = [];
}
