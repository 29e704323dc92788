using Newtonsoft.Json;

namespace EntityGraph.Formats;

/// <summary>Writes properties; absent values are left out.</summary>
internal static class JsonWriting
{
    private const int ScorePlaces = 4;

    public static void Text(this JsonTextWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteTextValue(value);
        }
    }

    public static void Texts(this JsonTextWriter json, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var value in values)
        {
            json.WriteTextValue(value);
        }

        json.WriteEndArray();
    }

    public static void Number(this JsonTextWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WritePropertyName(name);
            json.WriteValue(number);
        }
    }

    public static void Score(this JsonTextWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.ScoreValue(value);
    }

    public static void ScoreValue(this JsonTextWriter json, double value) =>
        json.WriteValue(Math.Round(value, ScorePlaces) + 0.0);

    public static void ScoreIfAny(this JsonTextWriter json, string name, double? value)
    {
        if (value is { } score)
        {
            json.Score(name, score);
        }
    }

    public static void Flag(this JsonTextWriter json, string name, bool value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    public static void FlagIfTrue(this JsonTextWriter json, string name, bool value)
    {
        if (value)
        {
            json.Flag(name, value);
        }
    }

    /// <summary>A text, a boolean, a whole number or a score; null is left out.</summary>
    /// <exception cref="ArgumentException">Anything else.</exception>
    public static void Value(this JsonTextWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                json.Text(name, text);
                break;
            case bool flag:
                json.Flag(name, flag);
                break;
            case int number:
                json.Number(name, number);
                break;
            case double score:
                json.Score(name, score);
                break;
            default:
                throw new ArgumentException(
                    $"The value '{name}' is a {value.GetType()}, not text, a number or a boolean."
                );
        }
    }

    public static void Span(this JsonTextWriter json, string name, TextSpan? span)
    {
        if (span is { } one)
        {
            json.WritePropertyName(name);
            json.WriteStartArray();
            json.WriteValue(one.Start);
            json.WriteValue(one.End);
            json.WriteEndArray();
        }
    }

    public static void Spans(this JsonTextWriter json, string name, IEnumerable<TextSpan> spans)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteValue(span.Start);
            json.WriteValue(span.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    public static void List<T>(this JsonTextWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    // UTF-8 has no form for a lone surrogate, a \u escape has.
    private static void WriteTextValue(this JsonTextWriter json, string value)
    {
        if (HasLoneSurrogate(value))
        {
            json.StringEscapeHandling = StringEscapeHandling.EscapeNonAscii;
            json.WriteValue(value);
            json.StringEscapeHandling = StringEscapeHandling.Default;
        }
        else
        {
            json.WriteValue(value);
        }
    }

    private static bool HasLoneSurrogate(string value)
    {
        for (
            var index = value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
            index >= 0 && index < value.Length;
            index++
        )
        {
            if (char.IsHighSurrogate(value[index]) && index + 1 < value.Length && char.IsLowSurrogate(value[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(value[index]))
            {
                return true;
            }
        }

        return false;
    }
}
