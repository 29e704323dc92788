using System.Runtime.Intrinsics;

namespace EntityGraph.Learning;

/// <summary>Which row of weights a feature key has, and the rows. Immutable and thread-safe.</summary>
internal sealed class RowTable
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly sbyte[] _weights;
    private readonly uint _mask;
    private readonly int _blocks;

    /// <param name="keys">Key of each row from row 1 on; row 0 belongs to no feature.</param>
    /// <param name="weights">Row after row of <paramref name="blocks"/> times eight.</param>
    /// <param name="blocks">Blocks of eight weights in a row.</param>
    public RowTable(ReadOnlySpan<uint> keys, sbyte[] weights, int blocks = 1)
    {
        _blocks = blocks;
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

    /// <summary>Adds the rows of keys to <paramref name="sums"/>, in whole units, one vector a block.</summary>
    public void Add(ReadOnlySpan<uint> keys, Span<Vector256<int>> sums)
    {
        if (sums.Length == 1)
        {
            sums[0] += Sum(keys);
            return;
        }

        foreach (var key in keys)
        {
            var row = RowOf(key);
            for (var block = 0; row != 0 && block < sums.Length; block++)
            {
                sums[block] += Block((row * _blocks) + block);
            }
        }
    }

    // The models that ship have one block: their sum stays in a register.
    private Vector256<int> Sum(ReadOnlySpan<uint> keys)
    {
        var sum = Vector256<int>.Zero;
        foreach (var key in keys)
        {
            var row = RowOf(key);
            if (row != 0)
            {
                sum += Block(row);
            }
        }

        return sum;
    }

    private Vector256<int> Block(int block)
    {
        var packed = Vector64.Create<sbyte>(_weights.AsSpan(block * TagSet.BlockSize, TagSet.BlockSize));
        return Vector256.WidenLower(Vector128.WidenLower(packed.ToVector128()).ToVector256());
    }
}
