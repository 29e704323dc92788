using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EntityGraph.Learning;

/// <summary>
/// Weights that training starts from and is drawn back to: those of another model, its labels matched to the new ones
/// by kind.
/// </summary>
/// <param name="Blocks">As <see cref="CrfWeights.Blocks"/>; empty where all is 0. Rows beyond its end start from
/// 0.</param>
/// <param name="Transitions">As <see cref="CrfWeights.Transitions"/>; empty where all is 0.</param>
internal sealed record CrfPrior(Vector256<float>[] Blocks, float[] Transitions)
{
    /// <summary>Starts from 0.</summary>
    public static CrfPrior None { get; } = new([], []);

    /// <summary>
    /// The weights of <paramref name="model"/>, row <c>n</c> of its table (from row 1 on) as row <c>n - 1</c>.
    /// </summary>
    /// <remarks>
    /// A label that stands for other names starts from MISC only if it is one by name; else it starts from 0.
    /// </remarks>
    public static CrfPrior Of(FastModel model, LabelSet labels)
    {
        var sources = labels
            .Tags.Types.Select((label, type) => Source(model.Labels, label, labels.Kinds[type]))
            .ToArray();
        var (from, to) = (model.Tags.Stride, labels.Tags.Stride);
        var rows = (model.Weights.Length / from) - 1;
        var blocks = new Vector256<float>[rows * labels.Tags.Blocks];
        var numbers = MemoryMarshal.Cast<Vector256<float>, float>(blocks.AsSpan());
        for (var tag = 1; tag < labels.Tags.Count; tag++)
        {
            var source = SourceTag(sources, tag);
            for (var row = 0; row < rows && source > 0; row++)
            {
                numbers[(row * to) + tag - 1] =
                    model.Weights[((row + 1) * from) + source - 1] * model.Scales[source - 1];
            }
        }

        return new CrfPrior(blocks, Steps(model, labels.Tags, sources));
    }

    private static float[] Steps(FastModel model, TagSet tags, int[] sources)
    {
        var steps = new float[tags.Count * tags.Count];
        for (var cell = 0; cell < steps.Length; cell++)
        {
            var (previous, tag) = (SourceTag(sources, cell / tags.Count), SourceTag(sources, cell % tags.Count));
            if (
                previous >= 0
                && tag >= 0
                && NerTags.MayFollow(cell / tags.Count, cell % tags.Count)
                && NerTags.MayFollow(previous, tag)
            )
            {
                steps[cell] = model.Features.Transitions[(previous * model.Tags.Count) + tag];
            }
        }

        return steps;
    }

    // -1 where the model has nothing alike.
    private static int SourceTag(int[] sources, int tag) =>
        tag == NerTags.Outside ? NerTags.Outside
        : sources[NerTags.TypeOf(tag)] is var type and >= 0
            ? (NerTags.IsInside(tag) ? NerTags.Inside(type) : NerTags.Begin(type))
        : -1;

    private static int Source(LabelSet model, string label, MentionKind kind)
    {
        var named = model.Tags.Types.ToList().FindIndex(type => type.Equals(label, StringComparison.OrdinalIgnoreCase));
        var alike = kind == MentionKind.Country ? MentionKind.Location : kind;
        return named >= 0 || kind == MentionKind.Other ? named : model.Kinds.IndexOf(alike);
    }
}
