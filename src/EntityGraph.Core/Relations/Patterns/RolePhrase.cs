using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// A title with all that belongs to it: "the former Norwegian foreign minister", "chief executive of Quarrix".
/// </summary>
/// <param name="Start">First item, determiner included.</param>
/// <param name="HeadEnd">One past the last title.</param>
/// <param name="End">One past the phrase, with what follows "of".</param>
/// <param name="Roles">The coordinated titles, at least one.</param>
internal sealed record RolePhrase(int Start, int HeadEnd, int End, ImmutableArray<Role> Roles)
{
    /// <summary>First item that is known to belong to it: <see cref="Start"/> without words that no list has.</summary>
    public int KnownStart { get; init; }

    /// <summary>Item of the name that the titles belong to, before them; -1 for none.</summary>
    public int Left { get; init; } = -1;

    /// <summary>True where that name is possessive.</summary>
    public bool IsLeftPossessive { get; init; }

    /// <summary>Item of the name after "of", "for", "at"; -1 for none.</summary>
    public int Right { get; init; } = -1;

    /// <summary>False where words stand between the preposition and the name: "professor of law at Y".</summary>
    public bool IsRightDirect { get; init; }

    /// <summary>The preposition before <see cref="Right"/>, the last one where there are two; empty for none.</summary>
    public string Preposition { get; init; } = "";

    /// <summary>True where it opens with "the" or a possessive.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>True where a possessive, a person or another title before it takes the left side away.</summary>
    public bool IsLeftBlocked { get; init; }
}

/// <summary>One title of a phrase.</summary>
/// <param name="Entry">The title.</param>
/// <param name="Modifiers">What stands before it.</param>
internal sealed record Role(TitleEntry Entry, RoleModifiers Modifiers);
