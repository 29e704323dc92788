using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>Finds the longest of many names from a token on, whatever the tokenizer did with hyphens and full stops. Immutable and thread-safe.</summary>
/// <remarks>
/// Names and text are compared folded: lower case, accents stripped, apostrophes and dashes of one form, runs of white space as one space.
/// A name ends where a token ends. Looking one token up allocates nothing and takes time linear in the characters that match.
/// </remarks>
internal sealed class NameTrie<T>
    where T : class
{
    private readonly FrozenDictionary<long, int> _next;
    private readonly T?[] _values;
    private readonly string?[] _surfaces;

    public NameTrie(IEnumerable<(string Surface, T Value)> names)
    {
        var next = new Dictionary<long, int>();
        var values = new List<T?> { null };
        var surfaces = new List<string?> { null };
        foreach (var (surface, value) in names)
        {
            var node = 0;
            foreach (var character in NameFolding.Fold(surface))
            {
                if (!next.TryGetValue(Key(node, character), out var child))
                {
                    child = values.Count;
                    next.Add(Key(node, character), child);
                    values.Add(null);
                    surfaces.Add(null);
                }

                node = child;
            }

            values[node] = value;
            surfaces[node] ??= surface;
        }

        _next = next.ToFrozenDictionary();
        _values = [.. values];
        _surfaces = [.. surfaces];
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
    /// <param name="ignoreCase">Take names without their capitals too.</param>
    /// <param name="value">What it stands for.</param>
    /// <param name="tokenCount">How many tokens it covers.</param>
    /// <param name="casing">How the text writes it.</param>
    public bool TryMatchLongest(
        ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, bool ignoreCase, out T? value, out int tokenCount, out NameCasing casing)
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
                if (ignoreCase || written != NameCasing.Lower)
                {
                    (value, tokenCount, casing) = (found, index + 1, written);
                }
            }
        }

        return value is not null;
    }

    private static long Key(int node, char character) => ((long)node << 16) | character;

    private bool Step(ref int node, ReadOnlySpan<char> characters)
    {
        foreach (var character in characters)
        {
            var folded = NameFolding.Fold(character);
            if (folded != '\0' && !_next.TryGetValue(Key(node, folded), out node))
            {
                return false;
            }
        }

        return true;
    }
}
