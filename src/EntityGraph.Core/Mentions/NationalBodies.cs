using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>
/// Tells whether a country's adjective before a body is part of its name: <c>data/gazetteers/national-bodies.tsv</c>.
/// </summary>
internal static class NationalBodies
{
    private const string Party = "Party";

    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> s_classes = new(() =>
        GazetteerFile
            .Read("national-bodies.tsv", 2)
            .ToFrozenDictionary(
                row => row[0],
                row => GazetteerFile.List(row[1]).ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            )
    );

    /// <summary>
    /// True where an adjective stands before a body's name without being part of it: "Kazakh" before "Foreign
    /// Ministry".
    /// </summary>
    /// <param name="adjective">A country's adjective.</param>
    /// <param name="body">What follows it.</param>
    public static bool IsApart(CountryName adjective, string body)
    {
        if (Is("part", body) || Is("whole", $"{adjective.Surface} {body}"))
        {
            return false;
        }

        if (body.EndsWith(Party, StringComparison.Ordinal))
        {
            return Is("apart-party", body) && adjective.Countries.Any();
        }

        return OrganisationList.Institution(body) is not null || Is("apart", body) || HasHead(body);
    }

    private static bool HasHead(string body)
    {
        var words = body.Split(' ');
        return Is("apart-head", words[^1]) && char.IsUpper(words[0][0])
            || (words.Length > 2 && words[1] is "of" or "for" && Is("apart-head", words[0]));
    }

    private static bool Is(string kind, string name) => s_classes.Value[kind].Contains(name);
}
