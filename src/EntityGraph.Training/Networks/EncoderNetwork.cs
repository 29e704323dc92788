using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace EntityGraph.Training;

/// <summary>
/// The encoder with its heads over TorchSharp: BERT (Devlin et al. 2019) as MiniLM shapes it, word shapes added to the
/// embeddings.
/// </summary>
/// <remarks>
/// Weights are float; with <paramref name="halved"/> the encoder's matrix products run in bfloat16 while sums, norms,
/// heads and losses stay float.
/// </remarks>
internal sealed class EncoderNetwork(NetworkWeights weights, double dropout = 0, bool halved = false)
{
    /// <summary>Numbers of one attention head.</summary>
    public const int HeadWidth = 32;

    private const double Epsilon = 1e-12;
    private static readonly float s_attentionScale = 1 / MathF.Sqrt(HeadWidth);

    /// <summary>Numbers in the state of a piece.</summary>
    public int Width { get; } = (int)weights[NetworkWeights.WordTable].shape[1];

    /// <summary>Number of layers.</summary>
    public int Layers { get; } =
        weights.Names.Count(name =>
            name.StartsWith("encoder.layer.", StringComparison.Ordinal)
            && name.EndsWith(".output.LayerNorm.weight", StringComparison.Ordinal)
            && !name.Contains("attention", StringComparison.Ordinal)
        );

    /// <summary>True while dropout is on.</summary>
    public bool Training { get; set; }

    /// <summary>Share of the syntax head's inner numbers that are dropped; null takes that of the encoder.</summary>
    public double? SyntaxDropout { get; init; }

    /// <summary>Hidden states [batch, length, width].</summary>
    /// <param name="batch">Pieces, shapes and which places are padding.</param>
    public Tensor States(PieceBatch batch)
    {
        using var scope = NewDisposeScope();
        var words = weights.Embed(batch.Ids, batch.Count, batch.Length);
        var positions = weights["embeddings.position_embeddings.weight"].slice(0, 0, batch.Length, 1);
        var types = weights["embeddings.token_type_embeddings.weight"].select(0, 0);
        var shapes = weights["embeddings.shape_embeddings.weight"]
            .index_select(0, batch.Shapes.flatten())
            .reshape(batch.Count, batch.Length, Width);
        var states = Drop(Norm(words + positions + types + shapes, "embeddings.LayerNorm"));
        for (var layer = 0; layer < Layers; layer++)
        {
            states = Layer(states, batch, $"encoder.layer.{layer}.");
        }

        return states.MoveToOuterDisposeScope();
    }

    /// <summary>Scores of the names head [n, 9] or of the attribution head, for states [n, width].</summary>
    public Tensor Linear(Tensor states, string name) =>
        F.linear(states, weights[name + ".weight"], weights[name + ".bias"]);

    /// <summary>Dropout, while <see cref="Training"/>.</summary>
    public Tensor Drop(Tensor states) => Training && dropout > 0 ? F.dropout(states, dropout, training: true) : states;

    private Tensor DropInner(Tensor inner) =>
        Training && (SyntaxDropout ?? dropout) is var share and > 0 ? F.dropout(inner, share, training: true) : inner;

    /// <summary>Arc scores [batch, words, 1 + words], column 0 the root.</summary>
    /// <param name="words">Word vectors [batch, words, width].</param>
    /// <param name="roots">Root vectors [batch, 1, width].</param>
    public Tensor Arcs(Tensor words, Tensor roots)
    {
        using var scope = NewDisposeScope();
        var dependents = DropInner(F.gelu(Linear(words, "syntax.arc_dep")));
        var heads = DropInner(F.gelu(Linear(cat([roots, words], 1), "syntax.arc_head")));
        var ones = torch.ones(dependents.shape[0], dependents.shape[1], 1);
        return cat([dependents, ones], 2)
            .matmul(weights["syntax.arc.weight"])
            .matmul(heads.transpose(1, 2))
            .MoveToOuterDisposeScope();
    }

    /// <summary>Relation scores [n, relations] of words to their heads, both [n, width].</summary>
    public Tensor Relations(Tensor words, Tensor heads)
    {
        using var scope = NewDisposeScope();
        var d = DropInner(F.gelu(Linear(words, "syntax.label_dep")));
        var h = DropInner(F.gelu(Linear(heads, "syntax.label_head")));
        var bilinear = weights["syntax.label.weight"];
        var count = bilinear.shape[0];
        var size = bilinear.shape[1];
        var flat = bilinear.permute(1, 0, 2).reshape(size, count * size);
        var joined = (d.matmul(flat).reshape(-1, count, size) * h.unsqueeze(1)).sum(2);
        return (
            joined
            + F.linear(d, weights["syntax.label_d.weight"])
            + F.linear(h, weights["syntax.label_h.weight"])
            + weights["syntax.label.bias"]
        ).MoveToOuterDisposeScope();
    }

    private Tensor Layer(Tensor states, PieceBatch batch, string prefix)
    {
        var input = halved ? states.to(bfloat16) : states;
        Tensor Project(string name) =>
            Half(input, prefix + "attention.self." + name)
                .reshape(batch.Count, batch.Length, Width / HeadWidth, HeadWidth)
                .transpose(1, 2);
        // Written out: the fused form is slow to go back through in bfloat16.
        var scores = (Project("query") * s_attentionScale).matmul(Project("key").transpose(2, 3));
        var attention = (batch.Mask(halved) is { } mask ? scores + mask : scores).softmax(-1);
        var mixed = attention.matmul(Project("value")).transpose(1, 2).reshape(batch.Count, batch.Length, Width);
        states = Norm(
            states + Drop(Half(mixed, prefix + "attention.output.dense").to(float32)),
            prefix + "attention.output.LayerNorm"
        );
        var inner = F.gelu(Half(halved ? states.to(bfloat16) : states, prefix + "intermediate.dense"));
        return Norm(states + Drop(Half(inner, prefix + "output.dense").to(float32)), prefix + "output.LayerNorm");
    }

    // A linear layer in the type of its input.
    private Tensor Half(Tensor input, string name)
    {
        var (weight, bias) = (weights[name + ".weight"], weights[name + ".bias"]);
        return halved ? F.linear(input, weight.to(bfloat16), bias.to(bfloat16)) : F.linear(input, weight, bias);
    }

    private Tensor Norm(Tensor states, string name) =>
        F.layer_norm(states, [Width], weights[name + ".weight"], weights[name + ".bias"], Epsilon);
}
