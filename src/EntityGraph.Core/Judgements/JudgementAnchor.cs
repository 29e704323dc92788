namespace EntityGraph;

/// <summary>An entity of a document that judgements name.</summary>
/// <param name="Component">What it is named as: places that the judgements alone make one have one number.</param>
/// <param name="Rank">Where the file first names it: smaller is earlier.</param>
/// <param name="Entity">The entity.</param>
internal readonly record struct JudgementAnchor(int Component, int Rank, LocalEntityKey Entity);
