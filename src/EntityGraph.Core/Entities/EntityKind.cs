namespace EntityGraph;

/// <summary>What a node is.</summary>
public enum EntityKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A company, institution, party, agency, team, alliance.</summary>
    Organisation,

    /// <summary>A country.</summary>
    Country,

    /// <summary>Any other place.</summary>
    Location,

    /// <summary>Anything else that has a name.</summary>
    Other,
}
