using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace EntityGraph.Formats;

/// <summary>
/// Reads JSON lines: one object a line, of which the text, number and truth properties become fields.
/// </summary>
/// <remarks>
/// Holds one line at a time. Blank lines are passed over. Names are compared without regard to case; the first of two
/// counts. Lists and objects are passed over unless they are wanted, which makes the row bad. Not thread-safe.
/// </remarks>
public sealed class JsonLineRows : IRowReader
{
    private readonly TextReader _text;
    private readonly int _maxRowLength;
    private readonly string _textName;
    private readonly char[] _buffer = new char[16 * 1024];
    private readonly StringBuilder _line = new();
    private int _bufferPosition;
    private int _bufferLength;
    private int _lineNumber;

    /// <summary>Creates a reader over text; nothing is read yet.</summary>
    /// <param name="text">The file; disposed with this reader.</param>
    /// <param name="textName">The property that must be text: a row where it is a list or an object is bad.</param>
    /// <param name="maxRowLength">Longest line in code units; a longer one is passed over as a bad row.</param>
    public JsonLineRows(TextReader text, string textName, int maxRowLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(textName);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRowLength, 1);
        _text = text;
        _textName = textName;
        _maxRowLength = maxRowLength;
    }

    /// <inheritdoc/>
    public Row? ReadRow()
    {
        while (ReadLine(out var isTooLong))
        {
            if (isTooLong)
            {
                return Row.Bad(
                    _lineNumber,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the line is longer than the limit of {_maxRowLength:N0} characters"
                    )
                );
            }

            var line = _line.ToString();
            if (!string.IsNullOrWhiteSpace(line))
            {
                return Parse(line);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    private Row Parse(string line)
    {
        // MaxDepth stays at Newtonsoft's 64: deeper nesting is a bad row, never a deep stack.
        using var json = new JsonTextReader(new StringReader(line))
        {
            DateParseHandling = DateParseHandling.None,
            MaxDepth = 64,
        };
        try
        {
            if (!json.Read() || json.TokenType != JsonToken.StartObject)
            {
                return Row.Bad(_lineNumber, "expected a JSON object, found " + Describe(json.TokenType));
            }

            var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            while (json.Read() && json.TokenType == JsonToken.PropertyName)
            {
                var name = (string)json.Value!; // a property name has a value
                json.Read();
                if (json.TokenType is JsonToken.StartArray or JsonToken.StartObject)
                {
                    if (name.Equals(_textName, StringComparison.OrdinalIgnoreCase))
                    {
                        return Row.Bad(_lineNumber, $"'{name}' is {Describe(json.TokenType)}, expected text");
                    }

                    json.Skip();
                }
                else if (json.Value is { } value)
                {
                    fields.TryAdd(name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                }
            }

            return json.Read()
                ? Row.Bad(_lineNumber, "more than one JSON value on the line")
                : Row.Of(_lineNumber, fields);
        }
        catch (JsonReaderException exception)
        {
            return Row.Bad(
                _lineNumber,
                string.Create(CultureInfo.InvariantCulture, $"not JSON (at character {exception.LinePosition})")
            );
        }
    }

    private static string Describe(JsonToken token) =>
        token switch
        {
            JsonToken.StartArray => "a list",
            JsonToken.StartObject => "an object",
            JsonToken.String => "text",
            JsonToken.Null => "null",
            JsonToken.None => "nothing",
            _ => "a bare value",
        };

    /// <summary>Reads up to the next line feed into the line buffer; what is beyond the limit is dropped.</summary>
    private bool ReadLine(out bool isTooLong)
    {
        _line.Clear();
        isTooLong = false;
        var any = false;
        while (true)
        {
            if (_bufferPosition == _bufferLength)
            {
                _bufferPosition = 0;
                _bufferLength = _text.Read(_buffer);
                if (_bufferLength == 0)
                {
                    _lineNumber += any ? 1 : 0;
                    return any;
                }
            }

            any = true;
            var rest = _buffer.AsSpan(_bufferPosition, _bufferLength - _bufferPosition);
            var end = rest.IndexOf('\n');
            var part = end < 0 ? rest : rest[..end];
            isTooLong |= _line.Length + part.Length > _maxRowLength;
            if (!isTooLong)
            {
                _line.Append(part);
            }

            _bufferPosition += end < 0 ? part.Length : part.Length + 1;
            if (end >= 0)
            {
                _lineNumber++;
                return true;
            }
        }
    }
}
