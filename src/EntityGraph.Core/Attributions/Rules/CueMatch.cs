namespace EntityGraph;

/// <summary>A cue found in a text with what its verb group says.</summary>
/// <param name="Head">The token of the verb.</param>
/// <param name="Group">From the first auxiliary or adverb to the last word of the particle.</param>
/// <param name="Entry">The lexicon's entry.</param>
/// <param name="Form">The verb's form.</param>
internal sealed record CueMatch(int Head, TokenRange Group, CueEntry Entry, VerbForm Form)
{
    /// <summary>"did not say", "declined to comment".</summary>
    public bool Negated { get; init; }

    /// <summary>Asserted unless a modal or a condition stands with it.</summary>
    public Modality Modality { get; init; }

    /// <summary>"was quoted", "is accused".</summary>
    public bool Passive { get; init; }

    /// <summary>A gerund without "be": "adding that", "calling for".</summary>
    public bool IsParticiple { get; init; }

    public int Start => Group.Start;

    public int End => Group.End;
}
