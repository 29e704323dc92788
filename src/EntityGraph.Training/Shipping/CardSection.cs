namespace EntityGraph.Training;

/// <summary>One section of a model's card, written anew by the command that makes its part of the model.</summary>
internal static class CardSection
{
    private const string FileName = "README.md";

    /// <summary>Puts the section at the card's end; one of the same title goes.</summary>
    /// <param name="folder">Folder of the model.</param>
    /// <param name="title">Heading with its marks, <c>## Relations</c>.</param>
    /// <param name="section">The section with its heading.</param>
    public static void Replace(string folder, string title, string section)
    {
        var path = Path.Combine(folder, FileName);
        var card = File.Exists(path) ? File.ReadAllText(path) : "";
        var start = card.IndexOf(title, StringComparison.Ordinal);
        if (start >= 0)
        {
            var next = card.IndexOf("\n## ", start, StringComparison.Ordinal);
            card = card[..start] + (next < 0 ? "" : card[(next + 1)..]);
        }

        File.WriteAllText(path, card.TrimEnd('\n') + "\n\n" + section);
    }
}
