namespace EntityGraph;

/// <summary>What may stand beside a cue.</summary>
[Flags]
internal enum CueFrames
{
    None = 0,

    /// <summary>A quotation, or an aside after or inside what is said: "…, X said".</summary>
    Quote = 1,

    /// <summary>A clause, with or without "that".</summary>
    Clause = 2,

    /// <summary>A noun phrase: "announced a plan".</summary>
    Phrase = 4,

    /// <summary>A to-infinitive: "vowed to leave".</summary>
    Infinitive = 8,

    /// <summary>The object is the one who is told.</summary>
    Audience = 16,

    /// <summary>The object is a target: "accused X of …".</summary>
    Target = 32,

    /// <summary>Other readings are common: only with "that", a colon or a quotation mark.</summary>
    Strict = 64,
}
