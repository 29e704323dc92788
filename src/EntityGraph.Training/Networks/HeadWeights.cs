using EntityGraph.Learning;

namespace EntityGraph.Training;

/// <summary>
/// First values of what the pretrained encoder lacks: shape embeddings of 0, heads drawn from a normal distribution
/// (deviation 0.02), biases of 0.
/// </summary>
internal static class HeadWeights
{
    private const int ArcWidth = 256;
    private const int LabelWidth = 128;
    private const double Deviation = 0.02;

    /// <summary>The weights with what is missing added; what is there stays.</summary>
    public static WeightSet Complete(WeightSet weights, IEnumerable<string> heads, SyntaxLabels labels, int seed)
    {
        var width = weights.Get(NetworkWeights.WordTable).Shape[1];
        var random = new Random(seed);
        var added = new List<WeightTensor>();
        void Add(string name, bool drawn, params int[] shape)
        {
            if (weights.Contains(name))
            {
                return;
            }

            var values = new float[shape.Aggregate(1, (product, size) => product * size)];
            for (var index = 0; drawn && index < values.Length; index++)
            {
                // Box and Muller 1958.
                values[index] = (float)(
                    Deviation
                    * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()))
                    * Math.Cos(2 * Math.PI * random.NextDouble())
                );
            }

            added.Add(new WeightTensor(name, [.. shape], values));
        }

        void Linear(string name, int output)
        {
            Add(name + ".weight", true, output, width);
            Add(name + ".bias", false, output);
        }

        Add("embeddings.shape_embeddings.weight", false, PieceShape.Count, width);
        foreach (var head in heads)
        {
            if (head == TrainingHeads.Syntax)
            {
                Linear("syntax.upos", labels.Upos.Count);
                Linear("syntax.arc_dep", ArcWidth);
                Linear("syntax.arc_head", ArcWidth);
                Add("syntax.arc.weight", true, ArcWidth + 1, ArcWidth);
                Linear("syntax.label_dep", LabelWidth);
                Linear("syntax.label_head", LabelWidth);
                Add("syntax.label.weight", true, labels.Relations.Count, LabelWidth, LabelWidth);
                Add("syntax.label_d.weight", true, labels.Relations.Count, LabelWidth);
                Add("syntax.label_h.weight", true, labels.Relations.Count, LabelWidth);
                Add("syntax.label.bias", false, labels.Relations.Count);
            }
            else
            {
                Linear(head, NerTags.Count);
            }
        }

        return weights.With(added);
    }
}
