namespace EntityGraph.Graphs;

/// <summary>In whose voice evidence must speak to answer a query.</summary>
public enum Voice
{
    /// <summary>What the text asserts itself: neither claimed by anybody nor negated, planned or possible.</summary>
    Narrator,

    /// <summary>What somebody claims.</summary>
    Claimed,

    /// <summary>All evidence, also negated or only possible.</summary>
    Any,
}
