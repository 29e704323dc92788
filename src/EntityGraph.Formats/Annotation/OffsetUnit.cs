namespace EntityGraph.Formats;

/// <summary>What offsets in a file count.</summary>
public enum OffsetUnit
{
    /// <summary>UTF-16 code units, as .NET, Java and JavaScript index strings.</summary>
    Utf16,

    /// <summary>Unicode code points, as Python indexes strings.</summary>
    Codepoints,
}
