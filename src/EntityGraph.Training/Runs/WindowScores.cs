using EntityGraph.Learning;
using static TorchSharp.torch;

namespace EntityGraph.Training;

/// <summary>What the heads say of windows, word by word: for scoring on dev sets while training.</summary>
internal sealed class WindowScores(EncoderNetwork network, int batchPieces)
{
    /// <summary>For each window in its order the scores of one linear head, <c>word × 9 + tag</c>.</summary>
    public float[][] Linear(IReadOnlyList<LabelledWindow> windows, string head) =>
        Run<float[]>(windows, (states, batch) =>
        {
            var scores = network
                .Linear(states.reshape(-1, network.Width), head)
                .reshape(batch.Count, -1, NerTags.Count);
            return (row, window) =>
                scores[row]
                    .index_select(0, tensor(window.Window.First.Select(place => (long)place).ToArray()))
                    .flatten()
                    .data<float>()
                    .ToArray();
        });

    /// <summary>
    /// For each window, word by word: part of speech, head (0 root, k word k - 1) and relation, heads by highest score.
    /// </summary>
    public (int Upos, int Head, int Relation)[][] Trees(IReadOnlyList<LabelledWindow> windows) =>
        Run<(int Upos, int Head, int Relation)[]>(windows, (states, batch) =>
        {
            var grid = new SyntaxGrid(batch);
            var (words, roots) = grid.Vectors(states);
            var heads = (network.Arcs(words, roots) + grid.Blocked).argmax(2);
            var flat = words.reshape(-1, network.Width);
            var upos = network.Linear(flat, "syntax.upos").argmax(1).data<long>().ToArray();
            var offsets = arange(batch.Count, dtype: int64).unsqueeze(1) * (grid.Words + 1);
            var candidates = cat([roots, words], 1).reshape(-1, network.Width);
            var relations = network
                .Relations(flat, candidates.index_select(0, (heads + offsets).flatten()))
                .argmax(1)
                .data<long>()
                .ToArray();
            var chosen = heads.flatten().data<long>().ToArray();
            return (row, window) =>
                Enumerable
                    .Range(row * grid.Words, window.Window.WordCount)
                    .Select(place => ((int)upos[place], (int)chosen[place], (int)relations[place]))
                    .ToArray();
        });

    private T[] Run<T>(
        IReadOnlyList<LabelledWindow> windows,
        Func<Tensor, List<LabelledWindow>, Func<int, LabelledWindow, T>> read
    )
    {
        using var off = no_grad();
        var results = new T[windows.Count];
        var order = Enumerable.Range(0, windows.Count).OrderBy(index => windows[index].Window.Ids.Length).ToArray();
        for (var start = 0; start < order.Length; )
        {
            var end = start + 1;
            while (
                end < order.Length
                && (end + 1 - start) * PieceBatch.Padded(windows[order[end]].Window.Ids.Length) <= batchPieces
            )
            {
                end++;
            }

            using var scope = NewDisposeScope();
            var batch = order[start..end].Select(index => windows[index]).ToList();
            using var pieces = new PieceBatch([.. batch.Select(window => window.Window)], batchPieces);
            var reader = read(network.States(pieces).slice(0, 0, batch.Count, 1), batch);
            for (var row = 0; row < batch.Count; row++)
            {
                results[order[start + row]] = reader(row, batch[row]);
            }

            start = end;
        }

        return results;
    }
}
