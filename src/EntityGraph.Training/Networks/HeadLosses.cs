using EntityGraph.Learning;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace EntityGraph.Training;

/// <summary>
/// The losses of all heads on one batch, each a sum over its words: the caller divides by a constant, so that every
/// word counts the same.
/// </summary>
internal sealed class HeadLosses(EncoderNetwork network, double smoothing)
{
    /// <summary>Loss of each head that the batch has labels for.</summary>
    /// <param name="states">[count, length, 384].</param>
    /// <param name="windows">In the batch's order.</param>
    public IEnumerable<(string Head, Tensor Loss)> Compute(Tensor states, IReadOnlyList<LabelledWindow> windows)
    {
        var flat = network.Drop(states.reshape(-1, network.Width));
        var length = (int)states.shape[1];
        if (Names(flat, windows, length) is { } names)
        {
            yield return (TrainingHeads.Names, names);
        }

        if (Attribution(flat, windows, length) is { } attribution)
        {
            yield return (TrainingHeads.Attribution, attribution);
        }

        if (Syntax(states, windows) is { } syntax)
        {
            yield return (TrainingHeads.Syntax, syntax);
        }
    }

    // A word whose tag is known in part counts by the sum of the probabilities that its mask allows.
    private Tensor? Names(Tensor states, IReadOnlyList<LabelledWindow> windows, int length)
    {
        var places = new List<long>();
        var masks = new List<float>();
        var factors = new List<float>();
        for (var index = 0; index < windows.Count; index++)
        {
            var names = windows[index].Names ?? [];
            for (var word = 0; word < names.Length; word++)
            {
                if (names[word] == TagMask.Every)
                {
                    continue;
                }

                places.Add(((long)index * length) + windows[index].Window.First[word]);
                factors.Add(windows[index].Weight);
                for (var tag = 0; tag < NerTags.Count; tag++)
                {
                    masks.Add(names[word].Allows(tag) ? 0 : -1e9f);
                }
            }
        }

        if (places.Count == 0)
        {
            return null;
        }

        using var scope = NewDisposeScope();
        var scores = network.Linear(states.index_select(0, tensor(places.ToArray())), TrainingHeads.Names);
        var all = scores.logsumexp(1);
        var loss = all - (scores + tensor(masks.ToArray()).reshape(-1, NerTags.Count)).logsumexp(1);
        if (smoothing > 0)
        {
            loss = (loss * (1 - smoothing)) + ((all - scores.mean([1])) * smoothing);
        }

        return (loss * tensor(factors.ToArray())).sum().MoveToOuterDisposeScope();
    }

    private Tensor? Attribution(Tensor states, IReadOnlyList<LabelledWindow> windows, int length)
    {
        var places = new List<long>();
        var tags = new List<long>();
        for (var index = 0; index < windows.Count; index++)
        {
            if (windows[index].Attribution is { } layers)
            {
                places.AddRange(windows[index].Window.First.Select(place => ((long)index * length) + place));
                tags.AddRange(layers.Select(tag => (long)tag));
            }
        }

        if (places.Count == 0)
        {
            return null;
        }

        using var scope = NewDisposeScope();
        var scores = network.Linear(states.index_select(0, tensor(places.ToArray())), TrainingHeads.Attribution);
        return F.cross_entropy(
                scores.reshape(-1, 3),
                tensor(tags.ToArray()),
                reduction: nn.Reduction.Sum,
                label_smoothing: smoothing
            )
            .MoveToOuterDisposeScope();
    }

    private Tensor? Syntax(Tensor states, IReadOnlyList<LabelledWindow> windows)
    {
        var chosen = Enumerable.Range(0, windows.Count).Where(index => windows[index].Heads is not null).ToArray();
        if (chosen.Length == 0)
        {
            return null;
        }

        using var scope = NewDisposeScope();
        var grid = new SyntaxGrid([.. chosen.Select(index => windows[index])]);
        var picked = network.Drop(states.index_select(0, tensor(chosen.Select(index => (long)index).ToArray())));
        var (words, roots) = grid.Vectors(picked);
        var arcs = network.Arcs(words, roots) + grid.Blocked;
        var loss = F.cross_entropy(
            arcs.reshape(-1, grid.Words + 1),
            grid.Heads,
            ignore_index: SyntaxGrid.Unknown,
            reduction: nn.Reduction.Sum
        );
        var flat = words.reshape(-1, network.Width);
        loss += F.cross_entropy(
            network.Linear(flat, "syntax.upos"),
            grid.Upos,
            ignore_index: SyntaxGrid.Unknown,
            reduction: nn.Reduction.Sum
        );
        var (places, heads, relations) = grid.Labelled();
        var candidates = cat([roots, words], 1).reshape(-1, network.Width);
        var scores = network.Relations(flat.index_select(0, tensor(places)), candidates.index_select(0, tensor(heads)));
        loss += F.cross_entropy(scores, tensor(relations), reduction: nn.Reduction.Sum);
        return loss.MoveToOuterDisposeScope();
    }
}
