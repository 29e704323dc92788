namespace EntityGraph;

/// <summary>What a mention shows in the text; what a node is, is an <see cref="EntityKind"/>.</summary>
public enum MentionKind
{
    /// <summary>A person's name.</summary>
    Person,

    /// <summary>A company, institution, party, agency, team, alliance.</summary>
    Organisation,

    /// <summary>A country of ISO 3166-1, Kosovo, or a former state of ISO 3166-3, by name.</summary>
    Country,

    /// <summary>Any other place.</summary>
    Location,

    /// <summary>An adjective or people's name of a country ("Russian", "the Chinese").</summary>
    Nationality,

    /// <summary>Another name: event, work, product, law.</summary>
    Other,
}
