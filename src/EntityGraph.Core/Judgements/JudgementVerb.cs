namespace EntityGraph;

/// <summary>What a judgement decides. Written with hyphens: <c>set-speaker</c>.</summary>
public enum JudgementVerb
{
    /// <summary>The mentions named mean one entity.</summary>
    Merge,

    /// <summary>
    /// The first mentions are an entity of their own, apart from that of the others, with which everything else stays.
    /// </summary>
    Split,

    /// <summary>The two mentions never mean one entity.</summary>
    Forbid,

    /// <summary>The entity has this canonical name.</summary>
    Rename,

    /// <summary>The relation, or one piece of its evidence, is wrong.</summary>
    Reject,

    /// <summary>These mentions, or nobody, speak the words.</summary>
    SetSpeaker,

    /// <summary>The entity is of this kind.</summary>
    Retype,

    /// <summary>The entity is shown nowhere. The file holds hashes of its names, never a name.</summary>
    Suppress,

    /// <summary>The document is left out.</summary>
    Remove,
}
