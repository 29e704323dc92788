namespace EntityGraph.Training;

/// <summary>One figure of a dev set, in percent.</summary>
internal sealed record DevScore(string Set, string Figure, double Percent);
