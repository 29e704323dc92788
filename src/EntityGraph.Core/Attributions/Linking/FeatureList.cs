using System.Runtime.InteropServices;

namespace EntityGraph;

/// <summary>The features of one choice, as cells of <see cref="LinkWeights"/>. Reused; not thread-safe.</summary>
internal sealed class FeatureList
{
    private const uint Prime = 16777619;
    private readonly List<int> _cells = new(64);

    /// <summary>The cells, in the order in which they were added.</summary>
    public ReadOnlySpan<int> Cells => CollectionsMarshal.AsSpan(_cells);

    /// <summary>Takes out all features.</summary>
    public void Clear() => _cells.Clear();

    /// <summary>Adds the feature that a question has some answer.</summary>
    public void Add(LinkQuestion question, int first = 0, int second = 0, int third = 0)
    {
        var hash = (2166136261 ^ (uint)question) * Prime;
        hash = (hash ^ (uint)first) * Prime;
        hash = ((hash >> 15) ^ hash ^ (uint)second) * Prime;
        hash = ((hash >> 13) ^ hash ^ (uint)third) * Prime;
        hash ^= hash >> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >> 13;
        _cells.Add((int)(hash % LinkWeights.Size));
    }

    /// <summary>A stable number for a word.</summary>
    public static int Of(string word)
    {
        var hash = 2166136261;
        foreach (var character in word)
        {
            hash = (hash ^ character) * Prime;
        }

        return (int)hash;
    }

    /// <summary>A probability in steps of its log odds, from -12 to 12.</summary>
    public static int Odds(double probability)
    {
        var odds = Math.Log((probability + 1e-4) / (1 - probability + 1e-4));
        return (int)Math.Round(Math.Clamp(odds * 1.5, -12, 12));
    }

    /// <summary>A count or distance in steps that grow: 0 to 4 each, then by thirds.</summary>
    public static int Steps(int number) =>
        number < 0 ? -Steps(-number)
        : number <= 4 ? number
        : 4 + (int)(3 * Math.Log2(number / 4.0));
}
