namespace EntityGraph;

/// <summary>How a text writes a listed name.</summary>
public enum NameCasing
{
    /// <summary>With capitals where the list has them.</summary>
    Proper,

    /// <summary>In capitals throughout, where the list is not ("CHINA").</summary>
    Upper,

    /// <summary>Without a capital that the list has ("turkey").</summary>
    Lower,
}
