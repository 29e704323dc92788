using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EntityGraph.Formats;

/// <summary>
/// Reads properties of an object; what has the wrong shape is a <see cref="JsonException"/> that names it.
/// </summary>
internal static class JsonReading
{
    public static string Text(this JObject json, string name) => json.TextOrNull(name) ?? throw Missing(json, name);

    public static string? TextOrNull(this JObject json, string name) =>
        json[name] switch
        {
            null or { Type: JTokenType.Null } => null,
            { Type: JTokenType.String } value => (string?)value,
            var other => throw Wrong(name, "text", other),
        };

    public static int Number(this JObject json, string name) => json.NumberOrNull(name) ?? throw Missing(json, name);

    public static int? NumberOrNull(this JObject json, string name) =>
        json[name] switch
        {
            null or { Type: JTokenType.Null } => null,
            { Type: JTokenType.Integer } value when (long)value is >= int.MinValue and <= int.MaxValue => (int)value,
            var other => throw Wrong(name, "a whole number", other),
        };

    public static double Score(this JObject json, string name) =>
        json[name] switch
        {
            { Type: JTokenType.Integer or JTokenType.Float } value => (double)value,
            null => throw Missing(json, name),
            var other => throw Wrong(name, "a number", other),
        };

    public static double? ScoreOrNull(this JObject json, string name) =>
        json[name] is null or { Type: JTokenType.Null } ? null : json.Score(name);

    public static bool Flag(this JObject json, string name) =>
        json[name] switch
        {
            null => false,
            { Type: JTokenType.Boolean } value => (bool)value,
            var other => throw Wrong(name, "true or false", other),
        };

    public static T? Enum<T>(this JObject json, string name)
        where T : struct, Enum
    {
        var text = json.TextOrNull(name);
        return text is null ? null
            : SnakeCase.TryParse<T>(text, out var value) ? value
            : throw new JsonException($"'{name}' is '{text}', expected one of {string.Join(", ", SnakeCase.All<T>())}");
    }

    public static TextSpan? SpanOrNull(this JObject json, string name) =>
        json[name] switch
        {
            null or { Type: JTokenType.Null } => null,
            var value => SpanOf(value) ?? throw Wrong(name, "[start, end]", value),
        };

    public static IEnumerable<TextSpan> Spans(this JObject json, string name) =>
        json[name] switch
        {
            null or { Type: JTokenType.Null } => [],
            JArray array => array.Select(item => SpanOf(item) ?? throw Wrong(name, "a list of [start, end]", item)),
            var other => throw Wrong(name, "a list of [start, end]", other),
        };

    public static DateOnly? DateOrNull(this JObject json, string name)
    {
        var text = json.TextOrNull(name);
        return text is null ? null
            : DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
                ? date
            : throw new JsonException($"'{name}' is '{text}', expected a date like 2024-08-21");
    }

    public static IEnumerable<T> List<T>(this JObject json, string name, Func<JObject, T> read) =>
        json[name] switch
        {
            null or { Type: JTokenType.Null } => [],
            JArray array => array.Select(item =>
                item is JObject one ? read(one) : throw Wrong(name, "a list of objects", item)
            ),
            var other => throw Wrong(name, "a list", other),
        };

    public static IEnumerable<string> Texts(this JObject json, string name) =>
        json[name] switch
        {
            null or { Type: JTokenType.Null } => [],
            JArray array => array.Select(item =>
                item.Type == JTokenType.String ? (string)item! : throw Wrong(name, "a list of texts", item)
            ),
            var other => throw Wrong(name, "a list", other),
        };

    private static TextSpan? SpanOf(JToken value) =>
        value is JArray { Count: 2 } pair && pair[0].Type == JTokenType.Integer && pair[1].Type == JTokenType.Integer
            ? new TextSpan((int)pair[0], (int)pair[1])
            : null;

    private static JsonException Missing(JObject json, string name) =>
        new($"no '{name}' among {string.Join(", ", json.Properties().Select(property => property.Name))}");

    private static JsonException Wrong(string name, string expected, JToken found) =>
        new($"'{name}' is {found.ToString(Formatting.None)}, expected {expected}");
}
