using System.Diagnostics.CodeAnalysis;

namespace EntityGraph.Formats;

/// <summary>One record of a file of rows: its fields, or what is wrong with it. Immutable.</summary>
public sealed class Row
{
    private static readonly Dictionary<string, string> s_noFields = [];
    private readonly IReadOnlyDictionary<string, string> _fields;

    private Row(int lineNumber, IReadOnlyDictionary<string, string> fields, string? error)
    {
        LineNumber = lineNumber;
        _fields = fields;
        Error = error;
    }

    /// <summary>1-based line of the file on which the row starts.</summary>
    public int LineNumber { get; }

    /// <summary>
    /// What is wrong with the row: a phrase that goes after <c>path(line): </c>; null where it could be read.
    /// </summary>
    public string? Error { get; }

    /// <summary>The names of the fields that the row has.</summary>
    public IEnumerable<string> Names => _fields.Keys;

    /// <summary>
    /// A row with its fields; the dictionary is shared, not copied, and decides how names are compared.
    /// </summary>
    public static Row Of(int lineNumber, IReadOnlyDictionary<string, string> fields) => new(lineNumber, fields, null);

    /// <summary>A row that cannot be read.</summary>
    public static Row Bad(int lineNumber, string error) => new(lineNumber, s_noFields, error);

    /// <summary>The value of a field; null where the row has no such field or it is blank.</summary>
    public string? ValueOf(string name) =>
        TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>The value of a field, blank or not.</summary>
    public bool TryGetValue(string name, [NotNullWhen(true)] out string? value) => _fields.TryGetValue(name, out value);
}
