using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>
/// The IOB2 tags of a model: O = 0, then B and I of each type. O's score is fixed at 0, so a row of weights holds two
/// numbers a type. Immutable.
/// </summary>
internal sealed class TagSet
{
    /// <summary>Weights are added up eight at a time; a row is filled up with zeros to whole blocks.</summary>
    public const int BlockSize = 8;

    /// <summary>Most types that a model may have: tags are kept as bytes.</summary>
    public const int MostTypes = 127;

    public TagSet(IEnumerable<string> types)
    {
        Types = [.. types];
        ArgumentOutOfRangeException.ThrowIfZero(Types.Length, nameof(types));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Types.Length, MostTypes, nameof(types));
        Names = ["O", .. Types.SelectMany(type => new[] { "B-" + type, "I-" + type })];
    }

    /// <summary>Type names in tag order.</summary>
    public ImmutableArray<string> Types { get; }

    /// <summary>Tag names in tag order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Number of tags.</summary>
    public int Count => Names.Length;

    /// <summary>Number of tags but O.</summary>
    public int Scored => Names.Length - 1;

    /// <summary>Number of blocks of eight that hold the scores of a word.</summary>
    public int Blocks => (Scored + BlockSize - 1) / BlockSize;

    /// <summary>Numbers in a row of weights, unused places included.</summary>
    public int Stride => Blocks * BlockSize;

    /// <summary>Reads tag names in the order in which <see cref="Names"/> gives them.</summary>
    /// <exception cref="ModelFileException">They are no such list.</exception>
    public static TagSet Parse(IReadOnlyList<string> names, string path)
    {
        var types = names
            .Skip(1)
            .Where((_, index) => index % 2 == 0)
            .Select(name => name.StartsWith("B-", StringComparison.Ordinal) ? name[2..] : "")
            .ToArray();
        if (
            types.Length is > 0 and <= MostTypes
            && new TagSet(types) is var tags
            && tags.Names.SequenceEqual(names, StringComparer.Ordinal)
        )
        {
            return tags;
        }

        throw new ModelFileException(
            $"{path}: expected labels O, B-X, I-X, … of 1 to {MostTypes} types, found {string.Join(", ", names.Take(BlockSize))}."
        );
    }
}
