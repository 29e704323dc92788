using static TorchSharp.torch;

namespace EntityGraph.Training;

/// <summary>The words of several windows as one grid [windows, words], padded, with their trees.</summary>
internal sealed class SyntaxGrid
{
    /// <summary>A place without a label.</summary>
    public const int Unknown = -1;

    private const float Never = -1e9f;
    private readonly IReadOnlyList<LabelledWindow> _windows;

    public SyntaxGrid(IReadOnlyList<LabelledWindow> windows)
    {
        _windows = windows;
        Words = windows.Max(window => window.Window.WordCount);
        var blocked = new float[windows.Count * Words * (Words + 1)];
        var heads = new long[windows.Count * Words];
        var upos = new long[windows.Count * Words];
        Array.Fill(blocked, Never);
        Array.Fill(heads, Unknown);
        Array.Fill(upos, Unknown);
        for (var index = 0; index < windows.Count; index++)
        {
            var window = windows[index];
            var start = 0;
            foreach (var end in window.Window.SentenceEnds)
            {
                for (var word = start; word < end; word++)
                {
                    var row = ((index * Words) + word) * (Words + 1);
                    blocked[row] = 0;
                    blocked.AsSpan(row + 1 + start, end - start).Clear();
                    heads[(index * Words) + word] = window.Heads?[word] ?? Unknown;
                    upos[(index * Words) + word] = window.Upos?[word] ?? Unknown;
                }

                start = end;
            }
        }

        Blocked = tensor(blocked).reshape(windows.Count, Words, Words + 1);
        Heads = tensor(heads);
        Upos = tensor(upos);
    }

    /// <summary>Most words of a window.</summary>
    public int Words { get; }

    /// <summary>
    /// Added to arc scores [windows, words, 1 + words]: 0 within a sentence and for the root, else out of reach.
    /// </summary>
    public Tensor Blocked { get; }

    /// <summary>Column of each word's head, [windows × words].</summary>
    public Tensor Heads { get; }

    /// <summary>Part of speech of each word, [windows × words].</summary>
    public Tensor Upos { get; }

    /// <summary>
    /// Word vectors [windows, words, width], half first piece and half last, and root vectors [windows, 1, width].
    /// </summary>
    public (Tensor Words, Tensor Roots) Vectors(Tensor states)
    {
        var length = states.shape[1];
        var width = states.shape[2];
        var first = new long[_windows.Count * Words];
        var last = new long[_windows.Count * Words];
        for (var index = 0; index < _windows.Count; index++)
        {
            var window = _windows[index].Window;
            for (var word = 0; word < Words; word++)
            {
                var place = (index * Words) + word;
                first[place] = (index * length) + (word < window.WordCount ? window.First[word] : 0);
                last[place] = (index * length) + (word < window.WordCount ? window.Last[word] : 0);
            }
        }

        var flat = states.reshape(-1, width);
        var sum = flat.index_select(0, tensor(first)) + flat.index_select(0, tensor(last));
        return ((sum * 0.5).reshape(_windows.Count, Words, width), states.slice(1, 0, 1, 1));
    }

    /// <summary>
    /// Words with a known head and relation: their places in the grid, their heads' places among [windows, 1 + words],
    /// the relations.
    /// </summary>
    public (long[] Places, long[] Heads, long[] Relations) Labelled()
    {
        var places = new List<long>();
        var heads = new List<long>();
        var relations = new List<long>();
        for (var index = 0; index < _windows.Count; index++)
        {
            var window = _windows[index];
            for (var word = 0; word < window.Window.WordCount; word++)
            {
                if (window.Heads is { } known && known[word] >= 0 && window.Relations![word] >= 0)
                {
                    places.Add((index * Words) + word);
                    heads.Add((index * (Words + 1)) + known[word]);
                    relations.Add(window.Relations[word]);
                }
            }
        }

        return ([.. places], [.. heads], [.. relations]);
    }
}
