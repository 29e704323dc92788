using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace EntityGraph.Formats;

/// <summary>Takes the lines of a CoNLL-U file one by one and gives a sentence at each blank line.</summary>
internal sealed class ConlluSentenceParser
{
    private const int Columns = 10;

    private readonly string _path;
    private readonly List<Row> _rows = [];
    private string _id = "";
    private string? _text;
    private string? _newDocument;
    private bool _newParagraph;
    private int _line;

    public ConlluSentenceParser(string path) => _path = path;

    public ConlluSentence? Take(string line, int number)
    {
        _line = number;
        if (line.Length == 0)
        {
            return Finish();
        }

        if (line[0] == '#')
        {
            TakeComment(line.AsSpan(1).Trim());
            return null;
        }

        var cells = line.Split('\t');
        if (cells.Length != Columns)
        {
            throw new DataFormatException(
                _path,
                number,
                $"expected {Columns} columns parted by tabs, found {cells.Length}: '{line}'."
            );
        }

        if (!cells[0].Contains('.', StringComparison.Ordinal))
        {
            _rows.Add(ToRow(cells));
        }

        return null;
    }

    public ConlluSentence? Finish()
    {
        if (_rows.Count == 0)
        {
            return null;
        }

        var text = _text ?? Join();
        var sentence = new ConlluSentence(_id, text, Place(text))
        {
            NewDocument = _newDocument,
            NewParagraph = _newParagraph || _newDocument is not null,
            SpaceAfter = SurfaceRows().Last().SpaceAfter,
        };
        _rows.Clear();
        (_id, _text, _newDocument, _newParagraph) = ("", null, null, false);
        return sentence;
    }

    private void TakeComment(ReadOnlySpan<char> comment)
    {
        var equals = comment.IndexOf('=');
        var key = (equals < 0 ? comment : comment[..equals]).Trim();
        var value = equals < 0 ? default : comment[(equals + 1)..].Trim();
        switch (key)
        {
            case "sent_id":
                _id = value.ToString();
                break;
            case "text":
                _text = value.ToString();
                break;
            case "newdoc" or "newdoc id":
                _newDocument = value.ToString();
                break;
            case "newpar" or "newpar id":
                _newParagraph = true;
                break;
        }
    }

    private Row ToRow(string[] cells)
    {
        var dash = cells[0].IndexOf('-', StringComparison.Ordinal);
        var first = ToNumber(dash < 0 ? cells[0] : cells[0][..dash]);
        var last = dash < 0 ? first : ToNumber(cells[0][(dash + 1)..]);
        var head = cells[6] == "_" ? 0 : ToNumber(cells[6]);
        var spaceAfter = !cells[9].Split('|').Contains("SpaceAfter=No");
        return new Row(first, last, dash >= 0, cells, head, spaceAfter);
    }

    private int ToNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new DataFormatException(_path, _line, $"expected a number, found '{text}'.");

    // Contractions once, and the words outside of them.
    private IEnumerable<Row> SurfaceRows()
    {
        var covered = 0;
        foreach (var row in _rows)
        {
            if (row.First > covered)
            {
                covered = row.Last;
                yield return row;
            }
        }
    }

    private string Join()
    {
        var text = new StringBuilder();
        foreach (var row in SurfaceRows())
        {
            text.Append(row.Form).Append(row.SpaceAfter ? " " : "");
        }

        return text.ToString().TrimEnd(' ');
    }

    private ImmutableArray<ConlluWord> Place(string text)
    {
        var words = ImmutableArray.CreateBuilder<ConlluWord>(_rows.Count);
        var position = 0;
        var contraction = default(TextSpan);
        var contractionEnd = 0;
        foreach (var row in _rows)
        {
            if (row.IsContraction)
            {
                contraction = Find(text, row, position);
                contractionEnd = row.Last;
                position = contraction.Start;
                continue;
            }

            TextSpan span;
            if (row.First > contractionEnd)
            {
                span = Find(text, row, position);
            }
            else if (SpellsContraction(text, contraction, contractionEnd))
            {
                span = new TextSpan(position, position + row.Form.Length);
            }
            else
            {
                span = position == contraction.End ? new TextSpan(position, position) : contraction;
            }

            position = span.End;
            words.Add(
                new ConlluWord(row.Form, row.Cells[2], row.Cells[3], row.Head, row.Cells[7], span)
                {
                    Misc = row.Cells[9],
                }
            );
        }

        return words.ToImmutable();
    }

    private bool SpellsContraction(string text, TextSpan contraction, int last)
    {
        var spelled = string.Concat(
            _rows.Where(row => !row.IsContraction && row.First <= last).TakeLast(PartsOf(last)).Select(row => row.Form)
        );
        return text.AsSpan(contraction.Start, contraction.Length).SequenceEqual(spelled);
    }

    private int PartsOf(int last)
    {
        var row = _rows.Last(row => row.IsContraction && row.Last == last);
        return row.Last - row.First + 1;
    }

    private TextSpan Find(string text, Row row, int from)
    {
        var start = text.IndexOf(row.Form, from, StringComparison.Ordinal);
        if (start < 0 || text.AsSpan(from, start - from).ContainsAnyExcept(" \u00A0\t\u3000\u2003"))
        {
            throw new DataFormatException(
                _path,
                _line,
                $"the word '{row.Form}' does not follow in the sentence's text at character {from}: '{text}'."
            );
        }

        return new TextSpan(start, start + row.Form.Length);
    }

    private sealed record Row(int First, int Last, bool IsContraction, string[] Cells, int Head, bool SpaceAfter)
    {
        public string Form => Cells[1];
    }
}
