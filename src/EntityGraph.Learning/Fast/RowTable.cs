using System.Runtime.Intrinsics;

namespace EntityGraph.Learning;

/// <summary>Which row of weights a feature key has, and the rows. Immutable and thread-safe.</summary>
internal sealed class RowTable
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly sbyte[] _weights;
    private readonly uint _mask;

    /// <param name="keys">Key of each row from row 1 on; row 0 belongs to no feature.</param>
    /// <param name="weights">Row after row of eight.</param>
    public RowTable(ReadOnlySpan<uint> keys, sbyte[] weights)
    {
        var size = 16u;
        while (size < 2 * keys.Length)
        {
            size *= 2;
        }

        _mask = size - 1;
        _keys = new uint[size];
        _rows = new int[size];
        _weights = weights;
        for (var index = 0; index < keys.Length; index++)
        {
            var slot = keys[index] & _mask;
            while (_rows[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _keys[slot] = keys[index];
            _rows[slot] = index + 1;
        }
    }

    /// <summary>The row of a key; 0 where it has none.</summary>
    public int RowOf(uint key)
    {
        var slot = key & _mask;
        while (_rows[slot] != 0)
        {
            if (_keys[slot] == key)
            {
                return _rows[slot];
            }

            slot = (slot + 1) & _mask;
        }

        return 0;
    }

    /// <summary>Sum of the rows of keys, in whole units.</summary>
    public Vector256<int> Sum(ReadOnlySpan<uint> keys)
    {
        var sum = Vector256<int>.Zero;
        foreach (var key in keys)
        {
            var row = RowOf(key);
            if (row != 0)
            {
                var packed = Vector64.Create<sbyte>(_weights.AsSpan(row * NerTags.Scored, NerTags.Scored));
                sum += Vector256.WidenLower(Vector128.WidenLower(packed.ToVector128()).ToVector256());
            }
        }

        return sum;
    }
}
