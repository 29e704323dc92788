namespace EntityGraph;

/// <summary>
/// Finds the longest of many names from a token on, whatever the tokenizer did with hyphens and full stops. Immutable
/// and thread-safe.
/// </summary>
/// <remarks>
/// Names and text are compared folded: lower case, accents stripped, apostrophes and dashes of one form, runs of white
/// space as one space. A name ends where a token ends. Looking one token up allocates nothing and takes time linear in
/// the characters that match.
/// </remarks>
internal sealed class NameTrie<T>
    where T : class
{
    private const int None = -1;

    // Children of a node stand beside each other in order of their characters; the root's first characters have a table
    // of their own.
    private readonly int[] _roots = new int[128];
    private readonly int[] _firstChild;
    private readonly char[] _character;
    private readonly T?[] _values;
    private readonly string?[] _surfaces;

    public NameTrie(IEnumerable<(string Surface, T Value)> names)
    {
        var root = new Node();
        foreach (var (surface, value) in names)
        {
            var node = root;
            foreach (var character in NameFolding.Fold(surface))
            {
                if (!node.Children.TryGetValue(character, out var child))
                {
                    node.Children.Add(character, child = new Node());
                }

                node = child;
            }

            node.Value = value;
            node.Surface ??= surface;
        }

        var nodes = Flatten(root);
        _firstChild = new int[nodes.Count + 1];
        _character = new char[nodes.Count];
        _values = new T?[nodes.Count];
        _surfaces = new string?[nodes.Count];
        var next = 1;
        for (var index = 0; index < nodes.Count; index++)
        {
            _firstChild[index] = next;
            _values[index] = nodes[index].Value;
            _surfaces[index] = nodes[index].Surface;
            foreach (var character in nodes[index].Children.Keys)
            {
                _character[next++] = character;
            }
        }

        _firstChild[nodes.Count] = next;
        Array.Fill(_roots, None);
        for (var child = _firstChild[0]; child < _firstChild[1]; child++)
        {
            if (_character[child] < _roots.Length)
            {
                _roots[_character[child]] = child;
            }
        }
    }

    /// <summary>The value of a whole name, folded; null where it is not listed.</summary>
    public T? Find(ReadOnlySpan<char> name)
    {
        var node = 0;
        return Step(ref node, name) ? _values[node] : null;
    }

    /// <summary>The longest name that starts at the first of <paramref name="tokens"/>.</summary>
    /// <param name="text">The text that the tokens point into.</param>
    /// <param name="tokens">The tokens from the first one on, to the end of the sentence.</param>
    /// <param name="ignoreCase">Take a name without its capitals too, where none has them.</param>
    /// <param name="value">What it stands for.</param>
    /// <param name="tokenCount">How many tokens it covers.</param>
    /// <param name="casing">How the text writes it.</param>
    public bool TryMatchLongest(
        ReadOnlySpan<char> text,
        ReadOnlySpan<Token> tokens,
        bool ignoreCase,
        out T? value,
        out int tokenCount,
        out NameCasing casing
    )
    {
        value = null;
        tokenCount = 0;
        casing = NameCasing.Proper;
        var node = 0;
        for (var index = 0; index < tokens.Length; index++)
        {
            var span = tokens[index].Span;
            if (index > 0 && span.Start > tokens[index - 1].Span.End && !Step(ref node, " "))
            {
                break;
            }

            if (!Step(ref node, text[span.Start..span.End]))
            {
                break;
            }

            if (_values[node] is { } found)
            {
                var written = NameFolding.CasingOf(text[tokens[0].Span.Start..span.End], _surfaces[node]);
                var isBetter =
                    written != NameCasing.Lower || (ignoreCase && (value is null || casing == NameCasing.Lower));
                if (isBetter)
                {
                    (value, tokenCount, casing) = (found, index + 1, written);
                }
            }
        }

        return value is not null;
    }

    private static List<Node> Flatten(Node root)
    {
        var nodes = new List<Node> { root };
        for (var index = 0; index < nodes.Count; index++)
        {
            nodes.AddRange(nodes[index].Children.Values);
        }

        return nodes;
    }

    private bool Step(ref int node, ReadOnlySpan<char> characters)
    {
        foreach (var character in characters)
        {
            var folded = NameFolding.Fold(character);
            if (folded == '\0')
            {
                continue;
            }

            node = node == 0 && folded < _roots.Length ? _roots[folded] : Child(node, folded);
            if (node == None)
            {
                return false;
            }
        }

        return true;
    }

    private int Child(int node, char character)
    {
        for (var child = _firstChild[node]; child < _firstChild[node + 1]; child++)
        {
            if (_character[child] == character)
            {
                return child;
            }
        }

        return None;
    }

    private sealed class Node
    {
        public SortedDictionary<char, Node> Children { get; } = [];

        public T? Value { get; set; }

        public string? Surface { get; set; }
    }
}
