namespace EntityGraph;

/// <summary>Reads persons by the form of their names: "Sylvester X", "Orrin Jr.", "the Kowalskis", "JKT" of John Karel Torrance.</summary>
internal static class PersonForms
{
    private const double Unsure = 0.75;

    private static readonly WordSet s_suffixes = new("Jr. Jr Sr. Sr");
    private static readonly WordSet s_numerals = new("II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII");
    private static readonly WordSet s_honorifics = new("U Daw Ko Datuk Dato Tun Tan");
    private static readonly WordSet s_familyVerbs = new("have are were own owned bought live lived sold moved run settled arrived went said built left");

    /// <summary>Changes the names of a document.</summary>
    public static void Correct(NameEdits names)
    {
        var families = Families(names);
        foreach (var (first, end, mention) in names.All)
        {
            if (IsTitleAlone(names, first, end, mention))
            {
                names.Drop(first);
            }
            else if (mention.Kind is MentionKind.Organisation or MentionKind.Location && IsPersonForm(names, first, end, mention, families))
            {
                names.Replace(first, first, end, MentionKind.Person);
            }
        }

        foreach (var (first, end, mention) in names.All)
        {
            if (mention.Kind == MentionKind.Person)
            {
                WithoutTitle(names, first, end);
            }
        }
    }

    /// <summary>The last names of the people whom the text names in full.</summary>
    private static HashSet<string> Families(NameEdits names)
    {
        var families = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (first, end, mention) in names.All)
        {
            var last = end - 1;
            while (last > first && (s_suffixes.Contains(names.Word(last)) || s_numerals.Contains(names.Word(last))))
            {
                last--;
            }

            if (mention.Kind == MentionKind.Person && last > first)
            {
                families.Add(names.Word(last).ToString());
            }
        }

        return families;
    }

    private static bool IsTitleAlone(NameEdits names, int first, int end, Mention mention)
    {
        // "Queen" before a name, "Justice" of "Chief Justice Thabo Ndlela".
        for (var token = first; token < end; token++)
        {
            if (PersonTitles.ClassOf(names.Word(token).ToString()) is null)
            {
                return false;
            }
        }

        return names.TryGet(end, out _, out var next) && next.Kind == MentionKind.Person && mention.Kind != MentionKind.Nationality;
    }

    private static bool IsPersonForm(NameEdits names, int first, int end, Mention mention, HashSet<string> families)
    {
        if (end - first > 1)
        {
            return s_suffixes.Contains(names.Word(end - 1))
                || (end - first == 2 && s_numerals.Contains(names.Word(first + 1)) && names.Word(first + 1).Length > 1 && names.IsCapitalised(first)
                    && names.Word(first) is { Length: > 2 } given && char.IsLower(given[1]));
        }

        var word = names.Word(first).ToString();
        if (!word.EndsWith('s') || names.Word(first - 1) is not ("the" or "The"))
        {
            return false;
        }

        return families.Contains(word[..^1]) || (word.EndsWith("es", StringComparison.Ordinal) && families.Contains(word[..^2]))
            || (mention.Score < Unsure && s_familyVerbs.Contains(names.Word(end)) && !ContentWords.IsListed(word[..^1].ToLowerInvariant()) && word.Length > 5);
    }

    // A title inside the name is no part of it.
    private static void WithoutTitle(NameEdits names, int first, int end)
    {
        var start = first;
        while (start < end - 1 && (PersonTitles.ClassOf(names.Word(start).ToString()) == PersonTitleClass.Name
            || (start == first && end - first > 2 && s_honorifics.Contains(names.Word(start)))))
        {
            start++;
        }

        if (start > first)
        {
            names.Replace(first, start, end, MentionKind.Person);
        }
    }
}
