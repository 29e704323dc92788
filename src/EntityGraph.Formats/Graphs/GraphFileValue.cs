namespace EntityGraph.Formats;

/// <summary>A named value of a node or an edge.</summary>
/// <param name="Name">Its name in every format.</param>
/// <param name="Value">A string, a number (int or double) or a boolean; an absent value is not listed.</param>
public readonly record struct GraphFileValue(string Name, object Value);
