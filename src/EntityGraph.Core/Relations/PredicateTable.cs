using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace EntityGraph;

/// <summary>The predicates of <c>data/predicates.tsv</c>, which is embedded in this assembly.</summary>
public static class PredicateTable
{
    private const string FileName = "predicates.tsv";
    private const int ColumnCount = 9;

    /// <summary>All predicates, in the order of the file.</summary>
    public static ImmutableArray<Predicate> All { get; } =
    [.. GazetteerFile.Read(FileName, ColumnCount).Skip(1).Select(Parse)];

    private static readonly FrozenDictionary<string, Predicate> s_byName = All.ToFrozenDictionary(
        predicate => predicate.Name,
        StringComparer.Ordinal
    );

    /// <summary>Finds a predicate by its exact name.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out Predicate? predicate) =>
        s_byName.TryGetValue(name, out predicate);

    /// <summary>The predicate of an exact name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Predicate Get(string name) =>
        TryGet(name, out var predicate)
            ? predicate
            : throw new ArgumentException($"There is no predicate '{name}'.", nameof(name));

    private static Predicate Parse(ImmutableArray<string> cells) =>
        new(
            cells[0],
            cells[1],
            Kinds(cells[2]),
            Kinds(cells[3]),
            IsYes(cells[4]),
            Value<PredicateClass>(cells[5]),
            cells[6],
            IsYes(cells[7]),
            cells[8]
        );

    private static ImmutableArray<EntityKind> Kinds(string cell) => [.. cell.Split(',').Select(Value<EntityKind>)];

    private static T Value<T>(string cell)
        where T : struct, Enum =>
        SnakeCase.TryParse<T>(cell, out var value)
            ? value
            : throw new DataFormatException(
                FileName,
                0,
                $"'{cell}' is none of {string.Join(", ", SnakeCase.All<T>())}."
            );

    private static bool IsYes(string cell) =>
        cell switch
        {
            "yes" => true,
            "no" => false,
            _ => throw new DataFormatException(FileName, 0, $"expected yes or no, found '{cell}'."),
        };
}
