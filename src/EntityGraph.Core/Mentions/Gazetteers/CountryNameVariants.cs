namespace EntityGraph;

/// <summary>The regular ways in which a listed name is also written.</summary>
internal static class CountryNameVariants
{
    // Adjectives with these endings are nouns too and take a plural s: Russian, Iraqi, Cypriot, Slovak, Greek,
    // Liechtensteiner.
    private static readonly string[] s_pluralEndings =
    [
        "an",
        "i",
        "iot",
        "ak",
        "ek",
        "er",
        "ene",
        "ine",
        "en",
        "in",
        "eg",
        "Serb",
        "Thai",
        "Czech",
        "Croat",
        "oat",
    ];

    /// <summary>The name itself and its variants, without an article at the front.</summary>
    public static IEnumerable<(string Name, CountryNameForm Form)> Of(string name, CountryNameForm form)
    {
        if (name.StartsWith("The ", StringComparison.Ordinal) && form != CountryNameForm.Capital)
        {
            name = name[4..];
        }

        yield return (name, form);
        if (form <= CountryNameForm.ShortForm || form == CountryNameForm.Capital)
        {
            foreach (var variant in PlaceVariants(name))
            {
                yield return (variant, form);
            }
        }

        if (
            form is CountryNameForm.Adjective
            && s_pluralEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
            && !name.StartsWith("I-", StringComparison.Ordinal)
        )
        {
            yield return (name + "s", CountryNameForm.People);
        }
    }

    private static IEnumerable<string> PlaceVariants(string name)
    {
        foreach (var saint in (string[])["Saint ", "St. "])
        {
            if (name.StartsWith(saint, StringComparison.Ordinal))
            {
                yield return $"St. {name[saint.Length..]}";
                yield return $"St {name[saint.Length..]}";
                yield return $"Saint {name[saint.Length..]}";
            }
        }

        if (name.Contains(" and ", StringComparison.Ordinal))
        {
            yield return name.Replace(" and ", " & ", StringComparison.Ordinal);
        }
    }
}
