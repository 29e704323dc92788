namespace EntityGraph;

/// <summary>What sort of entities a plural noun asks for.</summary>
internal enum PluralSort
{
    /// <summary>Persons who hold the role that the noun names.</summary>
    Role,

    /// <summary>Persons, whoever they are.</summary>
    Anybody,

    /// <summary>Countries.</summary>
    Country,

    /// <summary>Organisations that the noun fits.</summary>
    Body,

    /// <summary>Countries or organisations.</summary>
    Side,

    /// <summary>Whatever stands joined before: "both", "the two".</summary>
    Joined,
}
