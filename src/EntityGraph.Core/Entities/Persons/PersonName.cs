using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>A person's name taken apart: no titles, the family name last, parts folded for comparing.</summary>
internal sealed class PersonName
{
    private static readonly WordSet s_particles = new(
        "al el ul bin ibn bint abu de del della der den da di do dos du la le van von ter ten zu af av y ould"
    );
    private static readonly WordSet s_givenNames = new("Al Ben El Do Da");
    private static readonly WordSet s_generations = new("jr sr");
    private static readonly WordSet s_numerals = new("ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii");

    private PersonName(
        string display,
        ImmutableArray<string> given,
        ImmutableArray<string> family,
        string? suffix,
        string? title
    )
    {
        Display = display;
        Given = given;
        Family = family;
        Suffix = suffix;
        Title = title;
        FamilyKey = string.Join(' ', family);
        Key = string.Join(' ', [.. given, .. family, .. suffix is null ? [] : (string[])[suffix]]);
    }

    /// <summary>The name without titles, "Doe, John" turned round.</summary>
    public string Display { get; }

    /// <summary>Folded parts before the family name, initials as single letters.</summary>
    public ImmutableArray<string> Given { get; }

    /// <summary>Folded parts of the last word, without particles.</summary>
    public ImmutableArray<string> Family { get; }

    /// <summary><see cref="Family"/> as one string.</summary>
    public string FamilyKey { get; }

    /// <summary>"jr", "sr" or a numeral; null for none.</summary>
    public string? Suffix { get; }

    /// <summary>A title that belongs to a single name ("Pope"); null for none.</summary>
    public string? Title { get; }

    /// <summary>All parts in order, for telling names equal.</summary>
    public string Key { get; }

    /// <summary>
    /// True for one word that need not be unique ("Smith", "von der Heide"); false for "Oskar IV" and for three parts
    /// with hyphens.
    /// </summary>
    public bool IsSingle => Given.IsEmpty && Family.Length < 3 && (Suffix is null || s_generations.Contains(Suffix));

    /// <summary>True where a given name is an initial only.</summary>
    public bool HasInitials => Given.Any(part => part.Length == 1);

    /// <summary>Number of parts, particles and suffix left out.</summary>
    public int PartCount => Given.Length + Family.Length;

    /// <summary>Takes a name apart.</summary>
    /// <param name="surface">The mention's characters.</param>
    /// <param name="titleBefore">The word before the mention, where it is a title that belongs to single names.</param>
    public static PersonName Parse(ReadOnlySpan<char> surface, string? titleBefore = null)
    {
        var name = NameText.Clean(surface);
        var words = TurnRound(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var title = titleBefore;
        while (
            words.Count > 1
            && PersonTitles.ClassOf(words[0]) is { } kind
            && (kind != PersonTitleClass.Rank || words.Count > 2)
        )
        {
            title = kind == PersonTitleClass.Name ? words[0] : title;
            words.RemoveAt(0);
        }

        string? suffix = null;
        while (words.Count > 1 && SuffixOf(words[^1]) is { } found)
        {
            suffix = found;
            words[^2] = words[^2].TrimEnd(',');
            words.RemoveAt(words.Count - 1);
        }

        var display = string.Join(' ', words) + (suffix is null ? "" : DisplayOf(suffix));
        var given = new List<string>();
        for (var index = 0; index < words.Count - 1; index++)
        {
            if (!IsParticle(words, index))
            {
                given.AddRange(Parts(words[index]));
            }
        }

        ImmutableArray<string> family = [.. Parts(words[^1])];
        return new PersonName(
            display,
            [.. given],
            family.IsEmpty ? [NameFolding.Fold(words[^1])] : family,
            suffix,
            title
        );
    }

    private static string TurnRound(string name)
    {
        var comma = name.IndexOf(", ", StringComparison.Ordinal);
        if (comma <= 0 || SuffixOf(name[(comma + 2)..]) is not null)
        {
            return name;
        }

        // "Doe, John" is turned round; after "John Doe, " stands a role.
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        var isFamilyName = space > comma || s_particles.ContainsIgnoringFirstCase(name.AsSpan(0, space));
        return isFamilyName ? $"{name[(comma + 2)..]} {name[..comma]}" : name[..comma];
    }

    // A particle stands before the family name; "Al Gore" and "Ben Wade" begin with a given name.
    private static bool IsParticle(List<string> words, int index) =>
        s_particles.ContainsIgnoringFirstCase(words[index])
        && !(index == 0 && s_givenNames.Contains(words[index]) && words.Count == 2)
        && (index > 0 || words.Count == 2 || IsParticle(words, index + 1));

    private static IEnumerable<string> Parts(string word)
    {
        var parts = NameFolding.Fold(word).Split(['-', '.'], StringSplitOptions.RemoveEmptyEntries);
        // "al-Assad", "el-Sisi": the article is a particle too.
        return parts.Length > 1 && s_particles.Contains(parts[0]) ? parts.Skip(1) : parts;
    }

    private static string? SuffixOf(string word)
    {
        var folded = NameFolding.Fold(word).TrimEnd('.');
        return s_generations.Contains(folded) || (s_numerals.Contains(folded) && word.All(char.IsUpper))
            ? folded
            : null;
    }

    private static string DisplayOf(string suffix) =>
        suffix switch
        {
            "jr" => " Jr.",
            "sr" => " Sr.",
            _ => $" {suffix.ToUpperInvariant()}",
        };
}
