using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace EntityGraph;

/// <summary>A growing run of values that ends as one array: no allocation for a single value.</summary>
internal sealed class TokenBuffer<T>
    where T : struct
{
    private T[] _items;

    public TokenBuffer(int capacity) => _items = new T[Math.Max(capacity, 8)];

    public int Count { get; private set; }

    public T this[int index] => _items[index];

    public ReadOnlySpan<T> From(int start) => _items.AsSpan(start, Count - start);

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, _items.Length * 2);
        }

        _items[Count++] = item;
    }

    public ImmutableArray<T> ToImmutable() =>
        ImmutableCollectionsMarshal.AsImmutableArray(
            Count == _items.Length ? _items : _items.AsSpan(0, Count).ToArray()
        );
}
