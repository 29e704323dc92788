namespace EntityGraph;

/// <summary>What patterns read: a whole mention, a word or a mark.</summary>
/// <param name="Word">Lower-case word without a final dot, or the mark; empty for a mention.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsGlued">True where no space parts it from the item before (a hyphen between them is left out).</param>
internal readonly record struct SentenceItem(string Word, TextSpan Span, bool IsGlued)
{
    /// <summary>The mention, where it is one.</summary>
    public Mention? Mention { get; init; }

    /// <summary>What the mention means; null for words and unresolved mentions.</summary>
    public EntityId? Entity { get; init; }

    /// <summary>What the entity is; null for words and unresolved mentions.</summary>
    public EntityKind? Kind { get; init; }

    /// <summary>True where its first character is an upper-case letter.</summary>
    public bool IsCapital { get; init; }

    /// <summary>
    /// True where the syntax layer has it for a verb or preposition that modifies no noun; false without one.
    /// </summary>
    public bool IsLink { get; init; }

    /// <summary>
    /// True where the syntax layer has it for the mark of a possessive, not for "is"; false without one.
    /// </summary>
    public bool IsGenitive { get; init; }

    /// <summary>True for a word: letters, no mark, no mention.</summary>
    public bool IsWord => Mention is null && Word.Length > 0 && char.IsLetter(Word[0]);

    /// <summary>True for an adjective or people's name of a country.</summary>
    public bool IsNationality => Mention?.Kind == MentionKind.Nationality;

    /// <summary>True for a resolved person.</summary>
    public bool IsPerson => Kind == EntityKind.Person;
}
