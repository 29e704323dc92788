using System.Collections.Immutable;
using System.Text;

namespace EntityGraph.Formats;

/// <summary>
/// Reads CaRB (Bhardwaj, Aggarwal and Mausam 2019): a line is sentence, predicate and arguments, parted by tabs.
/// </summary>
public static class CarbReader
{
    private const int FewestColumns = 3;

    /// <summary>
    /// True where the first line looks like CaRB: a sentence of several words, a predicate and an argument.
    /// </summary>
    public static bool IsCarb(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        var cells = reader.ReadLine()?.Split('\t') ?? [];
        return cells.Length >= FewestColumns && cells[0].Contains(' ', StringComparison.Ordinal);
    }

    /// <summary>The sentences in the order of their first line.</summary>
    /// <exception cref="DataFormatException">A line has no argument.</exception>
    public static ImmutableArray<CarbSentence> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var order = new List<string>();
        var relations = new Dictionary<string, List<CarbRelation>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length < FewestColumns)
            {
                throw new DataFormatException(
                    path,
                    number,
                    $"expected a sentence, a predicate and arguments, found {cells.Length} columns."
                );
            }

            if (!relations.TryGetValue(cells[0], out var known))
            {
                order.Add(cells[0]);
                relations[cells[0]] = known = [];
            }

            known.Add(new CarbRelation(cells[1], [.. cells.Skip(2).Where(cell => cell.Length > 0)]));
        }

        return [.. order.Select(sentence => new CarbSentence(sentence, [.. relations[sentence]]))];
    }
}
