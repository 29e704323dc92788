namespace EntityGraph.Reading;

/// <summary>Phrases that more than one reader says.</summary>
internal static class Warnings
{
    private const int ShownLength = 40;

    public static string UnreadDate(string text) =>
        $"the date '{(text.Length > ShownLength ? text[..ShownLength] + "…" : text)}' cannot be read; expected a form like 2024-08-21";
}
