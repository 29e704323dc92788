namespace EntityGraph.Training;

/// <summary>One measured figure of a model card, in percent.</summary>
/// <param name="Set">The dev set.</param>
/// <param name="Figure">What was scored.</param>
/// <param name="Percent">F1 or accuracy.</param>
/// <param name="Low">Lower end of the 95 % interval by bootstrap over documents.</param>
/// <param name="High">Its upper end.</param>
internal sealed record CardScore(string Set, string Figure, double Percent, double? Low = null, double? High = null);
