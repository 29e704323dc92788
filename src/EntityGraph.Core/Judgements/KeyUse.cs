namespace EntityGraph;

/// <summary>A place that a judgement names.</summary>
internal readonly record struct KeyUse(Judgement Judgement, MentionKey Key)
{
    /// <summary>True for a place that is evidence or words, not a mention of an entity.</summary>
    public bool IsPlace => ReferenceEquals(Judgement.Place, Key);
}
