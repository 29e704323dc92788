namespace EntityGraph;

/// <summary>What a verb makes of the clause that it takes.</summary>
internal enum Governing
{
    /// <summary>It tells what somebody says or thinks.</summary>
    Tells,

    /// <summary>Where it is so, the clause is so: "managed to meet", "knew that they met".</summary>
    Implies,

    /// <summary>Where it is so, the clause is not: "failed to meet".</summary>
    ImpliesNot,

    /// <summary>Somebody means it to happen: "agreed to meet", "urged them to meet".</summary>
    Plans,

    /// <summary>It may be so: "seems to have met".</summary>
    Doubts,

    /// <summary>Somebody says that it is not so: "denied meeting".</summary>
    Denies,
}
