namespace EntityGraph.Learning;

/// <summary>Collects the keys of one token's features.</summary>
internal sealed class FeatureKeys
{
    private uint[] _keys = new uint[256];
    private FeatureGroup[] _groups = new FeatureGroup[256];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Keys => _keys.AsSpan(0, Count);

    public ReadOnlySpan<FeatureGroup> Groups => _groups.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int kind, ulong value, FeatureGroup group)
    {
        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, Count * 2);
            Array.Resize(ref _groups, Count * 2);
        }

        _keys[Count] = FeatureHash.Key(kind, value);
        _groups[Count] = group;
        Count++;
    }
}
