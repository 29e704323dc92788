namespace EntityGraph.Evaluation;

/// <summary>A share of words that are right.</summary>
/// <param name="Count">A wrong word is counted as found in vain and as missed.</param>
/// <param name="Interval">95 % interval of the share, by bootstrap over documents.</param>
public sealed record SyntaxFigure(MatchCount Count, ConfidenceInterval Interval)
{
    /// <summary>Right words among all, in [0, 1]; 0 where there are none.</summary>
    public double Accuracy => Count.F1;

    /// <summary>Number of words.</summary>
    public long Words => Count.Gold;
}
