using System.Globalization;

namespace EntityGraph.Formats;

/// <summary>
/// Reads CoNLL04 (Roth and Yih 2004) in the layout of multi-head selection (Bekoulis et al. 2018): <c>#doc</c> before
/// each sentence, then index, token, BIO tag, names of relations and the last tokens of their targets, on the last
/// token of the source.
/// </summary>
public static class Conll04Reader
{
    private const string Opening = "#doc";
    private const int Cells = 5;

    /// <summary>True where a file begins as such a file does.</summary>
    public static bool IsConll04(string path)
    {
        using var reader = new StreamReader(path);
        return reader.ReadLine() is { } line && line.StartsWith(Opening, StringComparison.Ordinal);
    }

    /// <summary>The sentences of a file, in its order. Lazy.</summary>
    /// <exception cref="DataFormatException">A line has not five cells, or names a token that ends no
    /// entity.</exception>
    public static IEnumerable<Conll04Sentence> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var rows = new List<string[]>();
        var id = "";
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith(Opening, StringComparison.Ordinal))
            {
                if (rows.Count > 0)
                {
                    yield return Convert(rows, id, path, number);
                    rows.Clear();
                }

                id = line[Opening.Length..].Trim();
            }
            else if (line.Length > 0)
            {
                var cells = line.Split('\t');
                rows.Add(
                    cells.Length == Cells
                        ? cells
                        : throw new DataFormatException(path, number, $"expected {Cells} cells, found {cells.Length}.")
                );
            }
        }

        if (rows.Count > 0)
        {
            yield return Convert(rows, id, path, number);
        }
    }

    private static Conll04Sentence Convert(List<string[]> rows, string id, string path, int number)
    {
        var entities = new List<Conll04Entity>();
        for (var token = 0; token < rows.Count; token++)
        {
            var tag = rows[token][2];
            if (tag.StartsWith("I-", StringComparison.Ordinal) && entities.Count > 0 && entities[^1].End == token)
            {
                entities[^1] = entities[^1] with { End = token + 1 };
            }
            else if (tag.Contains('-', StringComparison.Ordinal))
            {
                // A few begin with I: the article before them was cut off.
                entities.Add(new Conll04Entity(token, token + 1, tag[2..]));
            }
        }

        var relations = new List<Conll04Relation>();
        for (var token = 0; token < rows.Count; token++)
        {
            foreach (
                var (name, target) in Names(rows[token][3])
                    .Zip(Numbers(rows[token][4]))
                    .Where(static pair => pair.First != "N")
            )
            {
                relations.Add(new Conll04Relation(EntityAt(token), EntityAt(target), name));
            }
        }

        return new Conll04Sentence(
            RunningText.Build(
                [
                    [.. rows.Select(static row => row[1])],
                ],
                "conll04-" + id
            ),
            [.. entities],
            [.. relations.Distinct()]
        );

        int EntityAt(int token)
        {
            var found = entities.FindIndex(entity => entity.End == token + 1);
            return found >= 0
                ? found
                : throw new DataFormatException(path, number, $"token {token} of the sentence before ends no entity.");
        }
    }

    private static IEnumerable<string> Names(string cell) => Parts(cell).Select(static part => part.Trim('\''));

    private static IEnumerable<int> Numbers(string cell) =>
        Parts(cell).Select(static part => int.Parse(part, CultureInfo.InvariantCulture));

    private static string[] Parts(string cell) =>
        cell.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
