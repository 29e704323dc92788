namespace EntityGraph;

/// <summary>A cue of the lexicon.</summary>
/// <param name="Lemma">Dictionary form with its particle ("point out").</param>
/// <param name="Particle">Words that must follow the verb; empty for most.</param>
/// <param name="Type">What kind of saying it marks.</param>
/// <param name="Stance">The stance it takes.</param>
/// <param name="Frames">What may stand beside it.</param>
internal sealed record CueEntry(string Lemma, string[] Particle, AttributionType Type, string Stance, CueFrames Frames)
{
    public bool Has(CueFrames frame) => (Frames & frame) != 0;
}
