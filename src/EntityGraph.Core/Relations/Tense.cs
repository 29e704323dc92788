namespace EntityGraph;

/// <summary>Whether what happens is told as past, present or future.</summary>
public enum Tense
{
    /// <summary>It has happened.</summary>
    Past,

    /// <summary>It happens, or holds.</summary>
    Present,

    /// <summary>It is to happen.</summary>
    Future,
}
