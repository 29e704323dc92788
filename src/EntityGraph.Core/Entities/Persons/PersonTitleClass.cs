namespace EntityGraph;

/// <summary>What a title before a person's name does.</summary>
internal enum PersonTitleClass
{
    /// <summary>A form of address ("Mr").</summary>
    Courtesy,

    /// <summary>An office or rank ("President", "Gen.").</summary>
    Office,

    /// <summary>A title before a full name; before a single name it may be a given name ("Don").</summary>
    Rank,

    /// <summary>Part of how a single name is known ("Pope Francis").</summary>
    Name,
}
