namespace EntityGraph.Evaluation;

/// <summary>Makes label schemes: the built-in ones and those of files.</summary>
internal static class LabelSchemes
{
    private const int Columns = 3;

    public static LabelScheme EntityGraph { get; } =
        new(
            "entitygraph",
            SnakeCase
                .All<MentionKind>()
                .Select(kind => KeyValuePair.Create(kind, kind))
                .Concat(
                    SnakeCase.All<MentionKind>().Select(kind => KeyValuePair.Create(kind.ToUpperInvariant(), kind))
                ),
            SnakeCase.All<MentionKind>().Select(kind => KeyValuePair.Create(kind, kind))
        );

    /// <summary>A scheme of people, organisations and places, with one label for all other names.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="other">What nationalities and other names are scored as.</param>
    /// <param name="gold">Gold labels with what they are scored as, <c>from&gt;to</c>.</param>
    public static LabelScheme Places(string name, string other, string gold) =>
        new(
            name,
            gold.Split(' ').Select(pair => pair.Split('>')).Select(pair => KeyValuePair.Create(pair[0], pair[1])),
            [
                KeyValuePair.Create("person", "PER"),
                KeyValuePair.Create("organisation", "ORG"),
                KeyValuePair.Create("country", "LOC"),
                KeyValuePair.Create("location", "LOC"),
                KeyValuePair.Create("nationality", other),
                KeyValuePair.Create("other", other),
            ]
        )
        {
            AreTeamsPlaces = true,
        };

    /// <summary>A scheme of countries alone.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="gold">Gold labels; <c>country</c> is scored, the others are not.</param>
    public static LabelScheme Countries(string name, string gold) =>
        new(
            name,
            gold.Split(' ')
                .Select(label => KeyValuePair.Create(label, label == "country" ? "COUNTRY" : LabelScheme.Dropped)),
            [KeyValuePair.Create("country", "COUNTRY")]
        )
        {
            AreTeamsPlaces = true,
        };

    public static LabelScheme Read(string path)
    {
        var gold = new Dictionary<string, string>(StringComparer.Ordinal);
        var predicted = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
            {
                continue;
            }

            var cells = line.TrimEnd().Split('\t');
            if (
                cells.Length != Columns
                || cells[0] is not ("gold" or "predicted")
                || cells[1].Length == 0
                || cells[2].Length == 0
            )
            {
                throw new DataFormatException(
                    path,
                    number,
                    $"expected 'gold' or 'predicted', tab, label, tab, scored label or '-', found '{line}'."
                );
            }

            if (cells[0] == "predicted" && !SnakeCase.TryParse<MentionKind>(cells[1], out _))
            {
                throw new DataFormatException(
                    path,
                    number,
                    $"'{cells[1]}' is no kind, expected one of {string.Join(", ", SnakeCase.All<MentionKind>())}."
                );
            }

            if (!(cells[0] == "gold" ? gold : predicted).TryAdd(cells[1], cells[2]))
            {
                throw new DataFormatException(path, number, $"'{cells[1]}' is mapped twice.");
            }
        }

        var scheme = new LabelScheme(path, gold, predicted);
        return scheme.Labels.IsEmpty
            ? throw new DataFormatException(
                path,
                0,
                "no gold label is scored, expected a line like 'gold', tab, 'PER', tab, 'PER'."
            )
            : scheme;
    }
}
