namespace EntityGraph;

/// <summary>The kinds of edge.</summary>
public enum RelationKind
{
    /// <summary>Both are mentioned within one window of text.</summary>
    CoMention,

    /// <summary>The text states a typed relation.</summary>
    Stated,

    /// <summary>The source speaks or writes about the target.</summary>
    Mentions,

    /// <summary>The source, an outlet, carries the target's words.</summary>
    Relays,
}
