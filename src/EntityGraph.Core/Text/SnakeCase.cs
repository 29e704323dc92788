using System.Text;

namespace EntityGraph;

/// <summary>The form enum values have in every file: <c>CoMention</c> is <c>co_mention</c>.</summary>
public static class SnakeCase
{
    /// <summary>The snake-case form of an enum value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Cache<T>.Names.TryGetValue(value, out var name) ? name : Convert(value.ToString());

    /// <summary>
    /// Reads a snake-case form back; false where no value of <typeparamref name="T"/> has it. Exact, case-sensitive.
    /// </summary>
    public static bool TryParse<T>(string? text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text is not null && Cache<T>.Values.TryGetValue(text, out value);
    }

    /// <summary>All snake-case forms of an enum, in order of its values.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    private static string Convert(string name)
    {
        var builder = new StringBuilder(name.Length + 2);
        foreach (var character in name)
        {
            if (char.IsUpper(character) && builder.Length > 0)
            {
                builder.Append('_');
            }

            builder.Append(char.ToLowerInvariant(character));
        }

        return builder.ToString();
    }

    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names = Enum.GetValues<T>()
            .ToDictionary(value => value, value => Convert(value.ToString()));
        public static readonly Dictionary<string, T> Values = Names.ToDictionary(
            pair => pair.Value,
            pair => pair.Key,
            StringComparer.Ordinal
        );
    }
}
