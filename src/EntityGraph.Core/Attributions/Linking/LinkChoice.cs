namespace EntityGraph;

/// <summary>A cue with the source and content that go best with it, and how likely each is among its rivals.</summary>
internal sealed record LinkChoice(CueCandidate Cue)
{
    public TokenRange? Source { get; init; }

    public double SourceProbability { get; init; }

    public ContentCandidate? Content { get; init; }

    public double ContentProbability { get; init; }
}
