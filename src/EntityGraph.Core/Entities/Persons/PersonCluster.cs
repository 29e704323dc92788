namespace EntityGraph;

/// <summary>The full names of one document that are one person.</summary>
internal sealed class PersonCluster(PersonName longest, int firstIndex)
{
    /// <summary>The name with most parts.</summary>
    public PersonName Longest { get; } = longest;

    /// <summary>Index of its first mention by full name.</summary>
    public int FirstIndex { get; set; } = firstIndex;

    /// <summary>Every form with the number of its mentions.</summary>
    public Dictionary<string, int> Forms { get; } = new(StringComparer.Ordinal);

    /// <summary>Names by form, for choosing the canonical one.</summary>
    public Dictionary<string, PersonName> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>True where the text first names this person as somebody's relative ("his son Otto Brandt").</summary>
    public bool IsRelative { get; set; }

    /// <summary>How many mentions were read as this person so far.</summary>
    public int Seen { get; set; }

    /// <summary>The entity.</summary>
    public EntityDraft? Draft { get; set; }

    /// <summary>True where the family name stands first.</summary>
    public bool IsFamilyFirst => Longest.Given.Length > 0 && FamilyNames.IsFamilyFirst(Longest.Given[0], Longest);

    /// <summary>Counts one mention.</summary>
    public void Add(PersonName name, int index)
    {
        Forms[name.Display] = Forms.GetValueOrDefault(name.Display) + 1;
        Names.TryAdd(name.Display, name);
        FirstIndex = Math.Min(FirstIndex, index);
    }

    /// <summary>
    /// True where a shorter or abbreviated name can be this person: same family name, given names in order, initials
    /// allowed.
    /// </summary>
    public bool Fits(PersonName name)
    {
        if (
            name.FamilyKey != Longest.FamilyKey
            || (name.Suffix is not null && Longest.Suffix is not null && name.Suffix != Longest.Suffix)
            || name.Given.Length > Longest.Given.Length
            || name.Given.IsEmpty
            || !IsSame(name.Given[0], Longest.Given[0])
        )
        {
            return false;
        }

        var position = 0;
        foreach (var part in Longest.Given)
        {
            if (position < name.Given.Length && IsSame(name.Given[position], part))
            {
                position++;
            }
        }

        return position == name.Given.Length;
    }

    /// <summary>True for a family name of two words: "Lunde Dahl" of "Vera Lunde Dahl".</summary>
    public bool EndsWith(PersonName name) =>
        name.Given.Length > 0
        && name.Suffix is null
        && !name.HasInitials
        && name.Given.Length < Longest.Given.Length
        && name.FamilyKey == Longest.FamilyKey
        && name.Given.SequenceEqual(Longest.Given[^name.Given.Length..]);

    /// <summary>
    /// True for the first parts alone: "Jefferson Madeira" of "Jefferson Madeira da Silva", "Mikhail Sergeyevich" of
    /// three.
    /// </summary>
    public bool BeginsWith(PersonName name) =>
        name.Given.Length > 0
        && name.Suffix is null
        && !name.HasInitials
        && name.PartCount < Longest.PartCount
        && !IsFamilyFirst
        && PartsOf(Longest).Take(name.PartCount).SequenceEqual(PartsOf(name));

    /// <summary>
    /// True for the same name carried over otherwise from another script: every part alike in sound, one of them the
    /// same.
    /// </summary>
    public bool SoundsLike(PersonName name) =>
        name.Given.Length > 0
        && name.PartCount == Longest.PartCount
        && name.Suffix == Longest.Suffix
        && PartsOf(name).Zip(PartsOf(Longest)).ToList() is var parts
        && parts.All(pair => NameSounds.AreAlike(pair.First, pair.Second))
        && parts.Any(pair => pair.First == pair.Second);

    /// <summary>The fullest form without initials; one in capitals throughout only where there is no other.</summary>
    public string CanonicalName()
    {
        var best = Names
            .Values.OrderBy(name => NameText.IsShouted(name.Display))
            .ThenBy(name => name.HasInitials)
            .ThenByDescending(name => name.PartCount + (name.Suffix is null ? 0 : 1))
            .ThenByDescending(name => Forms[name.Display])
            .ThenBy(name => name.Display, StringComparer.Ordinal)
            .First();
        return NameText.IsShouted(best.Display) ? NameText.ToProperCase(best.Display) : best.Display;
    }

    private static IEnumerable<string> PartsOf(PersonName name) => name.Given.Concat(name.Family);

    private static bool IsSame(string first, string second) =>
        first == second || ((first.Length == 1 || second.Length == 1) && first[0] == second[0]);
}
