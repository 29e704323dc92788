using Microsoft.ML.Data;

namespace EntityGraph.Learning;

/// <summary>What the graph for parts of speech and arcs gives.</summary>
internal sealed class SyntaxOutput
{
    [ColumnName("upos")]
    public VBuffer<float> PartsOfSpeech { get; set; }

    [ColumnName("arcs")]
    public VBuffer<float> Arcs { get; set; }
}
