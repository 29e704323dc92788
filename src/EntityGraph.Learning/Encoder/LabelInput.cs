using Microsoft.ML.Data;

namespace EntityGraph.Learning;

/// <summary>
/// What the graph for dependency labels reads: the head of each word, 0 for the root, k for the window's word k - 1.
/// </summary>
internal sealed class LabelInput : SyntaxInput
{
    [ColumnName("heads")]
    public long[] Heads { get; set; } = [];
}
