using System.Globalization;
using System.Text;
using EntityGraph.Graphs;
using Spectre.Console;
using Table = Spectre.Console.Table;

namespace EntityGraph.Cli;

/// <summary>Writes answers for people: aligned columns, no colours, nothing that a terminal would obey.</summary>
internal sealed class QueryText(TextWriter destination, int width)
{
    /// <summary>How wide a page is where the output is no terminal.</summary>
    public const int PageWidth = 160;

    /// <summary>How long a sentence may be in a table.</summary>
    public int SnippetLength => Math.Max(60, width / 2);

    /// <summary>A date as people and programs read it.</summary>
    public static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A number with its noun, in the plural where it is not one.</summary>
    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>A node with its id, and its years where it is or was a former state.</summary>
    public static string Named(GraphNode node) =>
        FormerStates.Describe(node.Entity) is { Length: > 0 } years
            ? $"{node.Entity.Name} ({node.Id}; {years})"
            : $"{node.Entity.Name} ({node.Id})";

    /// <summary>One line.</summary>
    public void Line(string text = "") => destination.WriteLine(Plain(text));

    /// <summary>Columns under headings; numbers to the right.</summary>
    public void Columns(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object>> rows)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = true };
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading)) { Padding = new Padding(0, 0, 2, 0) });
        }

        foreach (var row in rows)
        {
            for (var column = 0; column < row.Count; column++)
            {
                if (row[column] is int)
                {
                    table.Columns[column].Alignment = Justify.Right;
                }
            }

            table.AddRow(
                row.Select(cell => new Text(Plain(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")))
            );
        }

        var page = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(page),
            }
        );
        console.Profile.Width = width;
        console.Write(table);
        foreach (var line in page.ToString().TrimEnd().Split('\n'))
        {
            destination.WriteLine(line.TrimEnd());
        }
    }

    /// <summary>Says how many entries were not shown.</summary>
    public void More(int shown, int all)
    {
        if (shown < all)
        {
            Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"…{all - shown:N0} more: --top {Math.Min(all, Math.Max(50, shown * 2))}, or --format csv"
                )
            );
        }
    }

    private static string Plain(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            plain.Append(
                !char.IsControl(character) ? character
                : char.IsWhiteSpace(character) ? ' '
                : '\uFFFD'
            );
        }

        return plain.ToString();
    }
}
