namespace EntityGraph;

/// <summary>Under which keys names that may match meet.</summary>
internal sealed partial class NameForm
{
    /// <summary>The keys under which names that may match meet; ordinal order not kept.</summary>
    public IEnumerable<string> Keys()
    {
        if (Person is not null)
        {
            return PersonKeys(Person).Distinct(StringComparer.Ordinal);
        }

        if (IsQualified || Listed is not null)
        {
            return [];
        }

        var keys = Words
            .Where(word => word.Length >= FewestLetters && !s_common.Contains(word))
            .Select(word => $"w {Skeleton.Of(word)}")
            .ToHashSet(StringComparer.Ordinal);
        if (Acronym is not null)
        {
            keys.UnionWith(AcronymKeys(Acronym));
        }

        keys.UnionWith(
            Terms
                .Where(term => term.Length >= FewestLetters && term[0] != '@' && !s_common.Contains(term))
                .Select(term => $"w {Skeleton.Of(term)}")
        );
        keys.UnionWith(Concepts.Select(concept => $"t {concept}"));
        if (Initials(_spelled, withSmall: false).Length > 1)
        {
            keys.UnionWith(AllInitials().Select(letters => $"a {letters}"));
            keys.UnionWith(SyllabicStarts().Select(start => $"s {start}"));
        }

        return keys;
    }

    private static IEnumerable<string> AcronymKeys(string letters) =>
        [$"a {letters}", .. letters.Length >= ShortestSyllabic ? (string[])[$"s {letters[..SyllabicStart]}"] : []];

    // The ways in which the first words of a name can begin an acronym made of syllables.
    private IEnumerable<string> SyllabicStarts()
    {
        var words = _spelled.Where(word => !s_small.Contains(word)).Take(SyllabicStart).ToList();
        for (var first = 1; first <= SyllabicStart && words.Count > 1; first++)
        {
            for (var second = 0; second <= SyllabicStart - first; second++)
            {
                var third = SyllabicStart - first - second;
                if (
                    words[0].Length >= first
                    && words[1].Length >= second
                    && (third == 0 || (second > 0 && words.Count > 2 && words[2].Length >= third))
                )
                {
                    yield return (
                        words[0][..first] + words[1][..second] + (third == 0 ? "" : words[2][..third])
                    ).ToUpperInvariant();
                }
            }
        }
    }

    private static IEnumerable<string> PersonKeys(PersonForm person)
    {
        if (person.Given.IsEmpty)
        {
            return [$"m {person.FamilySkeleton}", $"b {person.FamilySkeleton}"];
        }

        var initials = GivenNames.Initials(person.Given[0]).ToList();
        var sounds = initials
            .Select(initial => SoundOf($"{initial}"))
            .Append(SoundOf(person.Given[0]))
            .ToHashSet(StringComparer.Ordinal);
        if (person.Given.Length > 1 && person.Given[0].Length == 1)
        {
            initials.AddRange(GivenNames.Initials(person.Given[1]));
        }

        var families = person.Given.Skip(1).Where(part => part.Length >= FewestLetters).Append(person.Family);
        var singles = person
            .Given.Where(part => part.Length >= FewestLetters)
            .Concat(person.Family.Split(' '))
            .Append(person.Family)
            .Select(part => $"b {Skeleton.Of(part)}");
        var keys = families
            .SelectMany(family => initials.Select(initial => $"q {Skeleton.Of(family)} {initial}"))
            .Concat(sounds.Select(sound => $"p {Ends(person.Family)} {sound}"))
            .Concat(singles);
        return person.Reversed is { } reversed
            ? keys.Append($"p {Ends(reversed.Family)} {SoundOf(reversed.Given[0])}")
            : keys;
    }

    // The first and the last sound: names that sound alike may differ between.
    private static string Ends(string family)
    {
        // "Honchar" and "Gonchar".
        var sounds = Skeleton.Sounds(family);
        return $"{(family[0] == 'h' && family.Length > 1 && family[1] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'r' or 'l' ? 'k' : sounds[0])}{sounds[^1]}";
    }

    private static string SoundOf(string given) =>
        given[0] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' ? "a" : Skeleton.Sounds(given)[..1];
}
