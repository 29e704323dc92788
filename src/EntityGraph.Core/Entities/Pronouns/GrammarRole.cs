namespace EntityGraph;

/// <summary>What a noun phrase does in its clause.</summary>
public enum GrammarRole
{
    /// <summary>Subject, of an active or a passive verb.</summary>
    Subject,

    /// <summary>Direct or indirect object.</summary>
    VerbObject,

    /// <summary>After a preposition that hangs on a verb.</summary>
    Oblique,

    /// <summary>After a preposition that hangs on a noun.</summary>
    NounModifier,

    /// <summary>Before another noun, with <c>'s</c> or as <c>his</c>.</summary>
    Possessive,

    /// <summary>Anything else: the root of a fragment, a list, a form of address.</summary>
    Other,
}
