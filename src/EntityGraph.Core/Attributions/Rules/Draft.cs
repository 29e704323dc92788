namespace EntityGraph;

/// <summary>
/// An attribution while its parts are being found; character spans for the content, tokens for the rest.
/// </summary>
internal sealed class Draft
{
    public TokenRange? Source { get; set; }

    public TokenRange? SourceHead { get; set; }

    public List<TokenRange> Cue { get; } = [];

    public List<TextSpan> Content { get; } = [];

    /// <summary>The one told, as a noun phrase outside the content.</summary>
    public TokenRange? Audience { get; set; }

    /// <summary>The one accused, praised, urged: inside or outside the content.</summary>
    public TokenRange? Object { get; set; }

    /// <summary>The outlet that carries the words, as a noun phrase.</summary>
    public TokenRange? Relay { get; set; }

    public string Lemma { get; set; } = "";

    public AttributionType Type { get; set; }

    public string Stance { get; set; } = "neutral";

    public bool Negated { get; set; }

    public Modality Modality { get; set; }

    public required double Score { get; set; }

    /// <summary>True where the source may not be taken for a speaker ("is said to").</summary>
    public bool IsUnsourced { get; set; }

    public int Order => Cue.Count > 0 ? Cue[0].Start : int.MaxValue;
}
